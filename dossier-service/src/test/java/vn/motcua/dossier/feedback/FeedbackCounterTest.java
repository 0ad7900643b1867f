package vn.motcua.dossier.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.feedback.Cases.accepted;
import static vn.motcua.dossier.feedback.Cases.answered;
import static vn.motcua.dossier.feedback.Cases.at;
import static vn.motcua.dossier.feedback.Cases.judged;
import static vn.motcua.dossier.feedback.Cases.published;
import static vn.motcua.dossier.feedback.Cases.received;
import static vn.motcua.dossier.feedback.Cases.rejected;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.feedback.FeedbackRefusal.Reason;

/// The counter is refused what would be done wrongly, never what is merely late.
class FeedbackCounterTest {

    private static final FeedbackCase ACCEPTED =
            judged(at("2024-06-03T09:00", received(FeedbackKind.BEHAVIOUR)), at("2024-06-04T09:00", accepted()));

    private static final FeedbackCase ANSWERED = judged(
            at("2024-06-03T09:00", received(FeedbackKind.BEHAVIOUR)),
            at("2024-06-04T09:00", accepted()),
            at("2024-06-10T09:00", answered(true)));

    @Test
    void nothing_is_published_without_proof() {
        assertThat(reason(ANSWERED, new FeedbackFact.Published(null, null, null)))
                .isEqualTo(Reason.PROOF_MISSING);
        assertThat(reason(ANSWERED, published())).isNull();
    }

    @Test
    void an_answer_has_a_paper_and_about_behaviour_a_finding() {
        assertThat(reason(ACCEPTED, new FeedbackFact.Answered(null, null, null, true, null)))
                .isEqualTo(Reason.ANSWER_MISSING);
        assertThat(reason(ACCEPTED, new FeedbackFact.Answered(null, null, "ab", null, null)))
                .isEqualTo(Reason.UPHELD_MISSING);
        assertThat(reason(ACCEPTED, answered(false))).isNull();
    }

    @Test
    void a_step_impossible_in_the_state_is_refused_with_its_law() {
        assertThat(reason(ACCEPTED, published())).isEqualTo(Reason.NOT_YET_ANSWERED);
    }

    @Test
    void the_allowed_actions_are_those_of_the_state() {
        assertThat(FeedbackCounter.allowedActions(ACCEPTED))
                .containsExactly(
                        FeedbackAction.REQUEST_INFO,
                        FeedbackAction.FORWARD,
                        FeedbackAction.ANSWER,
                        FeedbackAction.REJECT);
        assertThat(FeedbackCounter.allowedActions(ANSWERED))
                .containsExactly(FeedbackAction.PUBLISH, FeedbackAction.REOPEN);
        assertThat(FeedbackCounter.allowedActions(judged(
                        at("2024-06-03T09:00", received(FeedbackKind.BEHAVIOUR)),
                        at("2024-06-04T09:00", rejected(RoutedOut.DENUNCIATION)))))
                .isEmpty();
    }

    private static @Nullable Reason reason(FeedbackCase feedback, FeedbackFact fact) {
        FeedbackRefusal objection = FeedbackCounter.objection(feedback, fact);
        return objection == null ? null : objection.reason();
    }
}
