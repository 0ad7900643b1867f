package vn.motcua.dossier.feedback;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.feedback.FeedbackLifecycle.Decision;
import vn.motcua.dossier.feedback.FeedbackRefusal.Reason;

/// What officers at the counter may do to a case now.
///
/// Stricter than [FeedbackLifecycle]: what would be done wrongly is refused here before it happens, while the same fact
/// told by a portal happened already and is recorded with a violation or a defect. What is merely late must still be
/// done, so nobody is refused for lateness.
public final class FeedbackCounter {

    private FeedbackCounter() {}

    /// Whether an action may be taken.
    ///
    /// @param fact what the action would make happen
    /// @return why not; absent when it may
    public static @Nullable FeedbackRefusal objection(FeedbackCase feedback, FeedbackFact fact) {
        if (FeedbackLifecycle.decide(feedback.state(), fact) instanceof Decision.Refused(var why)) {
            return why;
        }
        @Nullable
        Reason reason =
                switch (fact) {
                    case FeedbackFact.Published published -> published.proof() == null ? Reason.PROOF_MISSING : null;
                    case FeedbackFact.Answered answered -> objectionToAnswer(feedback, answered);
                    case FeedbackFact.Received _,
                            FeedbackFact.Accepted _,
                            FeedbackFact.InfoRequested _,
                            FeedbackFact.InfoReceived _,
                            FeedbackFact.Forwarded _,
                            FeedbackFact.Reopened _,
                            FeedbackFact.Rejected _ -> null;
                };
        return reason == null ? null : new FeedbackRefusal(reason, feedback.state(), fact.type());
    }

    /// The actions open to an officer now, in their usual order.
    public static List<FeedbackAction> allowedActions(FeedbackCase feedback) {
        List<FeedbackFactType> possible = FeedbackLifecycle.possibleIn(feedback.state());
        return Arrays.stream(FeedbackAction.values())
                .filter(action -> possible.contains(action.fact()))
                .toList();
    }

    private static @Nullable Reason objectionToAnswer(FeedbackCase feedback, FeedbackFact.Answered answer) {
        if (answer.answerRef() == null && answer.answerHash() == null) {
            return Reason.ANSWER_MISSING;
        }
        return feedback.kind() == FeedbackKind.BEHAVIOUR && answer.upheld() == null ? Reason.UPHELD_MISSING : null;
    }
}
