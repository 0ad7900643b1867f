package vn.motcua.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.metrics.indicator.Measure.BREAKS_APOLOGY_RULE;
import static vn.motcua.metrics.indicator.Measure.BREAKS_OTHER_RULE;
import static vn.motcua.metrics.indicator.Measure.BREAKS_SUPPLEMENT_RULE;
import static vn.motcua.metrics.indicator.Measure.COMPLIANT;
import static vn.motcua.metrics.indicator.Measure.DIGITISATION_EXEMPT;
import static vn.motcua.metrics.indicator.Measure.DIGITISATION_UNKNOWN;
import static vn.motcua.metrics.indicator.Measure.DIGITISED;
import static vn.motcua.metrics.indicator.Measure.DIGITISED_WITHOUT_RESULT;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_IN_TIME;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_LATE;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_REOPENED;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_UNFOUNDED;
import static vn.motcua.metrics.indicator.Measure.FEE_UNKNOWN;
import static vn.motcua.metrics.indicator.Measure.MINUTES_BEFORE_ASSIGNMENT;
import static vn.motcua.metrics.indicator.Measure.MINUTES_IN_HAND;
import static vn.motcua.metrics.indicator.Measure.MINUTES_WAITING_FOR_AGENCY;
import static vn.motcua.metrics.indicator.Measure.MINUTES_WAITING_FOR_CITIZEN;
import static vn.motcua.metrics.indicator.Measure.NOT_DIGITISED;
import static vn.motcua.metrics.indicator.Measure.NOT_PAID;
import static vn.motcua.metrics.indicator.Measure.NOT_POSTED_ON_BOARD;
import static vn.motcua.metrics.indicator.Measure.OPEN_WITH_DUE_BEFORE_RECEIPT;
import static vn.motcua.metrics.indicator.Measure.OVERDUE;
import static vn.motcua.metrics.indicator.Measure.PAID_ONLINE;
import static vn.motcua.metrics.indicator.Measure.PAID_OTHERWISE;
import static vn.motcua.metrics.indicator.Measure.POSTED_ON_BOARD;
import static vn.motcua.metrics.indicator.Measure.POSTING_CHECK_FAILED;
import static vn.motcua.metrics.indicator.Measure.RATED_BADLY;
import static vn.motcua.metrics.indicator.Measure.RATED_FAIRLY;
import static vn.motcua.metrics.indicator.Measure.RATED_WELL;
import static vn.motcua.metrics.indicator.Measure.RECEIVED_BACK_DATED;
import static vn.motcua.metrics.indicator.Measure.RECEIVED_ONLINE;
import static vn.motcua.metrics.indicator.Measure.RECEIVED_ONLINE_ASSISTED;
import static vn.motcua.metrics.indicator.Measure.SETTLED_AFTER_FIRST_DUE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_BACK_DATED;
import static vn.motcua.metrics.indicator.Measure.SETTLED_BEFORE_RECEIPT;
import static vn.motcua.metrics.indicator.Measure.SETTLED_BY_NEW_DATE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_EARLY;
import static vn.motcua.metrics.indicator.Measure.SETTLED_LATE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_WITHOUT_RESULT_FILE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_WITH_DUE_BEFORE_RECEIPT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.metrics.indicator.Timeline.Assignment;
import vn.motcua.metrics.indicator.Timeline.Consultation;
import vn.motcua.metrics.indicator.Timeline.Digitisation;
import vn.motcua.metrics.indicator.Timeline.DueChange;
import vn.motcua.metrics.indicator.Timeline.End;
import vn.motcua.metrics.indicator.Timeline.EndState;
import vn.motcua.metrics.indicator.Timeline.Particulars;
import vn.motcua.metrics.indicator.Timeline.Payment;
import vn.motcua.metrics.indicator.Timeline.Procedure;
import vn.motcua.metrics.indicator.Timeline.Violation;
import vn.motcua.metrics.indicator.Timeline.Wait;

/// The rules by which each kind of thing is counted, one example a rule.
class StandingTest {

    private static final Instant RECEIVED = at("2024-06-03T09:00");
    private static final Instant LATER = at("2024-09-01T00:00");

