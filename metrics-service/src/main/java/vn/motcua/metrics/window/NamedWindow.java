package vn.motcua.metrics.window;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Windows that have a name and move with the day they are asked on.
///
/// `P7D`, `P30D`, … `P366D` = that many days including today; `month`, `quarter`, `year` = the calendar one to which
/// today belongs, from its first day until today; `admin-year` = the same of the year of reports, 15 December until
/// 14 December.
///
/// ⚖ TT 01/2020/TT-VPCP: the year of the reports ends on 14 December.
public final class NamedWindow {

    /// What is shown when nobody chooses.
    public static final String DEFAULT = "P30D";

    /// What may be asked for, as a person reads it in a message.
    public static final String CHOICES = "P7D, P30D, P90D, month, quarter, year, admin-year";

    private static final Pattern ROLLING = Pattern.compile("P([1-9][0-9]{0,2})D");
    private static final int LONGEST = 366;

    private NamedWindow() {}

    /// The window of that name on that day; none when there is no such name.
    public static Optional<Window> of(String name, LocalDate today) {
        Matcher rolling = ROLLING.matcher(name);
        if (rolling.matches()) {
            int days = Integer.parseInt(rolling.group(1));
            return days > LONGEST ? Optional.empty() : Optional.of(new Window(today.minusDays(days - 1L), today));
        }
        return Optional.ofNullable(
                        switch (name) {
                            case "month" -> today.withDayOfMonth(1);
                            case "quarter" -> LocalDate.of(today.getYear(), firstMonthOfQuarter(today), 1);
                            case "year" -> LocalDate.of(today.getYear(), 1, 1);
                            case "admin-year" -> startOfAdministrativeYear(today);
                            default -> null;
                        })
                .map(from -> new Window(from, today));
    }

    /// The period before one: the calendar period before for a named one, as far into it; else the same number of days
    /// or of whole months just before.
    ///
    /// @param name the name by which it was asked for; absent for dates
    public static Window before(@Nullable String name, Window window) {
        return switch (name == null ? "" : name) {
            case "month" -> shifted(window, 1);
            case "quarter" -> shifted(window, 3);
            case "year", "admin-year" -> shifted(window, 12);
            default ->
                window.from().getDayOfMonth() == 1 && isLastOfMonth(window.to())
                        ? shifted(window, monthsOf(window))
                        : new Window(
                                window.from().minusDays(window.days()),
                                window.from().minusDays(1));
        };
    }

    private static Window shifted(Window window, long months) {
        LocalDate to = window.to().minusMonths(months);
        return new Window(
                window.from().minusMonths(months),
                isLastOfMonth(window.to()) ? to.with(TemporalAdjusters.lastDayOfMonth()) : to);
    }

    private static long monthsOf(Window window) {
        return ChronoUnit.MONTHS.between(window.from(), window.to().plusDays(1));
    }

    private static boolean isLastOfMonth(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1;
    }

    private static LocalDate startOfAdministrativeYear(LocalDate day) {
        LocalDate start = LocalDate.of(day.getYear(), Month.DECEMBER, 15);
        return day.isBefore(start) ? start.minusYears(1) : start;
    }

    private static Month firstMonthOfQuarter(LocalDate day) {
        return day.getMonth().firstMonthOfQuarter();
    }
}
