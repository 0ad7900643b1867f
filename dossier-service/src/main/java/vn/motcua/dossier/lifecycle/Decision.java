package vn.motcua.dossier.lifecycle;

/// What the lifecycle says to a fact in a state.
public sealed interface Decision {

    /// It can happen.
    ///
    /// @param next the state after it, possibly the same
    /// @param rule why it can
    record Moved(DossierState next, Rule rule) implements Decision {}

    /// It cannot happen.
    record Refused(Refusal why) implements Decision {}
}
