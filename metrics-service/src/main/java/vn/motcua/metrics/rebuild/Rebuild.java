package vn.motcua.metrics.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A making again of the figures.
///
/// @param reason why other figures than before shall be taken; absent when they shall not
/// @param attempts how often it was begun or taken up again
/// @param resumedAtEvent how many events were in the shadow when it was taken up last; 0 = it was begun
/// @param trouble what went wrong last, while it is being tried again
/// @param compared how many offices were held against each other
/// @param different how many of them differ
/// @param differences the first of those
/// @param partitions how far each is read
public record Rebuild(
        UUID id,
        State state,
        Instant askedAt,
        String askedBy,
        @Nullable String reason,
        int attempts,
        long resumedAtEvent,
        @Nullable String trouble,
        long compared,
        long different,
        List<Difference> differences,
        @Nullable Instant endedAt,
        List<Partition> partitions) {

    public Rebuild {
        differences = List.copyOf(differences);
        partitions = List.copyOf(partitions);
    }

    /// How far it is.
    public enum State {
        /// The topic is read into the shadow.
        READING,
        /// Shadow and figures are held against each other.
        COMPARING,
        /// The shadow has become the figures.
        SWAPPED,
        /// They differ, and nobody said why they should, or events would be lost; the figures are as before.
        REFUSED,
        /// Somebody did not want it any more; the figures are as before.
        CANCELLED,
        /// The database had no room for it; the figures are as before.
        FAILED;

        /// `reading` and so on.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// An office whose figures are others.
    ///
    /// @param parts in what: `position`, `missing`, `events`, `subjects`, `subject-days`, `day-counts`,
    /// `month-counts`, `events-lost` (the topic no longer holds events that are booked)
    public record Difference(String office, List<String> parts) {

        public Difference {
            parts = List.copyOf(parts);
        }
    }

    /// A partition of the topic.
    ///
    /// @param read how many of its events are in the shadow
    /// @param total how many there were when it was looked at last
    public record Partition(int number, long read, long total) {}
}
