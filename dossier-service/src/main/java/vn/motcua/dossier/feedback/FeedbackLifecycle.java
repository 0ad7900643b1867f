package vn.motcua.dossier.feedback;

import static vn.motcua.dossier.feedback.FeedbackRefusal.Reason.ALREADY_ACCEPTED;
import static vn.motcua.dossier.feedback.FeedbackRefusal.Reason.ALREADY_ANSWERED;
import static vn.motcua.dossier.feedback.FeedbackRefusal.Reason.ALREADY_PUBLISHED;
import static vn.motcua.dossier.feedback.FeedbackRefusal.Reason.ALREADY_RECEIVED;
import static vn.motcua.dossier.feedback.FeedbackRefusal.Reason.ALREADY_REJECTED;
import static vn.motcua.dossier.feedback.FeedbackRefusal.Reason.NOTHING_TO_REOPEN;
import static vn.motcua.dossier.feedback.FeedbackRefusal.Reason.NOT_RECEIVED;
import static vn.motcua.dossier.feedback.FeedbackRefusal.Reason.NOT_YET_ANSWERED;
import static vn.motcua.dossier.feedback.FeedbackRefusal.Reason.NOT_YET_CLASSIFIED;
import static vn.motcua.dossier.feedback.FeedbackRefusal.Reason.NO_INFO_REQUESTED;
import static vn.motcua.dossier.feedback.FeedbackRefusal.Reason.ROUTED_OUT;
import static vn.motcua.dossier.feedback.FeedbackRefusal.Reason.STILL_WAITING;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.feedback.FeedbackState.Accepted;
import vn.motcua.dossier.feedback.FeedbackState.Answered;
import vn.motcua.dossier.feedback.FeedbackState.Forwarded;
import vn.motcua.dossier.feedback.FeedbackState.InProgress;
import vn.motcua.dossier.feedback.FeedbackState.NeedInfo;
import vn.motcua.dossier.feedback.FeedbackState.Published;
import vn.motcua.dossier.feedback.FeedbackState.Received;
import vn.motcua.dossier.feedback.FeedbackState.Rejected;
import vn.motcua.dossier.feedback.FeedbackState.Reopened;
import vn.motcua.dossier.replay.Rules;

/// What can happen to a feedback case: one closed table of states and facts, read top to bottom.
///
/// It judges only the step. What keeps the terms, and who may take a step, is not its business: what an office did
/// against the rules still happened ([FeedbackTimeline] records a violation), only the counter is refused it beforehand
/// ([FeedbackCounter]). People review the same table in `feedback-table.md`; a test holds the two together.
///
/// ⚖ 20/2008/NĐ-CP, Điều 6, 7, 9, 19; the states of the national system
public final class FeedbackLifecycle {

    /// What the lifecycle says to a fact in a state.
    public sealed interface Decision {

        /// It can happen.
        ///
        /// @param law the source of law, or `house rule`
        record Moved(FeedbackState next, String law) implements Decision {}

        /// It cannot happen.
        record Refused(FeedbackRefusal why) implements Decision {}
    }

    /// The same table, as the replay asks it.
    static final Rules<FeedbackState, FeedbackFact, FeedbackFactType> RULES = new Rules<>() {
        @Override
        public List<FeedbackFactType> types() {
            return Arrays.asList(FeedbackFactType.values());
        }

        @Override
        public FeedbackFactType typeOf(FeedbackFact fact) {
            return fact.type();
        }

        @Override
        public boolean repeatable(FeedbackFactType type) {
            return type.repeatable();
        }

        @Override
        public @Nullable FeedbackState after(@Nullable FeedbackState state, FeedbackFact fact) {
            return decide(state, fact) instanceof Decision.Moved(var next, var _) ? next : null;
        }

        @Override
        public @Nullable FeedbackState afterAny(@Nullable FeedbackState state, FeedbackFactType type) {
            return after(state, barest(type));
        }
    };

    private record Step(FeedbackState state, FeedbackFact fact) {}

    private FeedbackLifecycle() {}

