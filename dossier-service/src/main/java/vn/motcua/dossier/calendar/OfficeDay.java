package vn.motcua.dossier.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The day an instant falls on, as every office in Vietnam counts it.
/// Lateness, terms and working days are all counted in days of this one zone.
public final class OfficeDay {

    /// Asia/Ho_Chi_Minh, +07:00 without daylight saving.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private OfficeDay() {}

    /// The local day of an instant.
    public static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /// The instant at which a local clock shows this time on this day.
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    /// Whether one instant lies on a later local day than another, whatever the hours.
    public static boolean isLater(Instant one, Instant other) {
        return of(one).isAfter(of(other));
    }

    static LocalTime timeOf(Instant instant) {
        return instant.atZone(ZONE).toLocalTime();
    }
}
