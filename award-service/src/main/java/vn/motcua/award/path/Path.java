package vn.motcua.award.path;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.award.path.Step.Back;
import vn.motcua.award.path.Step.Refused;
import vn.motcua.award.path.Step.To;
import vn.motcua.award.path.Step.Why;

/// What may happen to an award list. Pure: same inputs, same answer. `path-table.md` is the same table for reviewers.
public final class Path {

    static final String HOUSE = "house rule";
    static final String FILES = "⚖ Luật 06/2022/QH15, Điều 84, khoản 2";
    static final String ARCHIVING = "⚖ Luật 06/2022/QH15, Điều 84, khoản 6";
    static final String ADVICE = "⚖ Luật 06/2022/QH15, Điều 90, khoản 4 và 5";
    static final String POWER = "⚖ Luật 06/2022/QH15, Điều 80, khoản 2 và 3";
    static final String NOMINATING = "⚖ Luật 06/2022/QH15, Điều 83, khoản 1";
    static final String CEREMONY = "⚖ Luật 06/2022/QH15, Điều 82";
    static final String CANCELLING = "⚖ Luật 06/2022/QH15, Điều 93";
    static final String OPENNESS = "⚖ Luật 06/2022/QH15, Điều 5, khoản 2";
    static final String HALTING = "⚖ NĐ 152/2025/NĐ-CP, Điều 4, khoản 4";

    private Path() {}

