package vn.motcua.metrics.window;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Windows that have a name and move with the day they are asked on.
///
/// `P7D`, `P30D`, … `P366D` = that many days including today; `month`, `quarter`, `year` = the calendar one to which
/// today belongs, from its first day until today.
public final class NamedWindow {

    /// What is shown when nobody chooses.
    public static final String DEFAULT = "P30D";

    /// What may be asked for, as a person reads it in a message.
    public static final String CHOICES = "P7D, P30D, P90D, month, quarter, year";

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
                            default -> null;
                        })
                .map(from -> new Window(from, today));
    }

    private static Month firstMonthOfQuarter(LocalDate day) {
        return day.getMonth().firstMonthOfQuarter();
    }
}
