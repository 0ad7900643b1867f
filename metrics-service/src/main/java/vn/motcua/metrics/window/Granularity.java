package vn.motcua.metrics.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How finely a series is cut.
public enum Granularity {
    /// One point a day.
    DAY,
    /// One point a week, Monday to Sunday.
    WEEK,
    /// One point a calendar month.
    MONTH;

    /// The one of that code: `day`, `week`, `month`; none for other words.
    public static Optional<Granularity> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /// `day`, `week` or `month`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalDate startOfNext(LocalDate day) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
        };
    }
}
