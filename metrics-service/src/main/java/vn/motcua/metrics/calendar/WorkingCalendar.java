package vn.motcua.metrics.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which days offices work, over all years.
///
/// A year whose official calendar is not known counts Monday to Friday without the holidays that have a fixed
/// date; an answer that needed such a year is provisional ([#knows]).
///
/// ⚖ Bộ luật Lao động 2019, Điều 112 khoản 1 (fixed holidays); the fall-back itself is a house rule
public final class WorkingCalendar {

    private static final Set<MonthDay> FIXED_HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private final Map<Integer, WorkingYear> years;

    private WorkingCalendar(Map<Integer, WorkingYear> years) {
        this.years = years;
    }

    /// A calendar that knows these years.
    public static WorkingCalendar of(Collection<WorkingYear> years) {
        return new WorkingCalendar(years.stream().collect(Collectors.toMap(WorkingYear::year, Function.identity())));
    }

    /// True when the official calendars of all years from the first day to the last are known.
    public boolean knows(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!years.containsKey(year)) {
                return false;
            }
        }
        return true;
    }

    /// True when offices work on that day.
    public boolean isWorkingDay(LocalDate day) {
        WorkingYear year = years.get(day.getYear());
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return year == null
                ? !weekend && !FIXED_HOLIDAYS.contains(MonthDay.from(day))
                : year.swappedSaturdays().contains(day)
                        || (!weekend && !year.daysOff().contains(day));
    }

    /// The day that is so many working days after a day, which itself is not counted; the day itself for 0.
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int counted = 0; counted < workingDays; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                counted++;
            }
        }
        return reached;
    }

    /// How many working days lie after the first day, up to and including the last; 0 when it is not later.
    public int between(LocalDate first, LocalDate last) {
        int count = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
