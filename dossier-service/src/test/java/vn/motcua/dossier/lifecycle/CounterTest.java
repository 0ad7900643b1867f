package vn.motcua.dossier.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.dossier.lifecycle.Samples.UNKNOWN;
import static vn.motcua.dossier.lifecycle.Samples.accepted;
import static vn.motcua.dossier.lifecycle.Samples.at;
import static vn.motcua.dossier.lifecycle.Samples.completed;
import static vn.motcua.dossier.lifecycle.Samples.dossier;
import static vn.motcua.dossier.lifecycle.Samples.known;
import static vn.motcua.dossier.lifecycle.Samples.submitted;
import static vn.motcua.dossier.lifecycle.Samples.supplementReceived;
import static vn.motcua.dossier.lifecycle.Samples.supplementRequested;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.procedure.Regime;

class CounterTest {

    /// Due on Monday 10/6/2024.
    private static final KnownFact ACCEPTED = known("2024-06-03T09:00", accepted());

    private static final Fact.Rescheduled TO_THE_20TH = new Fact.Rescheduled(at("2024-06-20T17:00"), "Chờ xác minh");

    @Test
    void the_counter_may_take_each_lawful_step() {
        assertThat(Counter.decide(dossier(ACCEPTED), Action.COMPLETE, completed(), at("2024-06-04T09:00")))
                .isEqualTo(new Decision.Moved(new DossierState.Completed(), Rule.RESULT));
    }

    @Test
    void what_the_lifecycle_refuses_the_counter_refuses_too() {
        assertThat(refusal(
                        dossier(known("2024-06-03T08:00", submitted())),
                        Action.COMPLETE,
                        completed(),
                        "2024-06-04T09:00"))
                .isEqualTo(new Refusal.NotYetAccepted(new DossierState.Submitted(), FactType.COMPLETED));
    }

    @Test
    void supplements_are_asked_for_only_once() {
        Dossier asked = dossier(
                ACCEPTED,
                known("2024-06-04T09:00", supplementRequested()),
                known("2024-06-05T09:00", supplementReceived()));

        Refusal refusal = refusal(asked, Action.REQUEST_SUPPLEMENT, supplementRequested(), "2024-06-06T09:00");

        assertThat(refusal)
                .isEqualTo(new Refusal.SecondSupplementRequest(
                        new DossierState.InProgress(), FactType.SUPPLEMENT_REQUESTED));
        assertThat(refusal.rule().citedIn(Regime.REGIME_61)).isEqualTo("⚖ 61/2018/NĐ-CP, Điều 11 khoản 2 điểm c");
        assertThat(refusal.reason().vi()).startsWith("Chỉ được yêu cầu bổ sung một lần");
    }

    @Test
    void rescheduling_is_open_until_the_end_of_the_day_before_the_due_day() {
        assertThat(Counter.decide(dossier(ACCEPTED), Action.RESCHEDULE, TO_THE_20TH, at("2024-06-09T23:59")))
                .isInstanceOf(Decision.Moved.class);
        assertThat(refusal(dossier(ACCEPTED), Action.RESCHEDULE, TO_THE_20TH, "2024-06-10T00:00"))
                .isEqualTo(new Refusal.ReschedulingTooLate(
                        new DossierState.Accepted(), FactType.RESCHEDULED, LocalDate.of(2024, 6, 9)));
    }

    @Test
    void a_dossier_is_rescheduled_only_once_and_only_to_a_later_day() {
        Dossier rescheduled = dossier(ACCEPTED, known("2024-06-04T09:00", TO_THE_20TH));
        var sameDay = new Fact.Rescheduled(at("2024-06-10T23:00"), "Chờ xác minh");

        assertThat(refusal(rescheduled, Action.RESCHEDULE, TO_THE_20TH, "2024-06-05T09:00"))
                .isEqualTo(new Refusal.SecondRescheduling(new DossierState.Accepted(), FactType.RESCHEDULED));
        assertThat(refusal(dossier(ACCEPTED), Action.RESCHEDULE, sameDay, "2024-06-05T09:00"))
                .isEqualTo(new Refusal.ReschedulingNotLater(
                        new DossierState.Accepted(), FactType.RESCHEDULED, at("2024-06-10T17:00")));
    }

    @Test
    void a_dossier_without_promise_cannot_be_rescheduled() {
        assertThat(refusal(
                        dossier(known("2024-06-03T09:00", accepted(UNKNOWN))),
                        Action.RESCHEDULE,
                        TO_THE_20TH,
                        "2024-06-05T09:00"))
                .isEqualTo(new Refusal.NoPromiseToMove(new DossierState.Accepted(), FactType.RESCHEDULED));
    }

    @Test
    void an_assignment_names_an_officer_while_a_forwarding_need_not() {
        var toAUnit = new Fact.Forwarded(null, "Tư pháp");

        assertThat(refusal(dossier(ACCEPTED), Action.ASSIGN, toAUnit, "2024-06-04T09:00"))
                .isEqualTo(new Refusal.OfficerMissing(new DossierState.Accepted(), FactType.FORWARDED));
        assertThat(Counter.decide(dossier(ACCEPTED), Action.FORWARD, toAUnit, at("2024-06-04T09:00")))
                .isInstanceOf(Decision.Moved.class);
    }

