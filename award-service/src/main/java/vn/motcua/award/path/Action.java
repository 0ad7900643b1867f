package vn.motcua.award.path;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A step on the path of an award list.
public enum Action {
    /// Hands the list over; the moment is the receipt.
    SUBMIT(Duty.ENTER),
    /// Confirms that files and figures are right.
    SCREEN(Duty.VERIFY),
    /// Gives it back with a reason.
    RETURN(Duty.NONE),
    /// Puts it before the council.
    COUNCIL(Duty.NONE),
    /// Proposes those whom the council supports.
    PROPOSE(Duty.PROPOSE),
    /// Sends it to the level above.
    FORWARD(Duty.PROPOSE),
    /// Takes it in at the level above; the moment is the receipt.
    RECEIVE(Duty.VERIFY),
    /// Signs the decision.
    DECIDE(Duty.DECIDE),
    /// Refuses with a reason.
    REJECT(Duty.DECIDE),
    /// Tells everybody, also the refused.
    PUBLISH(Duty.NONE),
    /// Hands over the certificates.
    PRESENT(Duty.NONE),
    /// Files it away.
    ARCHIVE(Duty.NONE),
    /// Takes it, or some candidates, back with a reason.
    WITHDRAW(Duty.NONE),
    /// Halts it, or some candidates, with a reason.
    SUSPEND(Duty.NONE),
    /// Ends a suspension.
    RESUME(Duty.VERIFY),
    /// Cancels the decision, or that on some candidates. ⚖ Luật 06/2022/QH15, Điều 93
    REVOKE(Duty.DECIDE);

    private final Duty duty;

    Action(Duty duty) {
        this.duty = duty;
    }

    /// The duty that whoever takes the step holds from then on for this list.
    public Duty duty() {
        return duty;
    }

    /// The roles that may take the step.
    public Set<String> roles() {
        return switch (this) {
            case SUBMIT, PUBLISH, PRESENT, ARCHIVE, WITHDRAW -> Set.of("award-clerk");
            case SCREEN, RECEIVE, RESUME -> Set.of("award-verifier");
            case SUSPEND -> Set.of("award-clerk", "award-verifier");
            case COUNCIL, PROPOSE, FORWARD -> Set.of("award-clerk", "council");
            case RETURN -> Set.of("award-verifier", "council", "decider");
            case DECIDE, REJECT, REVOKE -> Set.of("decider");
        };
    }

    /// True for steps that need a reason.
    public boolean needsReason() {
        return switch (this) {
            case RETURN, REJECT, WITHDRAW, SUSPEND, RESUME, REVOKE -> true;
            case SUBMIT, SCREEN, COUNCIL, PROPOSE, FORWARD, RECEIVE, DECIDE, PUBLISH, PRESENT, ARCHIVE -> false;
        };
    }

    /// True for steps that may concern some candidates only.
    public boolean mayNameCandidates() {
        return switch (this) {
            case PROPOSE, REJECT, WITHDRAW, SUSPEND, RESUME, REVOKE -> true;
            case SUBMIT, SCREEN, RETURN, COUNCIL, FORWARD, RECEIVE, DECIDE, PUBLISH, PRESENT, ARCHIVE -> false;
        };
    }

    /// As in JSON: `submit`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The action of that code; empty when there is none.
    public static Optional<Action> of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }

    /// The codes, in the order of the path.
    public static List<String> codes() {
        return Arrays.stream(values()).map(Action::code).toList();
    }
}
