package vn.motcua.dossier.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final WorkingCalendar OFFICIAL = WorkingCalendar.of(OfficialCalendars.years());

    @ParameterizedTest
    @CsvSource({"2024,251", "2025,250", "2026,250"})
    void an_official_year_has_as_many_working_days_as_announced(int year, int workingDays) {
        LocalDate first = LocalDate.of(year, 1, 1);

        assertThat(OFFICIAL.workingDaysAfter(first.minusDays(1), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @Test
    void the_contest_of_2024_has_107_working_days() {
        assertThat(OFFICIAL.workingDaysAfter(LocalDate.of(2024, 4, 30), LocalDate.of(2024, 9, 30)))
                .isEqualTo(107);
    }

    @Test
    void swapped_saturdays_are_worked_and_the_days_they_stand_for_are_off() {
        assertThat(OFFICIAL.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
        assertThat(OFFICIAL.isWorkingDay(LocalDate.of(2024, 4, 29))).isFalse();
        assertThat(OFFICIAL.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
        assertThat(OFFICIAL.isWorkingDay(LocalDate.of(2026, 8, 31))).isFalse();
    }

    @Test
    void counting_agrees_with_a_naive_walk_over_ten_years() {
        LocalDate day = LocalDate.of(2019, 1, 1);
        while (day.isBefore(LocalDate.of(2029, 1, 1))) {
            LocalDate walked = day;
            for (int count = 0; count <= 60; count++) {
                assertThat(OFFICIAL.plusWorkingDays(day, count)).isEqualTo(walked);
                assertThat(OFFICIAL.workingDaysAfter(day, walked)).isEqualTo(count);
                do {
                    walked = walked.plusDays(1);
                } while (!worksNaively(walked));
            }
            day = day.plusDays(1);
        }
    }

    /// Written from the announcements once more, without the code under test.
    private static boolean worksNaively(LocalDate day) {
        String text = day.toString();
        if (Set.of("2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22").contains(text)) {
            return true;
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        if (List.of("-01-01", "-04-30", "-05-01", "-09-02").contains(text.substring(4))) {
            return false;
        }
        return !(between(text, "2024-02-08", "2024-02-14")
                || Set.of("2024-04-18", "2024-04-29", "2024-09-03").contains(text)
                || between(text, "2025-01-27", "2025-01-31")
                || Set.of("2025-04-07", "2025-05-02", "2025-09-01").contains(text)
                || between(text, "2026-02-16", "2026-02-20")
                || Set.of("2026-01-02", "2026-04-27", "2026-08-31", "2026-09-01")
                        .contains(text));
    }

    private static boolean between(String day, String first, String last) {
        return day.compareTo(first) >= 0 && day.compareTo(last) <= 0;
    }

    @Test
    void a_year_without_official_calendar_counts_weekdays_but_fixed_holidays_and_is_provisional() {
        assertThat(OFFICIAL.knows(2027)).isFalse();
        assertThat(OFFICIAL.isWorkingDay(LocalDate.of(2027, 4, 30))).isFalse();
        assertThat(OFFICIAL.isWorkingDay(LocalDate.of(2027, 9, 3))).isTrue();
        assertThat(OFFICIAL.isWorkingDay(LocalDate.of(2027, 9, 4))).isFalse();
        assertThat(OFFICIAL.isProvisional(LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31)))
                .isFalse();
        assertThat(OFFICIAL.isProvisional(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)))
                .isTrue();
    }

    @Test
    void every_row_of_the_official_calendars_says_why_and_by_which_source() {
        for (int year = 2024; year <= 2026; year++) {
            int of = year;
            assertThat(OfficialCalendars.days(year)).isNotEmpty().allSatisfy(row -> {
                assertThat(row.day().getYear()).isEqualTo(of);
                assertThat(row.occasion()).isNotBlank();
                assertThat(row.source()).containsAnyOf("Điều 112", "Công văn", "Thông báo");
            });
        }
        assertThat(OfficialCalendars.days(2023)).isEmpty();
    }

    @Test
    void a_calendar_with_impossible_days_is_refused() {
        LocalDate friday = LocalDate.of(2027, 1, 1);
        LocalDate saturday = LocalDate.of(2027, 1, 2);

        assertThatThrownBy(() -> new CalendarYear(2027, Set.of(LocalDate.of(2026, 1, 1)), Set.of()))
                .hasMessage("2026-01-01 is not in 2027");
        assertThatThrownBy(() -> new CalendarYear(2027, Set.of(), Set.of(friday)))
                .hasMessage("2027-01-01 is not a Saturday");
        assertThatThrownBy(() -> new CalendarYear(2027, Set.of(saturday), Set.of(saturday)))
                .hasMessage("2027-01-02 is both a day off and a swapped Saturday");
        assertThatThrownBy(() -> WorkingCalendar.of(List.of(
                        new CalendarYear(2027, Set.of(), Set.of()), new CalendarYear(2027, Set.of(), Set.of()))))
                .hasMessage("year 2027 is given twice");
    }
}
