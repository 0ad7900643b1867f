package vn.motcua.metrics.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.metrics.indicator.Measure.DIGITISED;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_AGAINST_RULES;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_IN_TIME;
import static vn.motcua.metrics.indicator.Measure.NOT_DIGITISED;
import static vn.motcua.metrics.indicator.Measure.OPEN;
import static vn.motcua.metrics.indicator.Measure.OVERDUE;
import static vn.motcua.metrics.indicator.Measure.RECEIVED_ONLINE;
import static vn.motcua.metrics.indicator.Measure.RECEIVED_OTHERWISE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_EARLY;
import static vn.motcua.metrics.indicator.Measure.SETTLED_LATE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_ON_DUE_DAY;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Feedback;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Standing;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.indicator.Timeline.DueChange;
import vn.motcua.metrics.indicator.Timeline.End;
import vn.motcua.metrics.indicator.Timeline.EndState;
import vn.motcua.metrics.indicator.Timeline.Particulars;
import vn.motcua.metrics.indicator.Timeline.Procedure;
import vn.motcua.metrics.indicator.Timeline.Traces;
import vn.motcua.metrics.indicator.Timeline.Wait;

/// What each confirmed question does to its case, as one-stop law reads it; everything else stays.
class EffectsTest {

    private static final Instant RECEIVED = at("2024-06-03T09:00");
    private static final Instant CUT = at("2024-07-01T00:00");

    private Channel channel = Channel.ONLINE;
    private List<DueChange> dues = List.of(
            new DueChange(RECEIVED, at("2024-06-10T17:00")),
            new DueChange(at("2024-06-08T09:00"), at("2024-06-17T17:00"), null, "supplement", true));
    private List<Wait> waits = List.of(new Wait(true, at("2024-06-07T09:00"), at("2024-06-08T09:00"), true));
    private @Nullable End ended = new End(at("2024-06-14T09:00"), EndState.COMPLETED, true);
    private @Nullable Instant returned;

    @Test
    void a_supplement_that_braked_shields_nothing() {
        assertThat(counted()).contains(SETTLED_EARLY);
        assertThat(counted(DetectionRule.G3)).contains(SETTLED_LATE);
        assertThat(counted(DetectionRule.G5)).as("no payment moved it").contains(SETTLED_EARLY);
        ended = new End(at("2024-06-10T09:00"), EndState.COMPLETED, true);
        assertThat(counted(DetectionRule.G3))
                .as("it would have been in time anyway")
                .contains(SETTLED_ON_DUE_DAY);
        ended = null;
        waits = List.of(new Wait(true, at("2024-06-07T09:00"), null, true));
        dues = dues.subList(0, 1);
        assertThat(counted()).doesNotContain(OVERDUE);
        assertThat(counted(DetectionRule.G3)).contains(OVERDUE);
    }

    @Test
    void a_payment_that_never_came_shields_nothing() {
        dues = List.of(
                dues.getFirst(), new DueChange(at("2024-06-08T09:00"), at("2024-06-17T17:00"), null, "payment", true));
        waits = List.of(new Wait(false, at("2024-06-07T09:00"), at("2024-06-08T09:00"), true));
        assertThat(counted(DetectionRule.G3)).contains(SETTLED_EARLY);
        assertThat(counted(DetectionRule.G5)).contains(SETTLED_LATE);
    }

    @Test
    void a_promise_that_was_edited_counts_as_it_was_made_first() {
        assertThat(counted(DetectionRule.G6)).contains(SETTLED_LATE);
    }

    @Test
    void a_false_withdrawal_leaves_the_dossier_open_and_overdue() {
        ended = new End(at("2024-06-09T09:00"), EndState.WITHDRAWN, false);
        assertThat(counted()).doesNotContain(OPEN, OVERDUE);
        assertThat(counted(DetectionRule.G2)).contains(OPEN, OVERDUE);
    }

    @Test
    void what_was_done_too_early_ends_when_it_is_handed_over() {
        assertThat(counted(DetectionRule.G9)).as("not handed over").contains(OPEN, OVERDUE);
        returned = at("2024-06-17T09:00");
        assertThat(counted(DetectionRule.G9)).contains(SETTLED_ON_DUE_DAY);
        returned = at("2024-06-20T09:00");
        assertThat(counted(DetectionRule.G9)).contains(SETTLED_LATE);
    }

    @Test
    void a_dossier_registered_again_is_due_when_the_one_before_was_which_counts_no_more() {
        Timeline before = dossier();
        dues = List.of(new DueChange(RECEIVED, at("2024-06-28T17:00")));
        assertThat(counted()).contains(SETTLED_EARLY);
        assertThat(measures(Effects.standings(dossier(), Set.of(DetectionRule.G1), before, false, CUT)))
                .contains(SETTLED_LATE);
        assertThat(Effects.standings(before, Set.of(DetectionRule.G1), null, true, CUT))
                .isEmpty();
    }

    @Test
    void what_the_office_filed_is_not_counted_as_filed_online() {
        assertThat(counted()).contains(RECEIVED_ONLINE);
        assertThat(counted(DetectionRule.G7)).contains(RECEIVED_OTHERWISE).doesNotContain(RECEIVED_ONLINE);
        assertThat(counted(DetectionRule.G8)).contains(RECEIVED_OTHERWISE).doesNotContain(RECEIVED_ONLINE);
    }

    @Test
    void what_was_dated_back_is_late_and_empty_scans_are_none() {
        assertThat(counted(DetectionRule.G10)).contains(SETTLED_LATE).doesNotContain(SETTLED_EARLY);
        assertThat(counted()).contains(DIGITISED);
        assertThat(counted(DetectionRule.G15)).contains(NOT_DIGITISED).doesNotContain(DIGITISED);
    }

    @Test
    void feedback_closed_without_an_answer_is_not_settled() {
        Feedback feedback = new Feedback(
                "X99.01",
                "PAKN.1",
                "A",
                "",
                RECEIVED,
                at("2024-06-05T17:00"),
                at("2024-06-04T09:00"),
                null,
                false,
                at("2024-06-21T17:00"),
                at("2024-06-04T09:10"),
                false,
                null,
                null,
                List.of(),
                false,
                List.of());
        assertThat(measures(feedback.standings(CUT))).containsExactly(FEEDBACK_IN_TIME);
        assertThat(measures(Effects.standings(feedback, Set.of(DetectionRule.G16), null, false, CUT)))
                .containsExactly(FEEDBACK_AGAINST_RULES);
    }

    @Test
    void questions_that_touch_no_figure_change_nothing() {
        for (DetectionRule rule : Set.of(DetectionRule.G4, DetectionRule.G12, DetectionRule.G13)) {
            assertThat(Effects.standings(dossier(), Set.of(rule), null, false, CUT))
                    .as(rule.name())
                    .isEqualTo(dossier().standings(CUT));
        }
    }

    private List<Measure> counted(DetectionRule... rules) {
        return measures(Effects.standings(dossier(), Set.of(rules), null, false, CUT));
    }

    private static List<Measure> measures(List<Standing> standings) {
        return standings.stream().map(Standing::measure).toList();
    }

    private Timeline dossier() {
        return new Timeline(
                "X99.01",
                "D",
                new Procedure("1.001", "Hộ tịch", true, true),
                channel,
                RECEIVED,
                dues,
                waits,
                ended,
                List.of(),
                null,
                new Particulars(
                        false,
                        "regime-118",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        new Traces(null, null, null, null, returned, null, null, null, null, List.of())));
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00Z").minusSeconds(7 * 3600);
    }
}
