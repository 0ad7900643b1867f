package vn.motcua.dossier.fact;

/// A fact that cannot be one: a value is empty, out of bounds or contradicts another of the same fact.
/// Thrown by the constructors of facts, so that no impossible fact exists.
public final class InvalidFact extends IllegalArgumentException {

    private final transient String member;
    private final transient Wording reason;

    /// @param member of the event's data
    public InvalidFact(String member, Wording reason) {
        super(member + ": " + reason.en());
        this.member = member;
        this.reason = reason;
    }

    /// The member of the event's data at fault, e.g. `componentsDigitised`.
    public String member() {
        return member;
    }

    /// What is wrong, for people.
    public Wording reason() {
        return reason;
    }
}
