package vn.motcua.deploy.e2e.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/// The working days of 2024 and what is due when, by walking day by day and minute by minute.
///
/// Written apart from the service and on purpose in another way, so that the two can disagree.
final class NaiveCalendar {

    private static final Set<String> OFF = Set.of(
            "2024-01-01",
            "2024-02-08",
            "2024-02-09",
            "2024-02-12",
            "2024-02-13",
            "2024-02-14",
            "2024-04-18",
            "2024-04-29",
            "2024-04-30",
            "2024-05-01",
            "2024-09-02",
            "2024-09-03");

    private static final String WORKING_SATURDAY = "2024-05-04";

    private NaiveCalendar() {}

    static boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return day.toString().equals(WORKING_SATURDAY) || (!weekend && !OFF.contains(day.toString()));
    }

    static LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return works(next) ? next : nextWorkingDay(next);
    }

    static LocalDate plusWorkingDays(LocalDate day, int amount) {
        return amount == 0 ? day : plusWorkingDays(nextWorkingDay(day), amount - 1);
    }

    /// The working days after the first day, up to and with the last.
    static int workingDaysBetween(LocalDate first, LocalDate last) {
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(NaiveCalendar::works)
                .count();
    }

    static LocalDate due(LocalDateTime from, int amount, String unit) {
        LocalDate day = from.toLocalDate();
        return switch (unit) {
            case "working-day" -> plusWorkingDays(day, amount);
            case "calendar-day" -> rolled(day.plusDays(amount));
            case "month" -> rolled(day.plusMonths(amount));
            case "working-hour" -> afterMinutes(from, amount * 60);
            default -> throw new IllegalArgumentException(unit);
        };
    }

    private static LocalDate rolled(LocalDate day) {
        return works(day) ? day : nextWorkingDay(day);
    }

    private static LocalDate afterMinutes(LocalDateTime from, int minutes) {
        LocalDateTime clock = from;
        int left = minutes;
        while (left > 0) {
            if (inOffice(clock)) {
                left--;
            }
            clock = clock.plusMinutes(1);
        }
        // The last minute worked ends at the clock's time: 17:00 is still that day.
        return clock.minusMinutes(1).toLocalDate();
    }

    private static boolean inOffice(LocalDateTime clock) {
        LocalTime time = clock.toLocalTime();
        boolean morning = !time.isBefore(LocalTime.of(7, 0)) && time.isBefore(LocalTime.of(11, 30));
        boolean afternoon = !time.isBefore(LocalTime.of(13, 30)) && time.isBefore(LocalTime.of(17, 0));
        return works(clock.toLocalDate()) && (morning || afternoon);
    }
}
