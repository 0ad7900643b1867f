package vn.motcua.metrics.fold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.indicator.Timeline;

/// An event of an office, as far as figures need it.
///
/// @param office whose event it is
/// @param number its place in the office's gapless sequence, from 1
/// @param recordedAt when it was recorded
/// @param news what it tells of a dossier; absent for an event that is not about one
record OfficeEvent(
        String office,
        long number,
        Instant recordedAt,
        @Nullable News news) {

    /// The whole of a dossier after the event.
    ///
    /// @param sequence the dossier's own count of its events, from 1
    /// @param timeline what is known of it from now on
    record News(long sequence, Timeline timeline) {}
}
