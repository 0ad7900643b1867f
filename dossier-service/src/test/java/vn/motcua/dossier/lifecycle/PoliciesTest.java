package vn.motcua.dossier.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.dossier.lifecycle.Samples.OFFICE;
import static vn.motcua.dossier.lifecycle.Samples.at;
import static vn.motcua.dossier.lifecycle.Samples.known;
import static vn.motcua.dossier.lifecycle.Samples.supplementReceived;
import static vn.motcua.dossier.lifecycle.Samples.supplementRequested;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.calendar.OfficeHours;
import vn.motcua.dossier.calendar.OfficialCalendars;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.calendar.WorkingCalendar;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;
import vn.motcua.dossier.fact.StopCause;
import vn.motcua.dossier.procedure.DeadlinePolicy;
import vn.motcua.dossier.procedure.OnlineLevel;
import vn.motcua.dossier.procedure.PaymentEffect;
import vn.motcua.dossier.procedure.ProcedureTraits;
import vn.motcua.dossier.procedure.SupplementEffect;

class PoliciesTest {

    private static final String PROCEDURE = "9.000003";
    private static final Term FIVE_DAYS = new Term(5, TermUnit.WORKING_DAY);

    private static DeadlinePolicy policy(
            Term term, PaymentEffect payment, @Nullable OfficeHours hours, DeadlinePolicy.Waits waits) {
        return new DeadlinePolicy(term, SupplementEffect.RESET, payment, null, false, hours, waits);
    }

    private static Dossier dossier(DeadlinePolicy policy, KnownFact... facts) {
        var context = new ReplayContext(
                Map.of(PROCEDURE, new ProcedureTraits(PROCEDURE, "H99-01", OnlineLevel.FULL, false, 20_000L, policy)),
                WorkingCalendar.of(OfficialCalendars.years()));
        return Objects.requireNonNull(Replay.of(List.of(facts), context).dossier());
    }

    private static KnownFact submitted(String local, Channel channel) {
        return known(local, new Fact.Submitted(OFFICE, PROCEDURE, channel, null, null, null, null, null));
    }

    private static KnownFact accepted(String local) {
        return known(local, new Fact.Accepted(OFFICE, PROCEDURE, Channel.ONLINE, null, null, null, null));
    }

    @Nested
    class a_payment {

        private static final DeadlinePolicy RUNNING =
                policy(FIVE_DAYS, PaymentEffect.RUN, null, DeadlinePolicy.Waits.ORDINARY);

        @Test
        void that_does_not_stop_the_clock_moves_and_shields_nothing() {
            Dossier dossier = dossier(
                    RUNNING,
                    accepted("2024-06-03T09:00"),
                    known("2024-06-04T09:00", new Fact.PaymentRequested(20_000)),
                    known("2024-06-06T09:00", new Fact.Paid(20_000, PaymentMethod.ONLINE)));

            assertThat(dossier.waits()).singleElement().satisfies(wait -> {
                assertThat(wait.kind()).isEqualTo(WaitKind.PAYMENT);
                assertThat(wait.lawful()).isFalse();
            });
            assertThat(dossier.judgedDueAt()).isEqualTo(at("2024-06-10T17:00"));
            assertThat(dossier.payments())
                    .containsExactly(new Dossier.Payment(
                            at("2024-06-04T09:00"), 20_000L, at("2024-06-06T09:00"), 20_000L, PaymentMethod.ONLINE));
        }

        @Test
        void at_the_desk_needs_no_request_and_changes_nothing_else() {
            Dossier dossier = dossier(
                    DeadlinePolicy.of(FIVE_DAYS),
                    accepted("2024-06-03T09:00"),
                    known("2024-06-03T09:05", new Fact.Paid(20_000, PaymentMethod.CASH)),
                    known("2024-06-06T09:00", new Fact.Completed(Outcome.GRANTED, null)),
                    known("2024-06-06T10:00", new Fact.Paid(5_000, PaymentMethod.CASH)));

            assertThat(dossier.state()).isEqualTo(new DossierState.Completed());
            assertThat(dossier.waits()).isEmpty();
            assertThat(dossier.payments()).extracting(Dossier.Payment::paid).containsExactly(20_000L, 5_000L);
        }

        @Test
        void while_papers_are_awaited_does_not_end_that_wait() {
            Dossier dossier = dossier(
                    DeadlinePolicy.of(FIVE_DAYS),
                    accepted("2024-06-03T09:00"),
                    known("2024-06-04T09:00", supplementRequested()),
                    known("2024-06-05T09:00", new Fact.Paid(20_000, PaymentMethod.ONLINE)));

            assertThat(dossier.state()).isEqualTo(new DossierState.AwaitingSupplement(true));
            assertThat(dossier.waits())
                    .singleElement()
                    .extracting(Dossier.Wait::to)
                    .isNull();
        }
    }

