package vn.motcua.award.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a file may be submitted: from `opens`, included, until `closes`, excluded.
///
/// @param opens first instant in time; absent = any time before it closes
/// @param closes first instant that is late
public record FilingWindow(@Nullable Instant opens, Instant closes) {

    /// How a file stands.
    ///
    /// @param filed when it was first received; absent = not yet
    /// @param now the moment of the question; a file received later is not known then
    public FilingStatus status(@Nullable Instant filed, Instant now) {
        if (filed == null || filed.isAfter(now)) {
            return now.isBefore(closes) ? FilingStatus.NOT_FILED : FilingStatus.MISSED;
        }
        if (opens != null && filed.isBefore(opens)) {
            return FilingStatus.EARLY;
        }
        return filed.isBefore(closes) ? FilingStatus.IN_TIME : FilingStatus.LATE;
    }
}
