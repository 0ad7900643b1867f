package vn.motcua.dossier.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Which days offices work, over all years; immutable.
///
/// A year whose official calendar is not known counts Monday to Friday without the holidays that have a fixed date in
/// the Gregorian calendar; every answer that needed such a year is provisional ([#isProvisional]).
///
/// ⚖ Bộ luật Lao động 2019, Điều 112 khoản 1 (fixed holidays); the fall-back itself is a house rule
public final class WorkingCalendar {

    private static final Set<MonthDay> FIXED_HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private final Map<Integer, CalendarYear> years;

    private WorkingCalendar(Map<Integer, CalendarYear> years) {
        this.years = years;
    }

    /// A calendar that knows these years.
    ///
    /// @throws IllegalArgumentException the same year twice
    public static WorkingCalendar of(Collection<CalendarYear> years) {
        var byYear = new HashMap<Integer, CalendarYear>();
        for (CalendarYear year : years) {
            if (byYear.put(year.year(), year) != null) {
                throw new IllegalArgumentException("year " + year.year() + " is given twice");
            }
        }
        return new WorkingCalendar(Map.copyOf(byYear));
    }

    /// Whether the official calendar of this year is known.
    public boolean knows(int year) {
        return years.containsKey(year);
    }

    /// Whether offices work on this day.
    public boolean isWorkingDay(LocalDate day) {
        CalendarYear year = years.get(day.getYear());
        return year != null
                ? year.isWorkingDay(day)
                : !CalendarYear.isWeekend(day) && !FIXED_HOLIDAYS.contains(MonthDay.from(day));
    }

    /// This day if offices work on it, else the first one after it on which they do.
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /// The day that is the given number of working days after a day, which itself is not counted.
    /// With 0 it is the day itself, working or not.
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate reached = day;
        for (int counted = 0; counted < count; counted++) {
            reached = workingDayOnOrAfter(reached.plusDays(1));
        }
        return reached;
    }

    /// How many working days lie after the first day, up to and including the last.
    public int workingDaysAfter(LocalDate first, LocalDate last) {
        int count = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /// Whether an answer that looked at the days from the first to the last touched a year without official calendar.
    public boolean isProvisional(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!knows(year)) {
                return true;
            }
        }
        return false;
    }
}
