package vn.motcua.dossier.feedback;

import java.time.Instant;
import java.util.Comparator;
import vn.motcua.dossier.fact.FactIdentity;

/// A fact of a feedback case, when it happened, and by which identity we know it.
///
/// Facts are ordered by time; at the same instant by their rank in a case's life ([FeedbackFactType]), then by
/// identity.
public record KnownFeedbackFact(FactIdentity identity, Instant time, FeedbackFact fact)
        implements Comparable<KnownFeedbackFact> {

    private static final Comparator<KnownFeedbackFact> ORDER = Comparator.comparing(KnownFeedbackFact::time)
            .thenComparing(known -> known.fact().type())
            .thenComparing(KnownFeedbackFact::identity);

    @Override
    public int compareTo(KnownFeedbackFact other) {
        return ORDER.compare(this, other);
    }
}