    @Test
    void a_correction_must_name_the_value_on_record() {
        var officer = Samples.corrected(CorrectableField.OFFICER_CODE, "Lan", "Hoa");
        var due = Samples.corrected(CorrectableField.DUE_AT, "2024-06-11T17:00:00+07:00", "2024-06-12T17:00:00+07:00");

        assertThat(refusal(dossier(ACCEPTED), Action.CORRECT, officer, "2024-06-04T09:00"))
                .isEqualTo(new Refusal.OtherValueOnRecord(
                        new DossierState.Accepted(), FactType.CORRECTED, CorrectableField.OFFICER_CODE, "Nga"));
        assertThat(refusal(dossier(ACCEPTED), Action.CORRECT, due, "2024-06-04T09:00")
                        .reason()
                        .en())
                .isEqualTo("The old value of dueAt does not match; on record is 2024-06-10T17:00+07:00.");
        assertThat(Counter.decide(
                        dossier(ACCEPTED),
                        Action.CORRECT,
                        Samples.corrected(CorrectableField.DUE_AT, "2024-06-10T10:00:00Z", "2024-06-12T17:00:00+07:00"),
                        at("2024-06-04T09:00")))
                .isInstanceOf(Decision.Moved.class);
    }

    @Test
    void a_correction_cannot_put_the_reception_into_the_future_or_the_end_before_it() {
        Dossier ended = dossier(ACCEPTED, known("2024-06-07T15:00", completed()));
        var future = Samples.corrected(
                CorrectableField.RECEIVED_AT, "2024-06-03T09:00:00+07:00", "2024-06-05T09:00:00+07:00");
        var early =
                Samples.corrected(CorrectableField.ENDED_AT, "2024-06-07T15:00:00+07:00", "2024-06-01T15:00:00+07:00");

        assertThat(refusal(dossier(ACCEPTED), Action.CORRECT, future, "2024-06-04T09:00"))
                .isInstanceOf(Refusal.ImpossibleTime.class);
        assertThat(refusal(ended, Action.CORRECT, early, "2024-06-10T09:00"))
                .isInstanceOf(Refusal.ImpossibleTime.class);
    }

    @Test
    void only_open_actions_are_offered() {
        assertThat(Counter.allowedActions(dossier(known("2024-06-03T08:00", submitted())), at("2024-06-03T09:00")))
                .containsExactly(
                        Action.ACCEPT,
                        Action.NOT_ACCEPT,
                        Action.REQUEST_SUPPLEMENT,
                        Action.RECORD_PAYMENT,
                        Action.WITHDRAW,
                        Action.DIGITISE,
                        Action.CORRECT);
        assertThat(Counter.allowedActions(dossier(ACCEPTED), at("2024-06-04T09:00")))
                .containsExactly(
                        Action.FORWARD,
                        Action.ASSIGN,
                        Action.REQUEST_CONSULTATION,
                        Action.REQUEST_SUPPLEMENT,
                        Action.REQUEST_PAYMENT,
                        Action.RECORD_PAYMENT,
                        Action.RESCHEDULE,
                        Action.WITHDRAW,
                        Action.STOP,
                        Action.COMPLETE,
                        Action.DIGITISE,
                        Action.CORRECT);
        assertThat(Counter.allowedActions(
                        dossier(ACCEPTED, known("2024-06-10T08:00", completed())), at("2024-06-11T09:00")))
                .containsExactly(Action.RECORD_PAYMENT, Action.RETURN, Action.DIGITISE, Action.CORRECT);
        assertThat(Counter.allowedActions(dossier(ACCEPTED), at("2024-06-10T09:00")))
                .doesNotContain(Action.RESCHEDULE);
    }

    @Test
    void an_action_makes_only_its_own_fact() {
        assertThatThrownBy(() -> Counter.decide(dossier(ACCEPTED), Action.RETURN, completed(), at("2024-06-04T09:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_actions_are_those_of_the_interface() {
        assertThat(List.of(Action.values()))
                .extracting(Action::code)
                .containsExactly(
                        "accept",
                        "not-accept",
                        "forward",
                        "assign",
                        "request-consultation",
                        "record-consultation",
                        "request-supplement",
                        "receive-supplement",
                        "request-payment",
                        "record-payment",
                        "reschedule",
                        "withdraw",
                        "stop",
                        "complete",
                        "return",
                        "digitise",
                        "correct");
        assertThat(Action.of("assign")).contains(Action.ASSIGN);
        assertThat(Action.of("ASSIGN")).isEmpty();
    }

    private static Refusal refusal(Dossier dossier, Action action, Fact fact, String now) {
        Decision decision = Counter.decide(dossier, action, fact, at(now));
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).why();
    }
}
