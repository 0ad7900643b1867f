package vn.motcua.metrics.window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days as the offices live them: from midnight to midnight in `Asia/Ho_Chi_Minh`.
public final class LocalDays {

    /// UTC+7, no summer time.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    // Since 1975 nothing but UTC+7: days are asked for at every turn of every dossier, and a zone's rules are slow.
    private static final long UNIFORM_SINCE =
            Instant.parse("1976-01-01T00:00:00Z").getEpochSecond();
    private static final long OFFSET = 7 * 3_600;
    private static final long DAY = 86_400;

    private LocalDays() {}

    /// The local day in which an instant lies.
    public static LocalDate of(Instant instant) {
        long second = instant.getEpochSecond();
        return second >= UNIFORM_SINCE
                ? LocalDate.ofEpochDay((second + OFFSET) / DAY)
                : instant.atZone(ZONE).toLocalDate();
    }

    /// 00:00 of a day.
    public static Instant start(LocalDate day) {
        long second = day.toEpochDay() * DAY - OFFSET;
        return second >= UNIFORM_SINCE
                ? Instant.ofEpochSecond(second)
                : day.atStartOfDay(ZONE).toInstant();
    }

    /// The last nanosecond of a day. What takes effect at midnight is dated here: it belongs to the day that ends, and
    /// every cut-off from 00:00 of the next day on comes after it.
    public static Instant lastMoment(LocalDate day) {
        return start(day.plusDays(1)).minusNanos(1);
    }

    /// True for an instant given by [#lastMoment].
    public static boolean isLastMoment(Instant instant) {
        return lastMoment(of(instant)).equals(instant);
    }
}
