package vn.motcua.dossier.reference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of the calendar of a year, as the audit trail has it.
///
/// @param sequence number among all changes of reference data
/// @param recordedBy who entered it; `motcua` for what the service ships
/// @param before as it stood; absent when it was new
/// @param after as it was entered
public record CalendarChange(
        long sequence,
        Instant recordedAt,
        String recordedBy,
        @Nullable Calendar before,
        Calendar after) {}