    private Channel channel = Channel.COUNTER;
    private @Nullable End ended = new End(at("2024-06-10T09:00"), EndState.COMPLETED, true);
    private List<DueChange> dues = List.of(new DueChange(RECEIVED, at("2024-06-10T17:00")));
    private List<Wait> waits = List.of();
    private List<Assignment> officers = List.of(new Assignment("A", RECEIVED));
    private @Nullable String regime = "regime-61";
    private @Nullable Long fee = 0L;
    private @Nullable Digitisation scanned;
    private List<Payment> payments = List.of();
    private List<Consultation> consultations = List.of();
    private List<Violation> violations = List.of();
    private boolean assisted;

    @Test
    void a_dossier_is_digitised_when_every_component_and_the_result_are() {
        assertThat(counted()).contains(DIGITISATION_UNKNOWN);
        scanned = new Digitisation(RECEIVED, 3, 2, true);
        assertThat(counted()).contains(NOT_DIGITISED);
        scanned = new Digitisation(RECEIVED, 3, 3, false);
        assertThat(counted()).as("the result's file is known").contains(DIGITISED);
        ended = new End(at("2024-06-10T09:00"), EndState.COMPLETED, false);
        assertThat(counted()).contains(DIGITISED_WITHOUT_RESULT);
        ended = null;
        assertThat(counted()).as("no result is due yet").contains(DIGITISED);
        scanned = new Digitisation(LATER, 3, 3, false);
        assertThat(counted()).as("scanned after the cut-off").contains(DIGITISATION_UNKNOWN);
    }

    @Test
    void what_was_filed_electronically_is_not_scanned_under_the_new_regime_but_its_result_is_due() {
        channel = Channel.ONLINE;
        assertThat(counted()).contains(DIGITISATION_UNKNOWN);
        regime = "regime-118";
        assertThat(counted()).contains(DIGITISED);
        ended = null;
        assertThat(counted()).contains(DIGITISATION_EXEMPT);
        ended = new End(at("2024-06-10T09:00"), EndState.COMPLETED, false);
        assertThat(counted()).contains(DIGITISED_WITHOUT_RESULT);
    }

    @Test
    void a_dossier_is_paid_online_when_all_that_was_paid_was() {
        assertThat(counted()).doesNotContain(PAID_ONLINE, PAID_OTHERWISE, NOT_PAID, FEE_UNKNOWN);
        fee = null;
        assertThat(counted()).contains(FEE_UNKNOWN);
        fee = 8000L;
        assertThat(counted()).contains(NOT_PAID);
        payments = List.of(new Payment(null, RECEIVED, 8000L, true));
        assertThat(counted()).contains(PAID_ONLINE);
        payments = List.of(new Payment(null, RECEIVED, 8000L, true), new Payment(RECEIVED, RECEIVED, 500L, false));
        assertThat(counted()).contains(PAID_OTHERWISE);
        fee = null;
        payments = List.of(new Payment(RECEIVED, null, 0L, true));
        assertThat(counted()).as("nothing to pay is no payment").contains(FEE_UNKNOWN);
    }

    @Test
    void the_procedure_is_followed_while_no_rule_is_seen_broken() {
        assertThat(counted()).contains(COMPLIANT);
        violations = List.of(new Violation("late-forwarding", RECEIVED));
        assertThat(counted()).contains(BREAKS_OTHER_RULE);
        violations = List.of(new Violation("late-rescheduling", RECEIVED));
        assertThat(counted()).contains(BREAKS_APOLOGY_RULE);
        waits = List.of(supplement("2024-06-04T09:00"), supplement("2024-06-06T09:00"));
        assertThat(counted()).contains(BREAKS_SUPPLEMENT_RULE);
    }

    @Test
    void late_without_an_apology_the_day_before_breaks_the_procedure() {
        ended = new End(at("2024-06-11T09:00"), EndState.COMPLETED, true);
        assertThat(counted()).contains(SETTLED_LATE, BREAKS_APOLOGY_RULE);
        dues = List.of(dues.getFirst(), rescheduled("2024-06-09T17:00"));
        assertThat(counted()).contains(SETTLED_LATE, SETTLED_BY_NEW_DATE, COMPLIANT);
        dues = List.of(dues.getFirst(), rescheduled("2024-06-10T08:00"));
        assertThat(counted()).as("on the due day is too late").contains(BREAKS_APOLOGY_RULE);
    }

