package vn.motcua.metrics.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A thing that is counted, with all that is known of it: how it stands at any cut-off, and when that may change.
///
/// Whoever adds a kind says these things of it here, and it is counted, looked up and recounted like every other.
public sealed interface Subject permits Timeline, Feedback, Posting, Rating {

    /// What kind of thing it is.
    SubjectKind kind();

    /// Code of the office whose figures it belongs to.
    String office();

    /// Its code, one of a kind at its office.
    String code();

    /// Where in the counts it belongs.
    Place place();

    /// All that it is counted as when only facts before the cut-off are looked at.
    List<Standing> standings(Instant cutOff);

    /// The instants just after which [#standings] may be different; between them it stays.
    Collection<Instant> turns();

    /// True when nothing but a new fact can change how it stands after its last turn, and no stock holds it.
    boolean closed();

    /// What is known when this is the newer word and `older` the one before: this alone, since events carry state.
    default Subject after(Subject older) {
        return this;
    }

    /// The same once it is known that something which happened to it then was recorded too long afterwards.
    default Subject toldLate(Instant happenedAt) {
        return this;
    }

    /// Before that it counts nowhere; none when it never does.
    static Optional<Instant> begins(Subject subject) {
        return subject.turns().stream().min(Comparator.naturalOrder());
    }

    /// After that only news change it; none while the passing of time may.
    static Optional<Instant> ends(Subject subject) {
        return subject.closed() ? subject.turns().stream().max(Comparator.naturalOrder()) : Optional.empty();
    }

    /// By what its counts can be broken down; empty where it makes no sense.
    ///
    /// @param procedure code of the procedure
    /// @param field field of administration
    /// @param channel code of the channel
    record Place(String procedure, String field, String channel) {

        /// Nothing to break it down by.
        public static final Place NOWHERE = new Place("", "", "");
    }
}
