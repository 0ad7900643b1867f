package vn.motcua.dossier.fact;

import java.time.Instant;
import java.util.Comparator;

/// A fact, when it happened, by which identity we know it, since when and from whom.
///
/// Facts are ordered by time; at the same instant by their rank in a dossier's life ([FactType]), then by identity.
/// A time outside these years is an [InvalidFact].
///
/// @param time when it happened, by its source; 1900..2200
/// @param recordedAt when it came to be known here
/// @param actor who told it
public record KnownFact(FactIdentity identity, Instant time, Fact fact, Instant recordedAt, String actor)
        implements Comparable<KnownFact> {

    private static final Comparator<KnownFact> ORDER = Comparator.comparing(KnownFact::time)
            .thenComparing(known -> known.fact().type())
            .thenComparing(KnownFact::identity);

    public KnownFact {
        Checks.time("time", time);
    }

    /// The same, with the right values in place of wrong ones.
    public KnownFact mended(Instant rightTime, Fact right) {
        return new KnownFact(identity, rightTime, right, recordedAt, actor);
    }

    @Override
    public int compareTo(KnownFact other) {
        return ORDER.compare(this, other);
    }
}
