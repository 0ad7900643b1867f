package vn.motcua.dossier.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.dossier.lifecycle.Samples.CONTEXT;
import static vn.motcua.dossier.lifecycle.Samples.accepted;
import static vn.motcua.dossier.lifecycle.Samples.at;
import static vn.motcua.dossier.lifecycle.Samples.completed;
import static vn.motcua.dossier.lifecycle.Samples.known;
import static vn.motcua.dossier.lifecycle.Samples.submitted;
import static vn.motcua.dossier.lifecycle.Samples.supplementReceived;
import static vn.motcua.dossier.lifecycle.Samples.supplementRequested;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.fact.Outcome;

class ReplayTest {

    private static final KnownFact SUBMITTED = known("2024-06-03T08:00", submitted());
    private static final KnownFact ACCEPTED = known("2024-06-03T09:00", accepted());
    private static final KnownFact REQUESTED = known("2024-06-05T10:00", supplementRequested());
    private static final KnownFact RECEIVED = known("2024-06-06T10:00", supplementReceived());
    private static final KnownFact COMPLETED = known("2024-06-07T15:00", completed());
    private static final KnownFact RETURNED = known("2024-06-10T09:00", new Fact.Returned(null));

    @Test
    void facts_in_order_lead_from_submission_to_return() {
        Replayed replayed = replay(SUBMITTED, ACCEPTED, REQUESTED, RECEIVED, COMPLETED, RETURNED);

        assertThat(states(replayed))
                .containsExactly(
                        "submitted", "accepted", "awaiting-supplement", "in-progress", "completed", "returned");
        assertThat(replayed.dossier()).isNotNull();
        assertThat(replayed.dossier().submittedAt()).isEqualTo(at("2024-06-03T08:00"));
        assertThat(replayed.dossier().receivedAt()).isEqualTo(at("2024-06-03T09:00"));
        assertThat(replayed.dossier().returnedAt()).isEqualTo(at("2024-06-10T09:00"));
        assertThat(replayed.dossier().ended())
                .isEqualTo(new Dossier.Ended(
                        at("2024-06-07T15:00"), new DossierState.Completed(), Outcome.GRANTED, null, null, null));
    }

    @Test
    void facts_of_the_same_instant_follow_their_rank() {
        String noon = "2024-06-03T12:00";

        Replayed replayed = replay(
                known(noon, completed()),
                known(noon, new Fact.Returned(null)),
                known(noon, accepted()),
                known(noon, submitted()));

        assertThat(states(replayed)).containsExactly("submitted", "accepted", "completed", "returned");
    }

    @Test
    void no_facts_make_no_dossier() {
        assertThat(replay()).isEqualTo(new Replayed(null, Map.of()));
    }