    @Nested
    class an_online_submission {

        @Test
        void is_answered_within_eight_working_hours_to_the_minute() {
            assertThat(violations("2024-06-03T15:30", "2024-06-04T15:30")).isEmpty();
            assertThat(violations("2024-06-03T15:30", "2024-06-04T15:31"))
                    .containsExactly(ViolationCode.LATE_ACKNOWLEDGEMENT);
            // sent on Saturday evening: the hours begin on Monday
            assertThat(violations("2024-06-01T22:00", "2024-06-03T17:00")).isEmpty();
        }

        @Test
        void at_the_counter_has_no_such_time() {
            Dossier dossier = dossier(
                    DeadlinePolicy.of(FIVE_DAYS),
                    submitted("2024-06-03T09:00", Channel.COUNTER),
                    known("2024-06-10T09:00", new Fact.NotAccepted("Không thuộc thẩm quyền", null)));
            assertThat(dossier.violations()).isEmpty();
        }

        @Test
        void is_answered_by_a_notice_of_what_is_missing_too_and_only_once() {
            Dossier dossier = dossier(
                    DeadlinePolicy.of(FIVE_DAYS),
                    submitted("2024-06-03T09:00", Channel.ONLINE),
                    known("2024-06-03T10:00", supplementRequested()),
                    known("2024-06-20T10:00", supplementReceived()),
                    accepted("2024-06-28T10:00"));
            assertThat(dossier.violations()).isEmpty();
        }

        private static List<ViolationCode> violations(String submitted, String accepted) {
            return dossier(DeadlinePolicy.of(FIVE_DAYS), submitted(submitted, Channel.ONLINE), accepted(accepted))
                    .violations()
                    .stream()
                    .map(Dossier.Violation::code)
                    .toList();
        }
    }

    @Nested
    class a_dossier {

        @Test
        void is_handed_on_the_same_day_and_after_three_in_the_afternoon_on_the_next_working_day() {
            assertThat(violations("2024-06-07T15:00", "2024-06-07T23:59")).isEmpty();
            assertThat(violations("2024-06-07T15:00", "2024-06-08T00:00"))
                    .containsExactly(ViolationCode.LATE_FORWARDING);
            assertThat(violations("2024-06-07T15:01", "2024-06-10T16:00")).isEmpty();
            assertThat(violations("2024-06-07T15:01", "2024-06-11T08:00"))
                    .containsExactly(ViolationCode.LATE_FORWARDING);
        }

        @Test
        void is_handed_on_late_once_however_often_it_is_handed_on() {
            Dossier dossier = dossier(
                    DeadlinePolicy.of(FIVE_DAYS),
                    accepted("2024-06-03T09:00"),
                    known("2024-06-05T09:00", new Fact.Forwarded("Minh", null)),
                    known("2024-06-06T09:00", new Fact.Forwarded("Nga", null)));
            assertThat(dossier.violations())
                    .containsExactly(new Dossier.Violation(ViolationCode.LATE_FORWARDING, at("2024-06-05T09:00")));
        }

        @Test
        void is_found_wanting_within_three_working_days_of_its_reception() {
            assertThat(notice("2024-06-06T23:59")).isEmpty();
            assertThat(notice("2024-06-07T00:00")).containsExactly(ViolationCode.LATE_NOTICE);
        }

        @Test
        void is_refused_within_its_deadline_and_late_only_by_what_it_is_judged_by() {
            assertThat(refused("2024-06-10T23:00")).isEmpty();
            assertThat(refused("2024-06-11T00:00")).containsExactly(ViolationCode.LATE_REFUSAL);
        }

        private static List<ViolationCode> violations(String received, String forwarded) {
            return codes(accepted(received), known(forwarded, new Fact.Forwarded("Minh", null)));
        }

        private static List<ViolationCode> notice(String requested) {
            return codes(accepted("2024-06-03T09:00"), known(requested, supplementRequested()));
        }

        private static List<ViolationCode> refused(String refused) {
            return codes(accepted("2024-06-03T09:00"), known(refused, new Fact.Completed(Outcome.REFUSED, null)));
        }

        private static List<ViolationCode> codes(KnownFact... facts) {
            return dossier(DeadlinePolicy.of(FIVE_DAYS), facts).violations().stream()
                    .map(Dossier.Violation::code)
                    .toList();
        }
    }

    @Nested
    class a_supplement_that_never_comes {

        private static final DeadlinePolicy CLOSING =
                policy(FIVE_DAYS, PaymentEffect.PAUSE, null, new DeadlinePolicy.Waits(8, 3, 15));

