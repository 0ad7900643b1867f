package vn.motcua.dossier.reference;

import java.time.LocalDate;
import java.util.List;

/// The official calendar of a year, with the announcement it is taken from.
///
/// @param daysOff weekdays on which offices do not work, in order
/// @param swappedSaturdays Saturdays on which offices work instead of a weekday, in order
/// @param source ⚖ the announcement
public record Calendar(int year, List<LocalDate> daysOff, List<LocalDate> swappedSaturdays, String source) {

    public Calendar {
        daysOff = daysOff.stream().sorted().distinct().toList();
        swappedSaturdays = swappedSaturdays.stream().sorted().distinct().toList();
    }
}