    @Test
    void a_wait_moves_the_judged_day_but_not_the_first_one() {
        dues = List.of(
                new DueChange(RECEIVED, at("2024-06-07T17:00")),
                new DueChange(at("2024-06-06T09:00"), at("2024-06-12T17:00")));
        assertThat(counted()).contains(SETTLED_EARLY, SETTLED_AFTER_FIRST_DUE);
    }

    @Test
    void a_dossier_that_the_desk_filed_is_told_apart() {
        channel = Channel.ONLINE;
        assertThat(counted()).contains(RECEIVED_ONLINE).doesNotContain(RECEIVED_ONLINE_ASSISTED);
        assisted = true;
        assertThat(counted()).contains(RECEIVED_ONLINE, RECEIVED_ONLINE_ASSISTED);
    }

    @Test
    void time_is_told_apart_by_who_had_it() {
        officers = List.of(
                new Assignment("A", RECEIVED),
                new Assignment("B", at("2024-06-03T11:00")),
                new Assignment("A", at("2024-06-05T09:00")));
        waits = List.of(supplement("2024-06-06T09:00"));
        consultations = List.of(new Consultation(at("2024-06-06T21:00"), at("2024-06-07T21:00")));
        assertThat(minutes())
                .as("received 3 June 9:00, back with A 5 June 9:00, one day for papers, half a day more for an agency")
                .isEqualTo(Map.of(
                        MINUTES_BEFORE_ASSIGNMENT,
                        2 * 1440,
                        MINUTES_WAITING_FOR_CITIZEN,
                        1440,
                        MINUTES_WAITING_FOR_AGENCY,
                        720,
                        MINUTES_IN_HAND,
                        7 * 1440 - 2 * 1440 - 1440 - 720));
    }

    @Test
    void feedback_counts_from_the_end_of_its_due_day_and_in_all_its_limits() {
        assertThat(feedback("2024-06-21", "2024-06-22", null, false).standings(at("2024-06-21T23:59")))
                .isEmpty();
        assertThat(counted(feedback("2024-06-21", "2024-06-22", null, false))).containsExactly(FEEDBACK_IN_TIME);
        assertThat(counted(feedback("2024-06-22", "2024-06-22", null, false))).containsExactly(FEEDBACK_LATE);
        assertThat(counted(feedback("2024-06-21", "2024-06-24", null, false))).containsExactly(FEEDBACK_LATE);
        assertThat(counted(feedback(null, null, null, false))).containsExactly(FEEDBACK_LATE);
        assertThat(counted(feedback("2024-06-21", "2024-06-22", "2024-07-01", false)))
                .containsExactly(FEEDBACK_REOPENED);
        assertThat(counted(feedback("2024-06-30", "2024-06-30", null, true))).containsExactly(FEEDBACK_UNFOUNDED);
        assertThat(feedback("2024-06-21", "2024-06-22", null, false).standings(LATER))
                .as("by the day it fell due")
                .extracting(Standing::origin)
                .containsExactly(LocalDate.of(2024, 6, 21));
    }

    @Test
    void a_posting_is_whole_by_its_last_check_and_every_failed_check_is_kept() {
        Posting owed = posting(note("2024-06-03T09:00", Posting.What.OBLIGED, false, "2024-06-10T17:00"));
        assertThat(owed.standings(at("2024-06-10T23:59"))).isEmpty();
        assertThat(counted(owed)).containsExactly(NOT_POSTED_ON_BOARD);
        Posting late = posting(note("2024-06-12T09:00", Posting.What.CHECKED, false, null));
        Posting mended = posting(note("2024-06-13T09:00", Posting.What.CHECKED, true, null));
        assertThat(counted(mended.after(owed).after(late)))
                .as("in whatever order they come")
                .containsExactlyInAnyOrder(POSTED_ON_BOARD, POSTING_CHECK_FAILED);
        Posting lifted = posting(note("2024-06-20T09:00", Posting.What.LIFTED, false, null));
        assertThat(counted(lifted.after(mended))).isEmpty();
    }

