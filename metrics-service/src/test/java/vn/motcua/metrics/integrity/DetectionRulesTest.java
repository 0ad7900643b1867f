package vn.motcua.metrics.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.metrics.calendar.WorkingCalendar;
import vn.motcua.metrics.indicator.Feedback;
import vn.motcua.metrics.indicator.Timeline;

/// Each rule with a history that raises it and the nearest one that does not. Monday 3 June 2024 is the first day.
class DetectionRulesTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of());
    private static final Thresholds THRESHOLDS = Thresholds.of(Map.of());
    private static final DossierRules ONE = new DossierRules(CALENDAR, THRESHOLDS);
    private static final OfficeRules SEVERAL = new OfficeRules(CALENDAR, THRESHOLDS);

    @Test
    void g1_a_dossier_received_again_soon_after_one_that_ended_without_result_near_its_due_date() {
        // Due on Friday 14; ended on Wednesday 12, two working days before; again ten working days later.
        Timeline earlier = Life.of("A")
                .received("03T08:00", "14T17:00")
                .ended("withdrawn", "12T10:00", null)
                .dossier();
        Timeline later = Life.of("B").received("26T08:00", "30T17:00").dossier();
        assertThat(SEVERAL.again(List.of(earlier, later))).singleElement().satisfies(ground -> {
            assertThat(ground.rule()).isEqualTo(DetectionRule.G1);
            assertThat(ground.subject()).isEqualTo("B");
            assertThat(ground.cases()).containsExactly("A", "B");
            assertThat(ground.figures()).containsEntry("workingDays", 10).containsEntry("earlier", "A");
        });
        // A working day later, or ended three working days before it was due, or with a result.
        assertThat(SEVERAL.again(
                        List.of(earlier, Life.of("B").received("27T08:00", null).dossier())))
                .isEmpty();
        assertThat(SEVERAL.again(List.of(
                        Life.of("A")
                                .received("03T08:00", "14T17:00")
                                .ended("withdrawn", "11T10:00", null)
                                .dossier(),
                        Life.of("B").received("12T08:00", null).dossier())))
                .isEmpty();
        assertThat(SEVERAL.again(List.of(
                        Life.of("A")
                                .received("03T08:00", "14T17:00")
                                .ended("completed", "12T10:00", null)
                                .dossier(),
                        later)))
                .isEmpty();
    }

    @Test
    void g2_a_withdrawal_without_evidence() {
        raises(DetectionRule.G2, Life.of("A").received("03T08:00", null).withdrawn("05T08:00", false));
        passes(DetectionRule.G2, Life.of("A").received("03T08:00", null).withdrawn("05T08:00", true));
        passes(DetectionRule.G2, Life.of("A").received("03T08:00", null).ended("stopped", "05T08:00", null));
    }

    @Test
    void g3_a_supplement_late_in_the_time_or_after_three_working_days_or_with_the_same_files() {
        // Due a day later at the same hour: 80 % have passed at 03:12.
        raises(DetectionRule.G3, Life.of("A").received("03T08:00", "04T08:00").supplement("04T03:30"));
        passes(DetectionRule.G3, Life.of("A").received("03T08:00", "04T08:00").supplement("04T03:00"));
        raises(DetectionRule.G3, Life.of("A").received("03T08:00", "28T08:00").supplement("07T08:00"));
        passes(DetectionRule.G3, Life.of("A").received("03T08:00", "28T08:00").supplement("06T08:00"));
        raises(
                DetectionRule.G3,
                Life.of("A")
                        .received("03T08:00", "28T08:00")
                        .supplement("04T08:00", "x")
                        .supplement("05T08:00", "x"));
        passes(
                DetectionRule.G3,
                Life.of("A")
                        .received("03T08:00", "28T08:00")
                        .supplement("04T08:00", "x")
                        .supplement("05T08:00", "y"));
        passes(DetectionRule.G3, Life.of("A").received("10T08:00", "11T08:00").supplement("03T08:00"));
    }

    @Test
    void g4_a_second_supplement() {
        Life once = Life.of("A").received("03T08:00", null).wait(true, "04T08:00", "05T08:00");
        passes(DetectionRule.G4, once);
        raises(DetectionRule.G4, once.wait(true, "06T08:00", null));
    }

    @Test
    void g5_a_pause_for_a_payment_that_never_came_or_that_nothing_asks_for() {
        raises(DetectionRule.G5, Life.of("A").received("03T08:00", null).wait(false, "04T08:00", "06T08:00"));
        passes(DetectionRule.G5, Life.of("A").received("03T08:00", null).wait(false, "04T08:00", null));
        passes(
                DetectionRule.G5,
                Life.of("A")
                        .received("03T08:00", null)
                        .wait(false, "04T08:00", "06T08:00")
                        .paid("06T08:00"));
        raises(DetectionRule.G5, Life.of("A").fee(0).received("03T08:00", null).wait(false, "04T08:00", null));
        passes(
                DetectionRule.G5,
                Life.of("A").fee(8000).received("03T08:00", null).wait(false, "04T08:00", null));
    }

    @Test
    void g6_a_due_date_changed_without_form_or_too_late_or_put_off_twice() {
        Life promised = Life.of("A").received("03T08:00", "10T17:00");
        passes(DetectionRule.G6, promised);
        passes(DetectionRule.G6, promised.due("07T08:00", "12T17:00", "rescheduling", "04"));
        raises(DetectionRule.G6, promised.due("07T08:00", "12T17:00", "rescheduling", null));
        raises(DetectionRule.G6, promised.due("10T08:00", "12T17:00", "rescheduling", "04"));
        passes(DetectionRule.G6, promised.due("09T23:59", "12T17:00", "rescheduling", "04"));
        raises(
                DetectionRule.G6,
                promised.due("05T08:00", "12T17:00", "rescheduling", "04")
                        .due("06T08:00", "13T17:00", "rescheduling", "04"));
        passes(DetectionRule.G6, promised.due("05T08:00", "12T17:00", "supplement", null));
        raises(DetectionRule.G6, promised.due("05T08:00", "12T17:00", "", null));
    }

    @Test
    void g7_three_applicants_of_a_month_at_one_device_who_are_said_to_have_filed_themselves() {
        List<Timeline> three = new ArrayList<>(List.of(online("A", "p1"), online("B", "p2"), online("C", "p3")));
        assertThat(SEVERAL.device(three)).singleElement().satisfies(ground -> {
            assertThat(ground.subject()).isEqualTo("device/2024-06");
            assertThat(ground.cases()).containsExactly("A", "B", "C");
            assertThat(ground.figures()).containsEntry("applicants", 3L).containsEntry("quick", 3L);
        });
        assertThat(SEVERAL.device(List.of(online("A", "p1"), online("B", "p2"), online("C", "p2"))))
                .isEmpty();
        // Openly assisted is welcome.
        three.set(2, Life.of("C").online("p3", "desk-assisted").dossier());
        assertThat(SEVERAL.device(three)).isEmpty();
    }

    @Test
    void g8_a_channel_that_was_told_otherwise_before() {
        Timeline dossier = Life.of("A").received("03T08:00", null).dossier();
        assertThat(rules(ONE.of(dossier, Set.of("counter", "online")))).containsExactly(DetectionRule.G8);
        assertThat(ONE.of(dossier, Set.of("counter"))).isEmpty();
    }

    @Test
    void g9_completed_without_the_file_or_with_one_that_came_in_or_handed_over_much_later() {
        raises(DetectionRule.G9, Life.of("A").paper().received("03T08:00", null).ended("completed", "05T08:00", null));
        passes(DetectionRule.G9, Life.of("A").paper().received("03T08:00", null).ended("completed", "05T08:00", "r"));
        passes(DetectionRule.G9, Life.of("A").received("03T08:00", null).ended("completed", "05T08:00", null));
        raises(
                DetectionRule.G9,
                Life.of("A")
                        .received("03T08:00", null)
                        .supplement("04T08:00", "r")
                        .ended("completed", "05T08:00", "r"));
        Life given = Life.of("A").received("03T08:00", null).ended("completed", "05T08:00", "r");
        passes(DetectionRule.G9, given.returned("26T08:00"));
        raises(DetectionRule.G9, given.returned("27T08:00"));
    }

    @Test
    void g10_facts_that_became_known_more_than_a_working_day_after_they_happened() {
        LocalDate monday = LocalDate.of(2024, 6, 10);
        OfficeRules.Fact thursday = new OfficeRules.Fact("A", LocalDate.of(2024, 6, 6));
        OfficeRules.Fact friday = new OfficeRules.Fact("B", LocalDate.of(2024, 6, 7));
        assertThat(SEVERAL.recorded("N", monday, List.of(thursday, friday))).hasValueSatisfying(ground -> {
            assertThat(ground.cases()).containsExactly("A");
            assertThat(ground.figures()).containsEntry("events", 1).containsEntry("workingDays", 2);
        });
        assertThat(SEVERAL.recorded("N", monday, List.of(friday))).isEmpty();
    }

    @Test
    void g12_received_and_completed_within_minutes_though_days_were_promised() {
        raises(DetectionRule.G12, Life.of("A").received("03T08:00", "10T17:00").ended("completed", "03T08:04", null));
        passes(DetectionRule.G12, Life.of("A").received("03T08:00", "10T17:00").ended("completed", "03T08:05", null));
        passes(DetectionRule.G12, Life.of("A").received("03T08:00", "03T17:00").ended("completed", "03T08:04", null));
    }

    @Test
    void g13_an_hour_in_which_far_more_was_closed_than_in_others_of_its_month() {
        List<OfficeRules.Closure> burst = IntStream.range(0, 12)
                .mapToObj(i -> new OfficeRules.Closure("X" + i, "CB", at("28T16:" + (10 + i))))
                .toList();
        assertThat(SEVERAL.closures("N", YearMonth.of(2024, 6), burst))
                .singleElement()
                .satisfies(ground -> {
                    assertThat(ground.subject()).isEqualTo("2024-06-28T16:00+07:00");
                    assertThat(ground.cases()).hasSize(12);
                    // 20 working days of 8 hours.
                    assertThat(ground.figures()).containsEntry("mean", "0.08");
                });
        assertThat(SEVERAL.closures("N", YearMonth.of(2024, 6), burst.subList(0, 9)))
                .isEmpty();
        // The same in every hour of the month stands out nowhere.
        List<OfficeRules.Closure> even = new ArrayList<>();
        for (int day = 3; day < 29; day++) {
            for (int i = 0; i < 96; i++) {
                even.add(new OfficeRules.Closure(day + "-" + i, "CB", at("%02dT%02d:00".formatted(day, 8 + i / 12))));
            }
        }
        assertThat(SEVERAL.closures("N", YearMonth.of(2024, 6), even)).isEmpty();
    }

    @Test
    void g15_fewer_pages_or_files_than_components() {
        raises(DetectionRule.G15, Life.of("A").scanned(3, 2, null));
        passes(DetectionRule.G15, Life.of("A").scanned(3, 3, null));
        passes(DetectionRule.G15, Life.of("A").scanned(3, null, null));
        raises(DetectionRule.G15, Life.of("A").scanned(3, 9, 2));
        raises(DetectionRule.G15, Life.of("A").scanned(3, null, 1));
        passes(DetectionRule.G15, Life.of("A").scanned(3, 9, 3));
    }

    @Test
    void g16_feedback_answered_in_minutes_or_reopened_or_handled_by_the_person_concerned() {
        assertThat(ONE.of(feedback("03T09:00", List.of(), List.of()))).isEmpty();
        assertThat(ONE.of(feedback("03T08:59", List.of(), List.of())))
                .hasValueSatisfying(ground -> assertThat(ground.figures()).containsEntry("minutes", 59L));
        assertThat(ONE.of(feedback(null, List.of(at("05T08:00")), List.of()))).isPresent();
        assertThat(ONE.of(feedback(
                        null,
                        List.of(),
                        List.of(new Timeline.Violation("handled-by-person-concerned", at("04T08:00"))))))
                .isPresent();
        assertThat(ONE.of(feedback(null, List.of(), List.of()))).isEmpty();
    }

    @Test
    void rules_whose_signals_no_event_carries_say_what_is_missing() {
        assertThat(Arrays.stream(DetectionRule.values())
                        .filter(rule -> rule.scope() == DetectionRule.Scope.UNSEEN)
                        .toList())
                .containsExactly(DetectionRule.G11, DetectionRule.G14, DetectionRule.G17)
                .allSatisfy(rule -> assertThat(rule.unseen().vi()).isNotEmpty());
    }

    @Test
    void a_threshold_can_be_set_and_an_unknown_one_is_refused() {
        Life dossier = Life.of("A").received("03T08:00", "10T17:00").ended("completed", "03T08:04", null);
        assertThat(new DossierRules(CALENDAR, Thresholds.of(Map.of("at-once-minutes", 4)))
                        .of(dossier.dossier(), Set.of()))
                .isEmpty();
        assertThatThrownBy(() -> Thresholds.of(Map.of("at-once", 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("metrics.integrity.thresholds.at-once=4");
    }

    @Test
    void the_officer_in_charge_then_is_concerned() {
        Timeline dossier = Life.of("A")
                .received("03T08:00", null)
                .officer("CB1", "03T08:00")
                .officer("CB2", "06T08:00")
                .wait(true, "04T08:00", "04T09:00")
                .wait(true, "05T08:00", null)
                .dossier();
        assertThat(ONE.of(dossier, Set.of())).singleElement().satisfies(ground -> assertThat(ground.officers())
                .containsExactly("CB1"));
    }

    private static void raises(DetectionRule rule, Life life) {
        assertThat(rules(ONE.of(life.dossier(), Set.of()))).contains(rule);
    }

    private static void passes(DetectionRule rule, Life life) {
        assertThat(rules(ONE.of(life.dossier(), Set.of()))).doesNotContain(rule);
    }

    private static List<DetectionRule> rules(List<Ground> grounds) {
        return grounds.stream().map(Ground::rule).toList();
    }

    private static Timeline online(String code, String applicant) {
        return Life.of(code).online(applicant, "citizen").dossier();
    }

    private static Feedback feedback(
            @Nullable String answered, List<Instant> reopenings, List<Timeline.Violation> violations) {
        return new Feedback(
                "N",
                "P1",
                "CB",
                "",
                at("03T08:00"),
                null,
                null,
                null,
                false,
                null,
                answered == null ? null : at(answered),
                false,
                null,
                null,
                reopenings,
                false,
                violations);
    }

    /// `05T08:30` is that time of 5 June 2024.
    static Instant at(String dayAndTime) {
        return LocalDate.of(2024, 6, Integer.parseInt(dayAndTime.substring(0, 2)))
                .atTime(LocalTime.parse(dayAndTime.substring(3)))
                .atZone(Vietnam.ZONE)
                .toInstant();
    }
}
