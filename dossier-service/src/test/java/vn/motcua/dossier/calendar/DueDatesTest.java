package vn.motcua.dossier.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {

    private static final DueDates DATES = new DueDates(WorkingCalendar.of(OfficialCalendars.years()));

    @Test
    void these_tests_run_in_another_zone_than_the_offices() {
        assertThat(ZoneId.systemDefault().getId()).isEqualTo("UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-26T09:00, 3, working-day, 2024-05-04T17:00",
        "2024-04-26T09:00, 5, calendar-day, 2024-05-02T17:00",
        "2024-04-24T09:00, 10, calendar-day, 2024-05-04T17:00",
        "2024-08-29T09:00, 5, working-day, 2024-09-09T17:00",
        "2024-08-28T09:00, 5, calendar-day, 2024-09-04T17:00",
        "2024-07-31T09:00, 1, month, 2024-09-04T17:00",
        "2024-01-31T09:00, 1, month, 2024-02-29T17:00",
        "2024-02-07T09:00, 2, working-day, 2024-02-16T17:00",
        "2025-04-25T09:00, 2, working-day, 2025-04-28T17:00",
        "2026-04-24T09:00, 2, working-day, 2026-04-29T17:00",
        "2026-08-20T09:00, 3, working-day, 2026-08-24T17:00",
        "2024-05-03T16:00, 8, working-hour, 2024-05-04T16:00",
        "2024-06-03T09:00, 5, working-day, 2024-06-10T17:00",
        // supplement received Mon 10/6: the term begins anew
        "2024-06-10T09:00, 5, working-day, 2024-06-17T17:00",
    })
    void a_term_ends_as_the_civil_code_counts(String received, int amount, String unit, String due) {
        Due computed =
                DATES.due(at(received), new Term(amount, TermUnit.of(unit).orElseThrow()), null, false);

        assertThat(computed).isEqualTo(new Due(at(due), false));
    }

    @Test
    void a_pause_puts_the_due_day_off_by_the_working_days_it_lasted() {
        Due due = DATES.putOff(
                at("2024-06-10T17:00"), at("2024-06-05T10:00"), at("2024-06-10T08:00"), TermUnit.WORKING_DAY);

        assertThat(due).isEqualTo(new Due(at("2024-06-13T17:00"), false));
    }

    @ParameterizedTest
    @CsvSource({
        // within a day nothing is lost
        "2024-06-10T17:00, 2024-06-05T08:00, 2024-06-05T16:00, working-day, 2024-06-10T17:00",
        "2024-06-10T17:00, 2024-06-05T08:00, 2024-06-05T16:00, calendar-day, 2024-06-10T17:00",
        // five calendar days on: Sat 15/6 rolls to Monday
        "2024-06-10T17:00, 2024-06-05T08:00, 2024-06-10T16:00, calendar-day, 2024-06-17T17:00",
        "2024-06-10T17:00, 2024-06-05T08:00, 2024-06-10T16:00, month, 2024-06-17T17:00",
        // 1.5 hours before lunch and 0.5 after
        "2024-06-05T16:30, 2024-06-05T10:00, 2024-06-05T14:00, working-hour, 2024-06-06T08:30",
        "2024-06-05T16:30, 2024-06-05T11:40, 2024-06-05T13:20, working-hour, 2024-06-05T16:30",
    })
    void a_pause_is_counted_in_the_unit_of_the_term(String due, String from, String to, String unit, String later) {
        Due putOff = DATES.putOff(at(due), at(from), at(to), TermUnit.of(unit).orElseThrow());

        assertThat(putOff).isEqualTo(new Due(at(later), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-03T07:00, 8, 2024-06-03T17:00",
        "2024-06-03T06:00, 2, 2024-06-03T09:00",
        "2024-06-03T12:00, 2, 2024-06-03T15:30",
        "2024-06-03T11:30, 1, 2024-06-03T14:30",
        "2024-06-03T18:00, 2, 2024-06-04T09:00",
        "2024-06-08T10:00, 2, 2024-06-10T09:00",
        "2024-06-03T10:00, 20, 2024-06-05T16:00",
    })
    void working_hours_begin_when_the_office_is_open(String received, int hours, String due) {
        assertThat(DATES.due(at(received), new Term(hours, TermUnit.WORKING_HOUR), null, false))
                .isEqualTo(new Due(at(due), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-03T15:00:00, 2024-06-06T17:00",
        "2024-06-03T15:00:01, 2024-06-07T17:00",
        // a Saturday's receipt begins on Monday anyway
        "2024-06-08T16:00:00, 2024-06-12T17:00",
    })
    void a_cutoff_moves_late_receipts_to_the_next_working_day(String received, String due) {
        assertThat(DATES.due(at(received), new Term(3, TermUnit.WORKING_DAY), LocalTime.of(15, 0), false))
                .isEqualTo(new Due(at(due), false));
    }

    @Test
    void a_cutoff_lets_working_hours_begin_at_the_next_opening() {
        assertThat(DATES.due(at("2024-06-03T15:30"), new Term(2, TermUnit.WORKING_HOUR), LocalTime.of(15, 0), false))
                .isEqualTo(new Due(at("2024-06-04T09:00"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-03T08:00, 2024-06-03T17:00",
        "2024-06-03T15:01, 2024-06-04T17:00",
        "2024-06-08T08:00, 2024-06-10T17:00",
    })
    void a_same_day_promise_is_due_that_day_unless_it_came_late(String received, String due) {
        assertThat(DATES.due(at(received), new Term(1, TermUnit.WORKING_DAY), LocalTime.of(15, 0), true))
                .isEqualTo(new Due(at(due), false));
    }

    @Test
    void a_same_day_promise_made_after_closing_is_due_the_next_working_day() {
        assertThat(DATES.due(at("2024-06-07T17:00"), new Term(1, TermUnit.WORKING_DAY), null, true))
                .isEqualTo(new Due(at("2024-06-10T17:00"), false));
    }

    @Test
    void a_receipt_shortly_before_midnight_belongs_to_the_local_day() {
        Instant lateMondayInVietnam = Instant.parse("2024-06-03T16:59:59Z");
        Instant earlyTuesdayInVietnam = Instant.parse("2024-06-03T17:00:00Z");

        assertThat(DATES.due(lateMondayInVietnam, new Term(1, TermUnit.WORKING_DAY), null, false)
                        .at())
                .isEqualTo(at("2024-06-04T17:00"));
        assertThat(DATES.due(earlyTuesdayInVietnam, new Term(1, TermUnit.WORKING_DAY), null, false)
                        .at())
                .isEqualTo(at("2024-06-05T17:00"));
    }

    /// ⚖ Bộ luật Dân sự 2015, Điều 148 khoản 6
    @Test
    void the_last_day_lasts_until_midnight_whatever_hour_was_promised() {
        Instant due = DATES.due(at("2024-06-03T09:00"), new Term(5, TermUnit.WORKING_DAY), null, false)
                .at();

        assertThat(due).isEqualTo(at("2024-06-10T17:00"));
        assertThat(OfficeDay.isLater(at("2024-06-10T23:59:59"), due)).isFalse();
        assertThat(OfficeDay.isLater(at("2024-06-11T00:00"), due)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30T09:00, 1, working-day, false",
        "2026-12-31T09:00, 1, working-day, true",
        "2026-12-01T09:00, 5, month, true",
        "2023-12-31T09:00, 1, month, false",
        "2023-12-29T09:00, 1, working-day, true",
        "2026-12-31T16:30, 2, working-hour, true",
    })
    void a_date_that_needs_an_unknown_year_is_provisional(
            String received, int amount, String unit, boolean provisional) {
        Term term = new Term(amount, TermUnit.of(unit).orElseThrow());

        assertThat(DATES.due(at(received), term, null, false).provisional()).isEqualTo(provisional);
    }

    @Test
    void working_time_between_two_moments_skips_nights_breaks_and_days_off() {
        assertThat(DATES.workingTime(at("2024-05-03T16:00"), at("2024-05-06T08:00")))
                .isEqualTo(Duration.ofHours(1 + 8 + 1));
        assertThat(DATES.workingTime(at("2024-05-06T08:00"), at("2024-05-03T16:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void impossible_terms_and_hours_are_refused() {
        assertThatThrownBy(() -> new Term(0, TermUnit.MONTH)).hasMessage("a term must be within 1..3000, not 0");
        assertThatThrownBy(() -> new OfficeHours(
                        LocalTime.of(7, 0), LocalTime.of(14, 0), LocalTime.of(13, 30), LocalTime.of(17, 0)))
                .hasMessageStartingWith("office hours must follow each other");
    }

    private static Instant at(String local) {
        return OfficeDay.at(LocalDate.parse(local.substring(0, 10)), LocalTime.parse(local.substring(11)));
    }
}