    @Test
    void a_defect_of_the_data_is_counted_beside_what_the_dossier_counts_as() {
        assertThat(counted())
                .doesNotContain(SETTLED_WITH_DUE_BEFORE_RECEIPT, SETTLED_BEFORE_RECEIPT, SETTLED_WITHOUT_RESULT_FILE);
        dues = List.of(new DueChange(RECEIVED, at("2024-06-02T17:00")));
        assertThat(counted()).contains(SETTLED_LATE, SETTLED_WITH_DUE_BEFORE_RECEIPT);
        ended = null;
        assertThat(counted()).contains(OVERDUE, OPEN_WITH_DUE_BEFORE_RECEIPT);
        dues = List.of(new DueChange(RECEIVED, at("2024-06-03T08:00")));
        assertThat(counted()).as("due on the day of reception").doesNotContain(OPEN_WITH_DUE_BEFORE_RECEIPT);
        ended = new End(at("2024-06-03T08:59"), EndState.COMPLETED, false);
        assertThat(counted()).contains(SETTLED_BEFORE_RECEIPT, SETTLED_WITHOUT_RESULT_FILE);
        ended = new End(at("2024-06-03T09:00"), EndState.STOPPED, false);
        assertThat(counted())
                .as("nothing is handed out when it is stopped")
                .doesNotContain(SETTLED_BEFORE_RECEIPT, SETTLED_WITHOUT_RESULT_FILE);
    }

    @Test
    void what_was_recorded_too_late_is_marked_from_when_it_happened_on_and_by_the_first_time() {
        Timeline late = dossier().toldLate(at("2024-06-10T09:00"));
        assertThat(counted(late)).contains(RECEIVED_BACK_DATED, SETTLED_BACK_DATED);
        assertThat(dossier().toldLate(at("2024-06-10T09:01")).standings(LATER))
                .as("after its end")
                .extracting(Standing::measure)
                .contains(RECEIVED_BACK_DATED)
                .doesNotContain(SETTLED_BACK_DATED);
        assertThat(counted(dossier().after(late)))
                .as("a later word does not mend it")
                .contains(SETTLED_BACK_DATED);
        assertThat(late.toldLate(RECEIVED).more().backDatedAt()).isEqualTo(RECEIVED);
        assertThat(late.toldLate(LATER)).isEqualTo(late);
        assertThat(late.standings(at("2024-06-10T09:00")))
                .extracting(Standing::measure)
                .doesNotContain(RECEIVED_BACK_DATED);
    }

    @Test
    void four_and_five_are_good_ratings() {
        assertThat(List.of(1, 2, 3, 4, 5))
                .extracting(score ->
                        counted(new Rating("X", "r", RECEIVED, score, "", "A")).getFirst())
                .containsExactly(RATED_BADLY, RATED_BADLY, RATED_FAIRLY, RATED_WELL, RATED_WELL);
    }

    private List<Measure> counted() {
        return counted(dossier());
    }

    private static List<Measure> counted(Subject subject) {
        return subject.standings(at("2024-08-01T00:00")).stream()
                .map(Standing::measure)
                .toList();
    }

    private Map<Measure, Integer> minutes() {
        return dossier().standings(LATER).stream()
                .filter(standing -> standing.measure().name().startsWith("MINUTES"))
                .collect(Collectors.toMap(Standing::measure, Standing::amount));
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
                officers,
                null,
                new Particulars(assisted, regime, fee, scanned, payments, consultations, violations));
    }

    private static Wait supplement(String from) {
        return new Wait(true, at(from), at(from).plusSeconds(86_400), true);
    }

    private static DueChange rescheduled(String at) {
        return new DueChange(at(at), at("2024-06-10T17:00"), at("2024-06-12T17:00"), true);
    }

    private static Feedback feedback(
            @Nullable String answered, @Nullable String published, @Nullable String reopened, boolean unfounded) {
        return new Feedback(
                "X99.01",
                "PAKN.1",
                "A",
                "",
                RECEIVED,
                at("2024-06-05T17:00"),
                at("2024-06-05T09:00"),
                null,
                false,
                at("2024-06-21T17:00"),
                answered == null ? null : at(answered + "T09:00"),
                unfounded,
                answered == null ? null : at("2024-06-23T17:00"),
                published == null ? null : at(published + "T09:00"),
                reopened == null ? List.of() : List.of(at(reopened + "T09:00")),
                false,
                List.of());
    }

    private static Posting posting(Posting.Note note) {
        return new Posting("X99.01", "1.001", Posting.Spot.BOARD, List.of(note));
    }

    private static Posting.Note note(String at, Posting.What what, boolean whole, @Nullable String due) {
        return new Posting.Note(at(at), what, whole, false, due == null ? null : at(due), "A");
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00Z").minusSeconds(7 * 3600);
    }
}
