package vn.motcua.dossier.calendar;

import java.time.LocalTime;

/// The hours of a working day, a morning and an afternoon.
///
/// ⚖ house rule: 07:00–11:30 and 13:30–17:00, eight hours, as provincial systems count
/// Times that are not in this order are an [IllegalArgumentException].
///
/// @param morningFrom opening
/// @param morningTo begin of the midday break
/// @param afternoonFrom end of the midday break
/// @param afternoonTo closing; the hour at which a promised day ends
public record OfficeHours(LocalTime morningFrom, LocalTime morningTo, LocalTime afternoonFrom, LocalTime afternoonTo) {

    /// 07:00–11:30 and 13:30–17:00.
    public static final OfficeHours STANDARD =
            new OfficeHours(LocalTime.of(7, 0), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(17, 0));

    public OfficeHours {
        if (!morningFrom.isBefore(morningTo)
                || morningTo.isAfter(afternoonFrom)
                || !afternoonFrom.isBefore(afternoonTo)) {
            throw new IllegalArgumentException("office hours must follow each other: " + morningFrom + "–" + morningTo
                    + ", " + afternoonFrom + "–" + afternoonTo);
        }
    }
}
