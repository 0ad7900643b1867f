package vn.motcua.metrics.fold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.indicator.Subject;

/// An event of an office, as far as figures need it.
///
/// @param office whose event it is
/// @param number its place in the office's gapless sequence, from 1
/// @param type its name without prefix and version: `dossier.accepted`
/// @param happenedAt when it happened; absent where it does not say so
/// @param recordedAt when it was recorded
/// @param news what it tells of a thing that is counted; absent for an event that is not about one
record OfficeEvent(
        String office,
        long number,
        String type,
        @Nullable Instant happenedAt,
        Instant recordedAt,
        @Nullable News news) {

    /// The same event, telling something else.
    OfficeEvent telling(News other) {
        return new OfficeEvent(office, number, type, happenedAt, recordedAt, other);
    }

    /// What is known of a thing after the event.
    ///
    /// @param sequence the thing's own count of its events, from 1
    /// @param subject what is known of it from now on
    /// @param line of a dossier; absent for everything else
    record News(long sequence, Subject subject, @Nullable DossierLine line) {}
}
