package vn.motcua.award.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.DeadlineReading;
import vn.motcua.award.reading.DistrictWindow;
import vn.motcua.award.reading.Settings;

/// The days a plan names for submitting files, as the plan puts it.
public sealed interface FilingTerm {

    /// "trước ngày …": before a day.
    ///
    /// @param day the day named
    record Before(LocalDate day) implements FilingTerm {}

    /// "từ ngày … đến hết ngày …": from one day to the end of another.
    ///
    /// @param from first day
    /// @param toInclusive last day, not before the first
    record Between(LocalDate from, LocalDate toInclusive) implements FilingTerm {

        public Between {
            if (toInclusive.isBefore(from)) {
                throw new IllegalArgumentException("A term ends on or after the day it begins");
            }
        }
    }

    /// The term as instants; the reading matters only to "before a day".
    default FilingWindow window(DeadlineReading reading) {
        return switch (this) {
            case Before(LocalDate day) ->
                new FilingWindow(
                        null,
                        switch (reading) {
                            case BEFORE_DAY -> day.atStartOfDay(Period.ZONE).toInstant();
                            case END_OF_DAY ->
                                day.plusDays(1).atStartOfDay(Period.ZONE).toInstant();
                            case CLOSE_OF_BUSINESS ->
                                lastWeekdayBefore(day)
                                        .atStartOfDay(Period.ZONE)
                                        .plusHours(17)
                                        .toInstant();
                        });
            case Between(LocalDate from, LocalDate to) ->
                new FilingWindow(
                        from.atStartOfDay(Period.ZONE).toInstant(),
                        to.plusDays(1).atStartOfDay(Period.ZONE).toInstant());
        };
    }

    /// The window for files by the readings of a campaign (A11, A13): where the days named are for appraisal, files
    /// are due before the first of them.
    default FilingWindow window(Settings settings) {
        return this instanceof Between(LocalDate from, LocalDate _)
                        && settings.of(Ambiguity.A13) == DistrictWindow.APPRAISAL
                ? new FilingWindow(null, from.atStartOfDay(Period.ZONE).toInstant())
                : window((DeadlineReading) settings.of(Ambiguity.A11));
    }

    /// The last day on which a file is still in time.
    default LocalDate lastDay(Settings settings) {
        return lastDay(window(settings));
    }

    /// The last day on which a file is still in time.
    default LocalDate lastDay(DeadlineReading reading) {
        return lastDay(window(reading));
    }

    private static LocalDate lastDay(FilingWindow window) {
        return window.closes().minusNanos(1).atZone(Period.ZONE).toLocalDate();
    }

    // House rule: Monday to Friday; public holidays are dossier-service's business.
    private static LocalDate lastWeekdayBefore(LocalDate day) {
        LocalDate candidate = day.minusDays(1);
        while (candidate.getDayOfWeek() == DayOfWeek.SATURDAY || candidate.getDayOfWeek() == DayOfWeek.SUNDAY) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }
}
