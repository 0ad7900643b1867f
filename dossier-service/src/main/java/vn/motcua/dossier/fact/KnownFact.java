package vn.motcua.dossier.fact;

import java.time.Instant;
import java.util.Comparator;

/// A fact, when it happened, and by which identity we know it.
///
/// Facts are ordered by time; at the same instant by their rank in a dossier's life ([FactType]), then by identity.
/// A time outside these years is an [InvalidFact].
///
/// @param time when it happened, by its source; 1900..2200
public record KnownFact(FactIdentity identity, Instant time, Fact fact) implements Comparable<KnownFact> {

    private static final Comparator<KnownFact> ORDER = Comparator.comparing(KnownFact::time)
            .thenComparing(known -> known.fact().type())
            .thenComparing(KnownFact::identity);

    public KnownFact {
        Checks.time("time", time);
    }

    @Override
    public int compareTo(KnownFact other) {
        return ORDER.compare(this, other);
    }
}
