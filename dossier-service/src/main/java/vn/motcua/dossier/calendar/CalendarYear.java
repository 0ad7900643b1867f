package vn.motcua.dossier.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// The official calendar of one year: which weekdays are off and which Saturdays are worked instead.
///
/// ⚖ Bộ luật Lao động 2019, Điều 111 khoản 3, Điều 112; swaps are announced year by year, see [OfficialCalendars].
/// A day of another year, a swapped day that is no Saturday, or a day that is both is an [IllegalArgumentException].
///
/// @param year 1900..2200
/// @param daysOff public holidays and swapped weekdays; weekends need not be listed
/// @param swappedSaturdays Saturdays on which offices work
public record CalendarYear(int year, Set<LocalDate> daysOff, Set<LocalDate> swappedSaturdays) {

    public CalendarYear {
        daysOff = Set.copyOf(daysOff);
        swappedSaturdays = Set.copyOf(swappedSaturdays);
        if (year < 1900 || year > 2200) {
            throw new IllegalArgumentException("year " + year + " is not within 1900..2200");
        }
        for (LocalDate day : daysOff) {
            requireYear(year, day);
            if (swappedSaturdays.contains(day)) {
                throw new IllegalArgumentException(day + " is both a day off and a swapped Saturday");
            }
        }
        for (LocalDate day : swappedSaturdays) {
            requireYear(year, day);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY) {
                throw new IllegalArgumentException(day + " is not a Saturday");
            }
        }
    }

    private static void requireYear(int year, LocalDate day) {
        if (day.getYear() != year) {
            throw new IllegalArgumentException(day + " is not in " + year);
        }
    }

    boolean isWorkingDay(LocalDate day) {
        return swappedSaturdays.contains(day) || (!isWeekend(day) && !daysOff.contains(day));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