        @Test
        void closes_the_dossier_at_the_midnight_after_the_last_day_allowed() {
            Dossier waiting =
                    dossier(CLOSING, accepted("2024-06-03T09:00"), known("2024-06-04T09:00", supplementRequested()));

            assertThat(waiting.closesAt()).isEqualTo(at("2024-06-26T00:00"));
        }

        @Test
        void closes_nothing_once_it_came_or_where_the_procedure_names_no_time() {
            assertThat(dossier(
                                    CLOSING,
                                    accepted("2024-06-03T09:00"),
                                    known("2024-06-04T09:00", supplementRequested()),
                                    known("2024-06-05T09:00", supplementReceived()))
                            .closesAt())
                    .isNull();
            assertThat(dossier(
                                    DeadlinePolicy.of(FIVE_DAYS),
                                    accepted("2024-06-03T09:00"),
                                    known("2024-06-04T09:00", supplementRequested()))
                            .closesAt())
                    .isNull();
        }

        @Test
        void stops_only_a_dossier_that_waits_for_it_so_a_late_told_receipt_takes_the_stop_back() {
            KnownFact accepted = accepted("2024-06-03T09:00");
            KnownFact requested = known("2024-06-04T09:00", supplementRequested());
            KnownFact stopped =
                    known("2024-06-26T00:00", new Fact.Stopped("Không bổ sung", StopCause.NOT_SUPPLEMENTED));
            KnownFact received = known("2024-06-10T09:00", supplementReceived());

            assertThat(dossier(CLOSING, accepted, requested, stopped).ended())
                    .isNotNull()
                    .extracting(Dossier.Ended::stopCause)
                    .isEqualTo(StopCause.NOT_SUPPLEMENTED);
            Dossier after = dossier(CLOSING, accepted, requested, stopped, received);
            assertThat(after.state()).isEqualTo(new DossierState.InProgress());
            assertThat(after.ended()).isNull();
        }
    }

    @Test
    void hours_of_its_own_move_what_is_counted_in_hours() {
        var hours = new OfficeHours(LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(13, 0), LocalTime.of(17, 0));
        DeadlinePolicy policy =
                policy(new Term(8, TermUnit.WORKING_HOUR), PaymentEffect.PAUSE, hours, DeadlinePolicy.Waits.ORDINARY);

        assertThat(dossier(policy, accepted("2024-05-03T16:00")).firstDueAt()).isEqualTo(at("2024-05-04T16:00"));
        assertThat(dossier(policy, accepted("2024-05-03T07:00")).firstDueAt()).isEqualTo(at("2024-05-03T17:00"));
        assertThat(dossier(policy, accepted("2024-05-03T12:30")).firstDueAt()).isEqualTo(at("2024-05-04T12:00"));
    }

    @Test
    void times_on_the_way_have_bounds() {
        for (Runnable wrong : List.<Runnable>of(
                () -> new DeadlinePolicy.Waits(0, 3, null),
                () -> new DeadlinePolicy.Waits(801, 3, null),
                () -> new DeadlinePolicy.Waits(8, 0, null),
                () -> new DeadlinePolicy.Waits(8, 101, null),
                () -> new DeadlinePolicy.Waits(8, 3, 0),
                () -> new DeadlinePolicy.Waits(8, 3, 1001))) {
            assertThatThrownBy(wrong::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be");
        }
    }

    @Test
    void a_dossier_taken_up_again_names_the_one_before() {
        Dossier dossier = dossier(
                DeadlinePolicy.of(FIVE_DAYS),
                known(
                        "2024-06-03T09:00",
                        new Fact.Accepted(OFFICE, PROCEDURE, Channel.COUNTER, null, null, null, "H99.01-240502-0001")));
        assertThat(dossier.previousDossierCode()).isEqualTo("H99.01-240502-0001");
    }

    @Test
    void each_due_change_names_who_told_what_caused_it() {
        Instant time = at("2024-06-05T09:00");
        Dossier dossier = dossier(
                DeadlinePolicy.of(FIVE_DAYS),
                accepted("2024-06-03T09:00"),
                new KnownFact(
                        new FactIdentity("urn:test", "r"),
                        time,
                        new Fact.Rescheduled(at("2024-06-20T17:00"), "Chờ xác minh"),
                        time,
                        "lan"));
        assertThat(dossier.dueChanges())
                .extracting(Dossier.DueChange::cause, change -> change.cause().form(), Dossier.DueChange::actor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DueCause.ACCEPTANCE, "01", "test"),
                        org.assertj.core.groups.Tuple.tuple(DueCause.RESCHEDULING, "04", "lan"));
    }
}
