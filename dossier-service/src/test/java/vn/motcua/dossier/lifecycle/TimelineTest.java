package vn.motcua.dossier.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.lifecycle.Samples.OFFICE;
import static vn.motcua.dossier.lifecycle.Samples.PAUSING;
import static vn.motcua.dossier.lifecycle.Samples.RESETTING;
import static vn.motcua.dossier.lifecycle.Samples.UNKNOWN;
import static vn.motcua.dossier.lifecycle.Samples.accepted;
import static vn.motcua.dossier.lifecycle.Samples.at;
import static vn.motcua.dossier.lifecycle.Samples.completed;
import static vn.motcua.dossier.lifecycle.Samples.dossier;
import static vn.motcua.dossier.lifecycle.Samples.known;
import static vn.motcua.dossier.lifecycle.Samples.submitted;
import static vn.motcua.dossier.lifecycle.Samples.supplementReceived;
import static vn.motcua.dossier.lifecycle.Samples.supplementRequested;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;
import vn.motcua.dossier.lifecycle.Dossier.DueChange;
import vn.motcua.dossier.lifecycle.Dossier.OfficerSpan;
import vn.motcua.dossier.lifecycle.Dossier.Violation;
import vn.motcua.dossier.lifecycle.Dossier.Wait;
import vn.motcua.dossier.procedure.Regime;

class TimelineTest {

    private static final Instant RECEIVED = at("2024-06-03T09:00");
    private static final Instant FIRST_DUE = at("2024-06-10T17:00");

    private static KnownFact accept(String procedure) {
        return known("2024-06-03T09:00", accepted(procedure));
    }

    private static KnownFact acceptDue(String local) {
        return known(
                "2024-06-03T09:00", new Fact.Accepted(OFFICE, RESETTING, Channel.ONLINE, "Nga", at(local), null, null));
    }

    @Nested
    class the_first_promise {

        @Test
        void is_computed_by_the_policy_when_the_source_names_none() {
            Dossier dossier = dossier(accept(RESETTING));

            assertThat(dossier.firstDueAt()).isEqualTo(FIRST_DUE);
            assertThat(dossier.currentDueAt()).isEqualTo(FIRST_DUE);
            assertThat(dossier.judgedDueAt()).isEqualTo(FIRST_DUE);
            assertThat(dossier.dueChanges())
                    .containsExactly(new DueChange(RECEIVED, FIRST_DUE, FIRST_DUE, DueCause.ACCEPTANCE, "test"));
            assertThat(dossier.regime()).isEqualTo(Regime.REGIME_61);
            assertThat(dossier.dataQuality()).isEmpty();
        }

        @Test
        void is_the_source_s_own_and_needs_no_calendar_then() {
            Dossier dossier = dossier(known(
                    "2031-06-03T09:00",
                    new Fact.Accepted(OFFICE, RESETTING, Channel.COUNTER, null, at("2031-06-20T00:00"), null, null)));

            assertThat(dossier.firstDueAt()).isEqualTo(at("2031-06-20T00:00"));
            assertThat(dossier.dataQuality()).isEmpty();
        }

        @Test
        void is_provisional_in_a_year_without_official_calendar() {
            Dossier dossier = dossier(known("2031-06-03T09:00", accepted()));

            assertThat(dossier.firstDueAt()).isEqualTo(at("2031-06-10T17:00"));
            assertThat(dossier.dataQuality()).containsExactly(DataQuality.PROVISIONAL_DUE_DATE);
        }

        @Test
        void counts_from_the_reception_named_by_the_acceptance() {
            Dossier dossier = dossier(known(
                    "2024-06-04T09:00",
                    new Fact.Accepted(OFFICE, RESETTING, Channel.ONLINE, "Nga", null, RECEIVED, null)));

            assertThat(dossier.receivedAt()).isEqualTo(RECEIVED);
            assertThat(dossier.firstDueAt()).isEqualTo(FIRST_DUE);
            assertThat(dossier.officers()).containsExactly(new OfficerSpan("Nga", RECEIVED));
        }

        @Test
        void is_missing_when_nobody_named_one_and_the_procedure_is_unknown() {
            Dossier dossier = dossier(accept(UNKNOWN));

            assertThat(dossier.firstDueAt()).isNull();
            assertThat(dossier.dueChanges()).isEmpty();
            assertThat(dossier.dataQuality()).containsExactly(DataQuality.NO_DUE_DATE, DataQuality.UNKNOWN_PROCEDURE);
        }