    @Test
    void the_same_fact_twice_counts_once_but_one_identity_cannot_tell_two_things() {
        var other =
                new KnownFact(ACCEPTED.identity(), at("2024-06-04T09:00"), accepted(), at("2024-06-04T09:00"), "test");

        assertThat(replay(ACCEPTED, ACCEPTED)).isEqualTo(replay(ACCEPTED));
        assertThatThrownBy(() -> replay(ACCEPTED, other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class a_fact_that_comes_too_early {

        @Test
        void waits_for_the_acceptance_that_is_not_known_yet() {
            assertThat(verdict(COMPLETED, COMPLETED, SUBMITTED))
                    .isEqualTo(new Verdict.Parked(
                            List.of(FactType.ACCEPTED),
                            new Refusal.NotYetAccepted(new DossierState.Submitted(), FactType.COMPLETED)));
        }

        @Test
        void waits_for_all_that_is_missing_before_it() {
            assertThat(verdict(RETURNED, RETURNED))
                    .isEqualTo(new Verdict.Parked(
                            List.of(FactType.ACCEPTED, FactType.COMPLETED), new Refusal.NotOpened(FactType.RETURNED)));
            assertThat(verdict(RETURNED, RETURNED, COMPLETED))
                    .isEqualTo(
                            new Verdict.Parked(List.of(FactType.ACCEPTED), new Refusal.NotOpened(FactType.RETURNED)));
        }

        @Test
        void is_applied_when_the_predecessor_comes() {
            assertThat(states(replay(COMPLETED, ACCEPTED))).containsExactly("accepted", "completed");
        }

        @Test
        void waits_for_a_request_even_if_an_earlier_one_is_answered() {
            KnownFact again = known("2024-06-06T16:00", supplementReceived());

            assertThat(verdict(again, ACCEPTED, REQUESTED, RECEIVED, again))
                    .isEqualTo(new Verdict.Parked(
                            List.of(FactType.SUPPLEMENT_REQUESTED),
                            new Refusal.NoSupplementRequested(
                                    new DossierState.InProgress(), FactType.SUPPLEMENT_RECEIVED)));
        }

        @Test
        void leaves_no_trace_in_the_dossier_while_it_waits() {
            assertThat(replay(ACCEPTED, RECEIVED, RETURNED).dossier())
                    .isEqualTo(replay(ACCEPTED).dossier());
        }
    }

    @Nested
    class a_fact_that_the_order_contradicts {

        @Test
        void is_refused_when_its_predecessor_happened_later() {
            KnownFact early = known("2024-06-01T15:00", completed());
            Replayed replayed = replay(early, SUBMITTED, ACCEPTED);

            assertThat(replayed.verdicts().get(early.identity()))
                    .isEqualTo(new Verdict.Refused(new Refusal.OutOfOrder(
                            null, FactType.COMPLETED, FactType.ACCEPTED, at("2024-06-03T09:00"))));
            assertThat(replayed.dossier()).isEqualTo(replay(SUBMITTED, ACCEPTED).dossier());
        }

        @Test
        void tells_which_fact_comes_too_late_and_when() {
            KnownFact early = known("2024-06-01T15:00", completed());

            assertThat(verdict(early, early, SUBMITTED, ACCEPTED)).isInstanceOfSatisfying(Verdict.Refused.class, it -> {
                assertThat(it.refusal().slug()).isEqualTo("out-of-order");
                assertThat(it.refusal().reason().vi())
                        .isEqualTo("“Xử lý xong” được ghi trước “Tiếp nhận” (09:00 ngày 03/06/2024);"
                                + " hãy kiểm tra thời điểm của sự kiện.");
            });
        }

        @Test
        void is_refused_after_a_terminal_state() {
            KnownFact stopped = known("2024-06-04T09:00", new Fact.Stopped("Vượt thẩm quyền", null));

            assertThat(verdict(COMPLETED, ACCEPTED, stopped, COMPLETED))
                    .isEqualTo(new Verdict.Refused(
                            new Refusal.AlreadyEnded(new DossierState.Stopped(), FactType.COMPLETED)));
        }

        @Test
        void is_refused_as_a_second_acceptance() {
            KnownFact second = known("2024-06-04T09:00", accepted());

            assertThat(verdict(second, SUBMITTED, ACCEPTED, second))
                    .isEqualTo(new Verdict.Refused(
                            new Refusal.AlreadyAccepted(new DossierState.Accepted(), FactType.ACCEPTED)));
        }

        @Test
        void is_refused_as_a_submission_after_the_acceptance() {
            KnownFact late = known("2024-06-04T09:00", submitted());

            assertThat(verdict(late, ACCEPTED, late))
                    .isEqualTo(new Verdict.Refused(
                            new Refusal.AlreadySubmitted(new DossierState.Accepted(), FactType.SUBMITTED)));
        }

        @Test
        void had_been_applied_until_a_late_fact_arrived() {
            KnownFact withdrawn = known("2024-06-06T09:00", new Fact.Withdrawn(null, "Đổi ý"));

            assertThat(verdict(COMPLETED, ACCEPTED, COMPLETED)).isInstanceOf(Verdict.Applied.class);
            assertThat(verdict(COMPLETED, ACCEPTED, COMPLETED, withdrawn)).isInstanceOf(Verdict.Refused.class);
        }

        @Test
        void is_applied_after_all_when_what_really_came_first_arrives() {
            KnownFact early = known("2024-06-04T10:00", supplementReceived());
            KnownFact first = known("2024-06-04T09:00", supplementRequested());

            assertThat(verdict(early, ACCEPTED, early, REQUESTED))
                    .isEqualTo(new Verdict.Refused(new Refusal.OutOfOrder(
                            new DossierState.Accepted(),
                            FactType.SUPPLEMENT_RECEIVED,
                            FactType.SUPPLEMENT_REQUESTED,
                            at("2024-06-05T10:00"))));
            assertThat(verdict(early, ACCEPTED, early, REQUESTED, first)).isInstanceOf(Verdict.Applied.class);
        }
    }

    private static Replayed replay(KnownFact... facts) {
        return Replay.of(List.of(facts), CONTEXT);
    }

    private static Verdict verdict(KnownFact asked, KnownFact... facts) {
        Verdict verdict = replay(facts).verdicts().get(asked.identity());
        assertThat(verdict).isNotNull();
        return verdict;
    }

    private static Stream<String> states(Replayed replayed) {
        return replayed.verdicts().values().stream()
                .map(verdict -> verdict instanceof Verdict.Applied(DossierState state) ? state.code() : "not applied");
    }
}
