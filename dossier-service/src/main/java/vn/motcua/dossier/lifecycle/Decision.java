package vn.motcua.dossier.lifecycle;

/// What the lifecycle says to a fact in a state.
public sealed interface Decision {

    /// It can happen.
    ///
    /// @param next the state after it, possibly the same
    /// @param law the source of law, or `house rule`
    record Moved(DossierState next, String law) implements Decision {}

    /// It cannot happen.
    record Refused(Refusal why) implements Decision {}
}