    /// What a fact makes of a case.
    ///
    /// @param state absent when nothing is known of the case yet
    public static Decision decide(@Nullable FeedbackState state, FeedbackFact fact) {
        return state == null ? open(fact) : decide(new Step(state, fact));
    }

    /// The types of facts that are possible in a state.
    public static List<FeedbackFactType> possibleIn(@Nullable FeedbackState state) {
        return Arrays.stream(FeedbackFactType.values())
                .filter(type -> RULES.afterAny(state, type) != null)
                .toList();
    }

    private static Decision open(FeedbackFact fact) {
        return switch (fact) {
            case FeedbackFact.Received _ -> to(new Received(), FeedbackLaw.RECEPTION);
            case FeedbackFact.Accepted _,
                    FeedbackFact.InfoRequested _,
                    FeedbackFact.InfoReceived _,
                    FeedbackFact.Forwarded _,
                    FeedbackFact.Answered _,
                    FeedbackFact.Published _,
                    FeedbackFact.Reopened _,
                    FeedbackFact.Rejected _ ->
                new Decision.Refused(new FeedbackRefusal(NOT_RECEIVED, null, fact.type()));
        };
    }

    private static Decision decide(Step step) {
        return switch (step) {
            // Chờ tiếp nhận
            case Step(Received s, FeedbackFact.Received f) -> no(ALREADY_RECEIVED, s, f);
            case Step(Received _, FeedbackFact.Accepted _) -> to(new Accepted(), FeedbackLaw.CLASSIFICATION);
            case Step(Received _, FeedbackFact.InfoRequested _) -> to(new NeedInfo(false), FeedbackLaw.CLASSIFICATION);
            case Step(Received s, FeedbackFact.InfoReceived f) -> no(NO_INFO_REQUESTED, s, f);
            case Step(Received _, FeedbackFact.Forwarded f) -> passedOn(f);
            case Step(Received s, FeedbackFact.Answered f) -> no(NOT_YET_CLASSIFIED, s, f);
            case Step(Received s, FeedbackFact.Published f) -> no(NOT_YET_ANSWERED, s, f);
            case Step(Received s, FeedbackFact.Reopened f) -> no(NOTHING_TO_REOPEN, s, f);
            case Step(Received _, FeedbackFact.Rejected f) -> rejected(f);

            // Chờ bổ sung thông tin: before classification the office must decide anew, after it the handling goes on
            case Step(NeedInfo s, FeedbackFact.Received f) -> no(ALREADY_RECEIVED, s, f);
            case Step(NeedInfo s, FeedbackFact.Accepted f) ->
                s.classified() ? no(ALREADY_ACCEPTED, s, f) : to(new Accepted(), FeedbackLaw.CLASSIFICATION);
            case Step(NeedInfo s, FeedbackFact.InfoRequested _) -> to(s, FeedbackLaw.HOUSE_RULE);
            case Step(NeedInfo s, FeedbackFact.InfoReceived _) ->
                to(s.classified() ? new InProgress() : new Received(), FeedbackLaw.CLASSIFICATION);
            case Step(NeedInfo _, FeedbackFact.Forwarded f) -> passedOn(f);
            case Step(NeedInfo s, FeedbackFact.Answered f) ->
                no(s.classified() ? STILL_WAITING : NOT_YET_CLASSIFIED, s, f);
            case Step(NeedInfo s, FeedbackFact.Published f) -> no(NOT_YET_ANSWERED, s, f);
            case Step(NeedInfo s, FeedbackFact.Reopened f) -> no(NOTHING_TO_REOPEN, s, f);
            case Step(NeedInfo _, FeedbackFact.Rejected f) -> rejected(f);

            // Đã tiếp nhận
            case Step(Accepted s, FeedbackFact.Received f) -> no(ALREADY_RECEIVED, s, f);
            case Step(Accepted s, FeedbackFact.Accepted f) -> no(ALREADY_ACCEPTED, s, f);
            case Step(Accepted _, FeedbackFact.InfoRequested _) -> to(new NeedInfo(true), FeedbackLaw.CLASSIFICATION);
            case Step(Accepted s, FeedbackFact.InfoReceived f) -> no(NO_INFO_REQUESTED, s, f);
            case Step(Accepted _, FeedbackFact.Forwarded f) -> passedOn(f);
            case Step(Accepted _, FeedbackFact.Answered _) -> to(new Answered(), FeedbackLaw.HANDLING);
            case Step(Accepted s, FeedbackFact.Published f) -> no(NOT_YET_ANSWERED, s, f);
            case Step(Accepted s, FeedbackFact.Reopened f) -> no(NOTHING_TO_REOPEN, s, f);
            case Step(Accepted _, FeedbackFact.Rejected f) -> rejected(f);

            // Đang xử lý
            case Step(InProgress s, FeedbackFact.Received f) -> no(ALREADY_RECEIVED, s, f);
            case Step(InProgress s, FeedbackFact.Accepted f) -> no(ALREADY_ACCEPTED, s, f);
            case Step(InProgress _, FeedbackFact.InfoRequested _) -> to(new NeedInfo(true), FeedbackLaw.CLASSIFICATION);
            case Step(InProgress s, FeedbackFact.InfoReceived f) -> no(NO_INFO_REQUESTED, s, f);
            case Step(InProgress _, FeedbackFact.Forwarded f) -> passedOn(f);
            case Step(InProgress _, FeedbackFact.Answered _) -> to(new Answered(), FeedbackLaw.HANDLING);
            case Step(InProgress s, FeedbackFact.Published f) -> no(NOT_YET_ANSWERED, s, f);
            case Step(InProgress s, FeedbackFact.Reopened f) -> no(NOTHING_TO_REOPEN, s, f);
            case Step(InProgress _, FeedbackFact.Rejected f) -> rejected(f);

            // Đã chuyển cơ quan khác: which may take it up, refuse it, pass it on or answer
            case Step(Forwarded s, FeedbackFact.Received f) -> no(ALREADY_RECEIVED, s, f);
            case Step(Forwarded _, FeedbackFact.Accepted _) -> to(new Accepted(), FeedbackLaw.CLASSIFICATION);
            case Step(Forwarded _, FeedbackFact.InfoRequested _) -> to(new NeedInfo(true), FeedbackLaw.CLASSIFICATION);
            case Step(Forwarded s, FeedbackFact.InfoReceived f) -> no(NO_INFO_REQUESTED, s, f);
            case Step(Forwarded _, FeedbackFact.Forwarded f) -> passedOn(f);
            case Step(Forwarded _, FeedbackFact.Answered _) -> to(new Answered(), FeedbackLaw.HANDLING);
            case Step(Forwarded s, FeedbackFact.Published f) -> no(NOT_YET_ANSWERED, s, f);
            case Step(Forwarded s, FeedbackFact.Reopened f) -> no(NOTHING_TO_REOPEN, s, f);
            case Step(Forwarded _, FeedbackFact.Rejected f) -> rejected(f);

            // Chờ công khai
            case Step(Answered s, FeedbackFact.Received f) -> no(ALREADY_RECEIVED, s, f);
            case Step(Answered s, FeedbackFact.Accepted f) -> no(ALREADY_ANSWERED, s, f);
            case Step(Answered s, FeedbackFact.InfoRequested f) -> no(ALREADY_ANSWERED, s, f);
            case Step(Answered s, FeedbackFact.InfoReceived f) -> no(ALREADY_ANSWERED, s, f);
            case Step(Answered s, FeedbackFact.Forwarded f) -> no(ALREADY_ANSWERED, s, f);
            case Step(Answered s, FeedbackFact.Answered f) -> no(ALREADY_ANSWERED, s, f);
            case Step(Answered _, FeedbackFact.Published _) -> to(new Published(), FeedbackLaw.PUBLICATION);
            case Step(Answered _, FeedbackFact.Reopened _) -> to(new Reopened(), FeedbackLaw.NATIONAL_STATES);
            case Step(Answered s, FeedbackFact.Rejected f) -> no(ALREADY_ANSWERED, s, f);

            // Đã công khai: it can only be reopened
            case Step(Published _, FeedbackFact.Reopened _) -> to(new Reopened(), FeedbackLaw.NATIONAL_STATES);
            case Step(Published s, FeedbackFact.Received f) -> no(ALREADY_RECEIVED, s, f);
            case Step(Published s, FeedbackFact f) -> no(ALREADY_PUBLISHED, s, f);

            // Mở lại
            case Step(Reopened s, FeedbackFact.Received f) -> no(ALREADY_RECEIVED, s, f);
            case Step(Reopened _, FeedbackFact.Accepted _) -> to(new Accepted(), FeedbackLaw.CLASSIFICATION);
            case Step(Reopened _, FeedbackFact.InfoRequested _) -> to(new NeedInfo(true), FeedbackLaw.CLASSIFICATION);
            case Step(Reopened s, FeedbackFact.InfoReceived f) -> no(NO_INFO_REQUESTED, s, f);
            case Step(Reopened _, FeedbackFact.Forwarded f) -> passedOn(f);
            case Step(Reopened _, FeedbackFact.Answered _) -> to(new Answered(), FeedbackLaw.HANDLING);
            case Step(Reopened s, FeedbackFact.Published f) -> no(NOT_YET_ANSWERED, s, f);
            case Step(Reopened s, FeedbackFact.Reopened f) -> no(NOTHING_TO_REOPEN, s, f);
            case Step(Reopened _, FeedbackFact.Rejected f) -> rejected(f);

            // Từ chối: it can only be reopened, and what follows other laws not even that
            case Step(Rejected s, FeedbackFact.Received f) -> no(ALREADY_RECEIVED, s, f);
            case Step(Rejected s, FeedbackFact.Reopened f) ->
                s.routedOut() == null ? to(new Reopened(), FeedbackLaw.NATIONAL_STATES) : no(ROUTED_OUT, s, f);
            case Step(Rejected s, FeedbackFact f) -> no(s.routedOut() == null ? ALREADY_REJECTED : ROUTED_OUT, s, f);
        };
    }

