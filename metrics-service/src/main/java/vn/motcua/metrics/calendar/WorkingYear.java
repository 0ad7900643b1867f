package vn.motcua.metrics.calendar;

import java.time.LocalDate;
import java.util.Set;

/// The official calendar of one year.
///
/// ⚖ Bộ luật Lao động 2019, Điều 111 khoản 3, Điều 112; swaps are announced year by year
///
/// @param daysOff public holidays and swapped weekdays; weekends need not be listed
/// @param swappedSaturdays Saturdays on which offices work
public record WorkingYear(int year, Set<LocalDate> daysOff, Set<LocalDate> swappedSaturdays) {

    public WorkingYear {
        daysOff = Set.copyOf(daysOff);
        swappedSaturdays = Set.copyOf(swappedSaturdays);
    }
}