    /// What an action on the whole list does.
    public static Step step(PathState state, Action action, Route route) {
        return switch (state) {
            case DRAFT ->
                switch (action) {
                    case SUBMIT -> new To(PathState.SUBMITTED, FILES);
                    case WITHDRAW -> new To(PathState.WITHDRAWN, HOUSE);
                    case SUSPEND -> new To(PathState.SUSPENDED, HALTING);
                    case RESUME -> refused(Why.NOT_SUSPENDED);
                    case REVOKE -> refused(Why.NOT_DECIDED);
                    case SCREEN,
                            RETURN,
                            COUNCIL,
                            PROPOSE,
                            FORWARD,
                            RECEIVE,
                            DECIDE,
                            REJECT,
                            PUBLISH,
                            PRESENT,
                            ARCHIVE -> refused(Why.TOO_EARLY);
                };
            case RETURNED ->
                switch (action) {
                    case SUBMIT -> new To(PathState.SUBMITTED, FILES);
                    case WITHDRAW -> new To(PathState.WITHDRAWN, HOUSE);
                    case SUSPEND -> new To(PathState.SUSPENDED, HALTING);
                    case RETURN -> refused(Why.ALREADY_DONE);
                    case RESUME -> refused(Why.NOT_SUSPENDED);
                    case REVOKE -> refused(Why.NOT_DECIDED);
                    case SCREEN, COUNCIL, PROPOSE, FORWARD, RECEIVE, DECIDE, REJECT, PUBLISH, PRESENT, ARCHIVE ->
                        refused(Why.TOO_EARLY);
                };
            case SUBMITTED ->
                switch (action) {
                    case SCREEN -> new To(PathState.SCREENED, FILES);
                    case RETURN -> new To(PathState.RETURNED, FILES);
                    case WITHDRAW -> new To(PathState.WITHDRAWN, HOUSE);
                    case SUSPEND -> new To(PathState.SUSPENDED, HALTING);
                    case SUBMIT -> refused(Why.ALREADY_DONE);
                    case RESUME -> refused(Why.NOT_SUSPENDED);
                    case REVOKE -> refused(Why.NOT_DECIDED);
                    case COUNCIL, PROPOSE, FORWARD, RECEIVE, DECIDE, REJECT, PUBLISH, PRESENT, ARCHIVE ->
                        refused(Why.TOO_EARLY);
                };
            case SCREENED ->
                switch (action) {
                    case COUNCIL -> new To(PathState.COUNCIL, ADVICE);
                    case RETURN -> new To(PathState.RETURNED, FILES);
                    case WITHDRAW -> new To(PathState.WITHDRAWN, HOUSE);
                    case SUSPEND -> new To(PathState.SUSPENDED, HALTING);
                    case SUBMIT, SCREEN -> refused(Why.ALREADY_DONE);
                    case RESUME -> refused(Why.NOT_SUSPENDED);
                    case REVOKE -> refused(Why.NOT_DECIDED);
                    case PROPOSE, FORWARD, RECEIVE, DECIDE, REJECT, PUBLISH, PRESENT, ARCHIVE -> refused(Why.TOO_EARLY);
                };
            case COUNCIL ->
                switch (action) {
                    case PROPOSE -> new To(PathState.PROPOSED, NOMINATING);
                    case RETURN -> new To(PathState.RETURNED, FILES);
                    case WITHDRAW -> new To(PathState.WITHDRAWN, HOUSE);
                    case SUSPEND -> new To(PathState.SUSPENDED, HALTING);
                    case SUBMIT, SCREEN, COUNCIL -> refused(Why.ALREADY_DONE);
                    case RESUME -> refused(Why.NOT_SUSPENDED);
                    case REVOKE -> refused(Why.NOT_DECIDED);
                    case FORWARD, RECEIVE, DECIDE, REJECT, PUBLISH, PRESENT, ARCHIVE -> refused(Why.TOO_EARLY);
                };
            case PROPOSED ->
                switch (action) {
                    case DECIDE ->
                        route == Route.HERE ? new To(PathState.DECIDED, POWER) : refused(Why.DECIDED_ABOVE, POWER);
                    case REJECT ->
                        route == Route.HERE ? new To(PathState.REJECTED, POWER) : refused(Why.DECIDED_ABOVE, POWER);
                    case FORWARD ->
                        route == Route.ABOVE
                                ? new To(PathState.FORWARDED, NOMINATING)
                                : refused(Why.DECIDED_HERE, POWER);
                    case RECEIVE -> refused(route == Route.ABOVE ? Why.TOO_EARLY : Why.DECIDED_HERE);
                    case RETURN -> new To(PathState.RETURNED, FILES);
                    case WITHDRAW -> new To(PathState.WITHDRAWN, HOUSE);
                    case SUSPEND -> new To(PathState.SUSPENDED, HALTING);
                    case SUBMIT, SCREEN, COUNCIL, PROPOSE -> refused(Why.ALREADY_DONE);
                    case RESUME -> refused(Why.NOT_SUSPENDED);
                    case REVOKE -> refused(Why.NOT_DECIDED);
                    case PUBLISH, PRESENT, ARCHIVE -> refused(Why.TOO_EARLY);
                };
            case FORWARDED ->
                switch (action) {
                    case RECEIVE -> new To(PathState.RECEIVED, NOMINATING);
                    case RETURN -> new To(PathState.RETURNED, FILES);
                    case WITHDRAW -> new To(PathState.WITHDRAWN, HOUSE);
                    case SUSPEND -> new To(PathState.SUSPENDED, HALTING);
                    case SUBMIT, SCREEN, COUNCIL, PROPOSE, FORWARD -> refused(Why.ALREADY_DONE);
                    case RESUME -> refused(Why.NOT_SUSPENDED);
                    case REVOKE -> refused(Why.NOT_DECIDED);
                    case DECIDE, REJECT, PUBLISH, PRESENT, ARCHIVE -> refused(Why.TOO_EARLY);
                };
            case RECEIVED ->
                switch (action) {
                    case DECIDE -> new To(PathState.DECIDED, POWER);
                    case REJECT -> new To(PathState.REJECTED, POWER);
                    case RETURN -> new To(PathState.RETURNED, FILES);
                    case WITHDRAW -> new To(PathState.WITHDRAWN, HOUSE);
                    case SUSPEND -> new To(PathState.SUSPENDED, HALTING);
                    case SUBMIT, SCREEN, COUNCIL, PROPOSE, FORWARD, RECEIVE -> refused(Why.ALREADY_DONE);
                    case RESUME -> refused(Why.NOT_SUSPENDED);
                    case REVOKE -> refused(Why.NOT_DECIDED);
                    case PUBLISH, PRESENT, ARCHIVE -> refused(Why.TOO_EARLY);
                };
            case DECIDED ->
                switch (action) {
                    case PUBLISH -> new To(PathState.PUBLISHED, OPENNESS);
                    case REVOKE -> new To(PathState.REVOKED, CANCELLING);
                    case DECIDE -> refused(Why.ALREADY_DONE);
                    case PRESENT, ARCHIVE -> refused(Why.TOO_EARLY);
                    case SUBMIT,
                            SCREEN,
                            RETURN,
                            COUNCIL,
                            PROPOSE,
                            FORWARD,
                            RECEIVE,
                            REJECT,
                            WITHDRAW,
                            SUSPEND,
                            RESUME -> refused(Why.DECIDED, CANCELLING);
                };
            case PUBLISHED ->
                switch (action) {
                    case PRESENT -> new To(PathState.PRESENTED, CEREMONY);
                    case REVOKE -> new To(PathState.REVOKED, CANCELLING);
                    case DECIDE, PUBLISH -> refused(Why.ALREADY_DONE);
                    case ARCHIVE -> refused(Why.TOO_EARLY);
                    case SUBMIT,
                            SCREEN,
                            RETURN,
                            COUNCIL,
                            PROPOSE,
                            FORWARD,
                            RECEIVE,
                            REJECT,
                            WITHDRAW,
                            SUSPEND,
                            RESUME -> refused(Why.DECIDED, CANCELLING);
                };
            case PRESENTED ->
                switch (action) {
                    case ARCHIVE -> new To(PathState.ARCHIVED, ARCHIVING);
                    case REVOKE -> new To(PathState.REVOKED, CANCELLING);
                    case DECIDE, PUBLISH, PRESENT -> refused(Why.ALREADY_DONE);
                    case SUBMIT,
                            SCREEN,
                            RETURN,
                            COUNCIL,
                            PROPOSE,
                            FORWARD,
                            RECEIVE,
                            REJECT,
                            WITHDRAW,
                            SUSPEND,
                            RESUME -> refused(Why.DECIDED, CANCELLING);
                };
            case ARCHIVED ->
                switch (action) {
                    case REVOKE -> new To(PathState.REVOKED, CANCELLING);
                    case DECIDE, PUBLISH, PRESENT, ARCHIVE -> refused(Why.ALREADY_DONE);
                    case SUBMIT,
                            SCREEN,
                            RETURN,
                            COUNCIL,
                            PROPOSE,
                            FORWARD,
                            RECEIVE,
                            REJECT,
                            WITHDRAW,
                            SUSPEND,
                            RESUME -> refused(Why.DECIDED, CANCELLING);
                };
            case SUSPENDED ->
                switch (action) {
                    case RESUME -> new Back(HALTING);
                    case WITHDRAW -> new To(PathState.WITHDRAWN, HOUSE);
                    case SUSPEND -> refused(Why.ALREADY_DONE);
                    case REVOKE -> refused(Why.NOT_DECIDED);
                    case SUBMIT,
                            SCREEN,
                            RETURN,
                            COUNCIL,
                            PROPOSE,
                            FORWARD,
                            RECEIVE,
                            DECIDE,
                            REJECT,
                            PUBLISH,
                            PRESENT,
                            ARCHIVE -> refused(Why.SUSPENDED, HALTING);
                };
            // Terminal, on purpose one row for all actions.
            case WITHDRAWN, REJECTED, REVOKED -> refused(Why.CLOSED);
        };
    }

    /// Why an action on some candidates is refused; empty when it is allowed. The list stays in its state.
    public static Optional<Refused> refusesPart(PathState state, Action action, Route route) {
        // Candidates are released wherever they could be suspended.
        Action asked = action == Action.RESUME ? Action.SUSPEND : action;
        return step(state, asked, route) instanceof Refused refused ? Optional.of(refused) : Optional.empty();
    }

    /// What may be done with the whole list now.
    public static List<Action> allowed(PathState state, Route route) {
        return Arrays.stream(Action.values())
                .filter(action -> !(step(state, action, route) instanceof Refused))
                .toList();
    }

    private static Refused refused(Why why) {
        return new Refused(why, HOUSE);
    }

    private static Refused refused(Why why, String law) {
        return new Refused(why, law);
    }
}
