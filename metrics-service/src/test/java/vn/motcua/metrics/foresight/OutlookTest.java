package vn.motcua.metrics.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.metrics.calendar.WorkingCalendar;
import vn.motcua.metrics.calendar.WorkingYear;
import vn.motcua.metrics.indicator.PathToTarget;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Target;

class OutlookTest {

    private static final Target OVER_95 = new Target(Target.Operator.GT, 95);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(new WorkingYear(
            2024, Set.of(LocalDate.of(2024, 9, 2), LocalDate.of(2024, 9, 3)), Set.of(LocalDate.of(2024, 5, 4)))));
    private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 30);

    @Test
    void the_day_on_which_the_target_is_met_counts_working_days_only() {
        // 94 of 100 needs 21 further good ones; 5 a day, so 5 working days: 4, 5, 6, 9, 10 September.
        Outlook outlook = outlook(new Ratio(94, 100), 100, LocalDate.of(2024, 9, 30), false);

        assertThat(outlook.needed()).isEqualTo(21);
        assertThat(outlook.byWhen()).isEqualTo(LocalDate.of(2024, 9, 10));
        assertThat(outlook.verdict()).isEqualTo(Outlook.Verdict.ON_COURSE);
        assertThat(outlook.workingDaysLeft()).isEqualTo(20);
    }

    @Test
    void a_pace_that_ends_on_the_last_day_is_in_time_and_one_day_later_is_too_slow() {
        assertThat(outlook(new Ratio(94, 100), 100, LocalDate.of(2024, 9, 10), false)
                        .verdict())
                .isEqualTo(Outlook.Verdict.ON_COURSE);
        assertThat(outlook(new Ratio(94, 100), 100, LocalDate.of(2024, 9, 9), false)
                        .verdict())
                .isEqualTo(Outlook.Verdict.TOO_SLOW);
    }

    @Test
    void without_pace_there_is_no_day_but_the_target_is_not_called_lost() {
        Outlook outlook = outlook(new Ratio(94, 100), 0, LocalDate.of(2024, 9, 30), false);

        assertThat(outlook.byWhen()).isNull();
        assertThat(outlook.verdict()).isEqualTo(Outlook.Verdict.TOO_SLOW);
    }

    @Test
    void a_window_that_has_ended_short_of_the_target_is_lost_and_one_that_met_it_is_met() {
        assertThat(outlook(new Ratio(94, 100), 100, FRIDAY, true).verdict())
                .isEqualTo(Outlook.Verdict.NO_LONGER_REACHABLE);
        assertThat(outlook(new Ratio(96, 100), 100, FRIDAY, true).verdict()).isEqualTo(Outlook.Verdict.MET);
    }

    @Test
    void all_of_all_is_lost_with_the_first_bad_case() {
        Target all = new Target(Target.Operator.EQ, 100);
        Ratio ratio = new Ratio(99, 100);

        Outlook outlook =
                Outlook.of(ratio, all, PathToTarget.byNewCases(ratio, all), 100, 20, FRIDAY, null, false, CALENDAR);

        assertThat(outlook.verdict()).isEqualTo(Outlook.Verdict.NO_LONGER_REACHABLE);
        assertThat(outlook.needed()).isNull();
    }

    @Test
    void without_cases_and_pace_nothing_is_foretold() {
        assertThat(outlook(new Ratio(0, 0), 0, null, false).verdict()).isEqualTo(Outlook.Verdict.NO_CASES);
    }

    @Test
    void a_swapped_saturday_is_worked_and_an_unknown_year_counts_monday_to_friday() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2024, 5, 11))).isFalse();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2031, 9, 2))).isFalse();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2031, 9, 3))).isTrue();
        assertThat(CALENDAR.knows(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)))
                .isFalse();
    }

    private static Outlook outlook(Ratio ratio, long paceGood, @Nullable LocalDate end, boolean ended) {
        return Outlook.of(
                ratio, OVER_95, PathToTarget.byNewCases(ratio, OVER_95), paceGood, 20, FRIDAY, end, ended, CALENDAR);
    }
}