    private static Decision passedOn(FeedbackFact.Forwarded fact) {
        return switch (fact.competence()) {
            case OWN -> to(new InProgress(), FeedbackLaw.CLASSIFICATION);
            case OTHER -> to(new Forwarded(), FeedbackLaw.CLASSIFICATION);
        };
    }

    private static Decision rejected(FeedbackFact.Rejected fact) {
        return to(
                new Rejected(fact.routedOut()),
                fact.routedOut() == null ? FeedbackLaw.CLASSIFICATION : FeedbackLaw.ROUTED_OUT);
    }

    private static Decision to(FeedbackState next, String law) {
        return new Decision.Moved(next, law);
    }

    private static Decision no(FeedbackRefusal.Reason reason, FeedbackState state, FeedbackFact fact) {
        return new Decision.Refused(new FeedbackRefusal(reason, state, fact.type()));
    }

    private static FeedbackFact barest(FeedbackFactType type) {
        return switch (type) {
            case RECEIVED -> new FeedbackFact.Received("-", FeedbackKind.REGULATION, null, null, null, null, null);
            case ACCEPTED -> new FeedbackFact.Accepted(null, null, null, null, null);
            case INFO_REQUESTED -> new FeedbackFact.InfoRequested(null, "-", List.of(), null);
            case INFO_RECEIVED -> new FeedbackFact.InfoReceived(null, List.of());
            case FORWARDED -> new FeedbackFact.Forwarded(null, "-", "-", Competence.OTHER, null);
            case REJECTED -> new FeedbackFact.Rejected(null, "-", null, null, null, null);
            case ANSWERED -> new FeedbackFact.Answered(null, null, null, null, null);
            case PUBLISHED -> new FeedbackFact.Published(null, null, null);
            case REOPENED -> new FeedbackFact.Reopened(null, "-", null);
        };
    }
}