        @Test
        void before_the_day_of_reception_is_a_defect_but_earlier_on_that_day_is_none() {
            assertThat(dossier(acceptDue("2024-06-02T23:59")).dataQuality())
                    .containsExactly(DataQuality.DUE_BEFORE_RECEIPT);
            assertThat(dossier(acceptDue("2024-06-03T00:00")).dataQuality()).isEmpty();
        }

        @Test
        void does_not_exist_before_acceptance() {
            Dossier dossier = dossier(known("2024-06-03T08:00", submitted()));

            assertThat(dossier.receivedAt()).isNull();
            assertThat(dossier.regime()).isNull();
            assertThat(dossier.dataQuality()).isEmpty();
        }
    }

    @Nested
    class a_supplement {

        @Test
        void restarts_the_term() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-05T10:00", supplementRequested()),
                    known("2024-06-10T08:00", supplementReceived()));

            assertThat(dossier.firstDueAt()).isEqualTo(FIRST_DUE);
            assertThat(dossier.judgedDueAt()).isEqualTo(at("2024-06-17T17:00"));
            assertThat(dossier.waits())
                    .containsExactly(
                            new Wait(WaitKind.SUPPLEMENT, at("2024-06-05T10:00"), at("2024-06-10T08:00"), true));
            assertThat(dossier.dueChanges())
                    .containsExactly(
                            new DueChange(RECEIVED, FIRST_DUE, FIRST_DUE, DueCause.ACCEPTANCE, "test"),
                            new DueChange(
                                    at("2024-06-10T08:00"),
                                    at("2024-06-17T17:00"),
                                    at("2024-06-17T17:00"),
                                    DueCause.SUPPLEMENT,
                                    "test"));
        }

        @Test
        void pauses_the_term_where_the_policy_says_so() {
            Dossier dossier = dossier(
                    accept(PAUSING),
                    known("2024-06-05T10:00", supplementRequested()),
                    known("2024-06-10T08:00", supplementReceived()));

            assertThat(dossier.judgedDueAt()).isEqualTo(at("2024-06-13T17:00"));
        }

        @Test
        void brings_the_date_that_the_source_computed() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-05T10:00", supplementRequested()),
                    known("2024-06-10T08:00", new Fact.SupplementReceived(List.of(), at("2024-06-19T17:00"))));

            assertThat(dossier.currentDueAt()).isEqualTo(at("2024-06-19T17:00"));
            assertThat(dossier.judgedDueAt()).isEqualTo(at("2024-06-19T17:00"));
        }

        @Test
        void asked_on_the_due_day_is_lawful_and_asked_a_day_later_moves_and_shields_nothing() {
            Dossier inTime = dossier(
                    accept(RESETTING),
                    known("2024-06-10T23:59", supplementRequested()),
                    known("2024-06-12T08:00", supplementReceived()));
            Dossier late = dossier(
                    accept(RESETTING),
                    known("2024-06-11T00:00", supplementRequested()),
                    known("2024-06-12T08:00", supplementReceived()));

            assertThat(inTime.judgedDueAt()).isEqualTo(at("2024-06-19T17:00"));
            assertThat(late.judgedDueAt()).isEqualTo(FIRST_DUE);
            assertThat(late.currentDueAt()).isEqualTo(FIRST_DUE);
            assertThat(late.waits())
                    .containsExactly(
                            new Wait(WaitKind.SUPPLEMENT, at("2024-06-11T00:00"), at("2024-06-12T08:00"), false));
        }

        @Test
        void asked_too_late_may_change_the_promise_but_not_the_judgement() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-11T08:00", supplementRequested()),
                    known("2024-06-12T08:00", new Fact.SupplementReceived(List.of(), at("2024-06-19T17:00"))));

            assertThat(dossier.currentDueAt()).isEqualTo(at("2024-06-19T17:00"));
            assertThat(dossier.judgedDueAt()).isEqualTo(FIRST_DUE);
        }

        @Test
        void asked_for_a_second_time_is_recorded_with_a_violation() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-04T10:00", supplementRequested()),
                    known("2024-06-05T08:00", supplementReceived()),
                    known("2024-06-06T10:00", supplementRequested()));

            assertThat(dossier.state()).isEqualTo(new DossierState.AwaitingSupplement(true));
            assertThat(dossier.supplementRequests()).isEqualTo(2);
            assertThat(dossier.violations())
                    .containsExactly(new Violation(ViolationCode.SECOND_SUPPLEMENT_REQUEST, at("2024-06-06T10:00")));
            assertThat(dossier.waits().getLast())
                    .isEqualTo(new Wait(WaitKind.SUPPLEMENT, at("2024-06-06T10:00"), null, true));
        }

        @Test
        void asked_before_acceptance_counts_as_the_one_request_but_no_clock_ran() {
            Dossier dossier = dossier(
                    known("2024-06-02T08:00", submitted()),
                    known("2024-06-02T09:00", supplementRequested()),
                    accept(RESETTING));

            assertThat(dossier.supplementRequests()).isEqualTo(1);
            assertThat(dossier.waits())
                    .containsExactly(new Wait(WaitKind.SUPPLEMENT, at("2024-06-02T09:00"), RECEIVED, true));
            assertThat(dossier.judgedDueAt()).isEqualTo(FIRST_DUE);
        }

        @Test
        void received_before_acceptance_leaves_the_decision_to_the_desk() {
            Dossier dossier = dossier(
                    known("2024-06-02T08:00", submitted()),
                    known("2024-06-02T09:00", supplementRequested()),
                    known("2024-06-02T10:00", supplementReceived()));

            assertThat(dossier.state()).isEqualTo(new DossierState.Submitted());
        }

        @Test
        void without_a_policy_to_compute_by_leaves_the_date_and_says_so() {
            Dossier dossier = dossier(
                    known(
                            "2024-06-03T09:00",
                            new Fact.Accepted(OFFICE, UNKNOWN, Channel.ONLINE, null, FIRST_DUE, null, null)),
                    known("2024-06-04T10:00", supplementRequested()),
                    known("2024-06-05T08:00", supplementReceived()));

            assertThat(dossier.judgedDueAt()).isEqualTo(FIRST_DUE);
            assertThat(dossier.dataQuality())
                    .containsExactly(DataQuality.DUE_DATE_NOT_RECOMPUTED, DataQuality.UNKNOWN_PROCEDURE);
        }

        @Test
        void never_brings_a_promise_forward() {
            Dossier dossier = dossier(
                    acceptDue("2024-07-31T17:00"),
                    known("2024-06-04T10:00", supplementRequested()),
                    known("2024-06-05T08:00", supplementReceived()));

            assertThat(dossier.currentDueAt()).isEqualTo(at("2024-07-31T17:00"));
            assertThat(dossier.judgedDueAt()).isEqualTo(at("2024-07-31T17:00"));
        }

        @Test
        void that_never_came_ends_with_the_stop_and_the_lawful_wait_counts_for_nobody() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-05T10:00", supplementRequested()),
                    known("2024-06-26T10:00", new Fact.Stopped("Quá hạn bổ sung", null)));

            assertThat(dossier.waits().getLast().to()).isEqualTo(at("2024-06-26T10:00"));
            assertThat(dossier.judgedDueAt()).isEqualTo(at("2024-07-01T17:00"));
        }
    }

    @Nested
    class a_payment {

        @Test
        void pauses_the_clock_whatever_a_supplement_would_do() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-05T10:00", new Fact.PaymentRequested(200_000)),
                    known("2024-06-07T08:00", new Fact.Paid(200_000, PaymentMethod.ONLINE)));

            assertThat(dossier.state()).isEqualTo(new DossierState.InProgress());
            assertThat(dossier.judgedDueAt()).isEqualTo(at("2024-06-12T17:00"));
            assertThat(dossier.dueChanges().getLast().cause()).isEqualTo(DueCause.PAYMENT);
        }

        @Test
        void on_the_same_day_changes_nothing() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-05T10:00", new Fact.PaymentRequested(200_000)),
                    known("2024-06-05T15:00", new Fact.Paid(200_000, PaymentMethod.CASH)));

            assertThat(dossier.dueChanges()).hasSize(1);
        }

        @Test
        void asked_after_the_due_day_shields_nothing() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-11T10:00", new Fact.PaymentRequested(200_000)),
                    known("2024-06-14T15:00", new Fact.Paid(200_000, PaymentMethod.CASH)));

            assertThat(dossier.judgedDueAt()).isEqualTo(FIRST_DUE);
            assertThat(dossier.waits().getLast().lawful()).isFalse();
        }
    }

    @Nested
    class a_rescheduling {

        @Test
        void moves_the_promise_but_never_the_judgement() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-09T10:00", new Fact.Rescheduled(at("2024-06-20T17:00"), "Chờ xác minh")));

            assertThat(dossier.currentDueAt()).isEqualTo(at("2024-06-20T17:00"));
            assertThat(dossier.firstDueAt()).isEqualTo(FIRST_DUE);
            assertThat(dossier.judgedDueAt()).isEqualTo(FIRST_DUE);
            assertThat(dossier.dueChanges().getLast())
                    .isEqualTo(new DueChange(
                            at("2024-06-09T10:00"), at("2024-06-20T17:00"), FIRST_DUE, DueCause.RESCHEDULING, "test"));
            assertThat(dossier.violations()).isEmpty();
        }

        @Test
        void on_the_due_day_or_a_second_time_or_to_no_later_day_is_a_violation() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-10T08:00", new Fact.Rescheduled(at("2024-06-20T17:00"), "Chậm")),
                    known("2024-06-18T08:00", new Fact.Rescheduled(at("2024-06-20T23:00"), "Chậm nữa")));

            assertThat(dossier.violations())
                    .containsExactly(
                            new Violation(ViolationCode.LATE_RESCHEDULING, at("2024-06-10T08:00")),
                            new Violation(ViolationCode.SECOND_RESCHEDULING, at("2024-06-18T08:00")),
                            new Violation(ViolationCode.RESCHEDULED_EARLIER, at("2024-06-18T08:00")));
            assertThat(dossier.reschedulings()).isEqualTo(2);
        }
    }

    @Nested
    class the_record {

        @Test
        void keeps_office_channel_and_procedure_of_the_first_fact() {
            Dossier dossier = dossier(
                    known("2024-06-03T08:00", submitted()),
                    known(
                            "2024-06-03T09:00",
                            new Fact.Accepted("H99.02", PAUSING, Channel.COUNTER, null, null, null, null)));

            assertThat(dossier.office()).isEqualTo(OFFICE);
            assertThat(dossier.procedure()).isEqualTo(RESETTING);
            assertThat(dossier.channel()).isEqualTo(Channel.ONLINE);
            assertThat(dossier.violations())
                    .extracting(Violation::code)
                    .containsExactly(
                            ViolationCode.OFFICE_CHANGED,
                            ViolationCode.CHANNEL_CHANGED,
                            ViolationCode.PROCEDURE_CHANGED);
        }

        @Test
        void tells_who_was_in_charge_from_when_on() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-04T08:00", new Fact.Forwarded("Nga", null)),
                    known("2024-06-05T08:00", new Fact.Forwarded("Minh", "Tư pháp")),
                    known("2024-06-06T08:00", new Fact.Forwarded(null, "Địa chính")));

            assertThat(dossier.officers())
                    .containsExactly(new OfficerSpan("Nga", RECEIVED), new OfficerSpan("Minh", at("2024-06-05T08:00")));
            assertThat(dossier.officer()).isEqualTo("Minh");
        }

        @Test
        void keeps_each_consulted_unit_with_its_own_clock() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-04T08:00", new Fact.ConsultationRequested("Công an", at("2024-06-06T17:00"))),
                    known("2024-06-05T08:00", new Fact.ConsultationAnswered("Công an")),
                    known("2024-06-05T09:00", new Fact.ConsultationAnswered("Thuế")));

            assertThat(dossier.consultations())
                    .containsExactly(new Dossier.Consultation(
                            "Công an", at("2024-06-04T08:00"), at("2024-06-06T17:00"), at("2024-06-05T08:00")));
            assertThat(dossier.dataQuality()).containsExactly(DataQuality.CONSULTATION_NOT_ASKED);
        }

        @Test
        void a_consulted_unit_is_late_once_its_date_is_past_answered_or_not() {
            Instant due = at("2024-06-06T17:00");
            var silent = new Dossier.Consultation("Công an", RECEIVED, due, null);
            var punctual = new Dossier.Consultation("Công an", RECEIVED, due, due);
            var slow = new Dossier.Consultation("Công an", RECEIVED, due, at("2024-06-07T08:00"));

            assertThat(silent.lateAt(due)).isFalse();
            assertThat(silent.lateAt(due.plusSeconds(1))).isTrue();
            assertThat(punctual.lateAt(at("2024-07-01T08:00"))).isFalse();
            assertThat(slow.lateAt(at("2024-07-01T08:00"))).isTrue();
        }

        @Test
        void keeps_what_was_digitised_even_after_the_result() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-05T08:00", completed()),
                    known("2024-06-05T09:00", new Fact.Digitised(3, 2, true, 5, List.of("sha256:1"))));

            assertThat(dossier.digitisation())
                    .isEqualTo(new Dossier.Digitisation(3, 2, true, 5, at("2024-06-05T09:00")));
        }
    }

    @Nested
    class a_correction {

        private final KnownFact completed = known("2024-06-12T15:00", completed());

        private static KnownFact correct(CorrectableField field, String from, String to) {
            return known("2024-06-20T08:00", Samples.corrected(field, from, to));
        }

        @Test
        void of_the_reception_computes_the_promise_anew() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    completed,
                    correct(CorrectableField.RECEIVED_AT, "2024-06-03T09:00:00+07:00", "2024-06-05T09:00:00+07:00"));

            assertThat(dossier.receivedAt()).isEqualTo(at("2024-06-05T09:00"));
            assertThat(dossier.firstDueAt()).isEqualTo(at("2024-06-12T17:00"));
            assertThat(dossier.dataQuality()).isEmpty();
        }

        @Test
        void of_a_due_date_mends_the_promise_that_was_wrong() {
            Dossier first = dossier(
                    acceptDue("2024-06-30T17:00"),
                    correct(CorrectableField.DUE_AT, "2024-06-30T17:00:00+07:00", "2024-06-13T17:00:00+07:00"));
            Dossier second = dossier(
                    accept(RESETTING),
                    known("2024-06-04T10:00", supplementRequested()),
                    known("2024-06-05T08:00", new Fact.SupplementReceived(List.of(), at("2042-06-12T17:00"))),
                    correct(CorrectableField.DUE_AT, "2042-06-12T17:00:00+07:00", "2024-06-12T17:00:00+07:00"));

            assertThat(first.firstDueAt()).isEqualTo(at("2024-06-13T17:00"));
            assertThat(second.firstDueAt()).isEqualTo(FIRST_DUE);
            assertThat(second.judgedDueAt()).isEqualTo(at("2024-06-12T17:00"));
            assertThat(second.dataQuality()).isEmpty();
        }

        @Test
        void of_the_procedure_judges_by_the_right_one() {
            Dossier dossier = dossier(accept(UNKNOWN), correct(CorrectableField.PROCEDURE_CODE, UNKNOWN, RESETTING));

            assertThat(dossier.procedure()).isEqualTo(RESETTING);
            assertThat(dossier.firstDueAt()).isEqualTo(FIRST_DUE);
            assertThat(dossier.dataQuality()).isEmpty();
        }

        @Test
        void of_officer_result_and_end_mends_each_where_it_stands() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    known("2024-06-05T08:00", new Fact.Forwarded("Minh", null)),
                    completed,
                    known("2024-06-20T08:00", Samples.corrected(CorrectableField.OFFICER_CODE, "Minh", "Hoa")),
                    known("2024-06-20T08:01", Samples.corrected(CorrectableField.RESULT_FILE_HASH, null, "sha256:1")),
                    known(
                            "2024-06-20T08:02",
                            Samples.corrected(
                                    CorrectableField.ENDED_AT,
                                    "2024-06-12T15:00:00+07:00",
                                    "2024-06-10T15:00:00+07:00")));

            assertThat(dossier.officers())
                    .containsExactly(new OfficerSpan("Nga", RECEIVED), new OfficerSpan("Hoa", at("2024-06-05T08:00")));
            assertThat(dossier.ended())
                    .isEqualTo(new Dossier.Ended(
                            at("2024-06-10T15:00"),
                            new DossierState.Completed(),
                            Outcome.GRANTED,
                            "sha256:1",
                            null,
                            null));
            assertThat(dossier.dataQuality()).isEmpty();
            assertThat(dossier.lastFactAt()).isEqualTo(at("2024-06-20T08:02"));
        }

        @Test
        void of_another_old_value_is_done_and_said() {
            Dossier dossier = dossier(accept(RESETTING), correct(CorrectableField.OFFICER_CODE, "Lan", "Hoa"));

            assertThat(dossier.officer()).isEqualTo("Hoa");
            assertThat(dossier.dataQuality()).containsExactly(DataQuality.CORRECTION_OF_OTHER_VALUE);
        }

        @Test
        void to_an_end_before_the_reception_is_a_defect() {
            Dossier dossier = dossier(
                    accept(RESETTING),
                    completed,
                    correct(CorrectableField.ENDED_AT, "2024-06-12T15:00:00+07:00", "2024-06-01T15:00:00+07:00"));

            assertThat(dossier.dataQuality()).containsExactly(DataQuality.ENDED_BEFORE_RECEIPT);
        }
    }
}
