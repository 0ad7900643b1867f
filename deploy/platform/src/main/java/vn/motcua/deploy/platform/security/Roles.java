package vn.motcua.deploy.platform.security;

/// The roles of the house, as they stand in tokens.
public final class Roles {

    /// A portal's machine: posts events for its offices.
    public static final String PORTAL = "portal";

    /// Counter staff: acts on dossiers of their office.
    public static final String DESK = "desk";

    /// Reads figures of their offices.
    public static final String VIEWER = "viewer";

    /// An officer: own grades and declarations.
    public static final String OFFICER = "officer";

    /// The head of the desk: signs grades.
    public static final String DESK_HEAD = "desk-head";

    /// Prepares candidates and award lists.
    public static final String AWARD_CLERK = "award-clerk";

    /// Verifies what the clerk prepared.
    public static final String AWARD_VERIFIER = "award-verifier";

    /// A member of the council.
    public static final String COUNCIL = "council";

    /// Decides on awards.
    public static final String DECIDER = "decider";

    /// Reads everything, the audit trail too.
    public static final String AUDITOR = "auditor";

    /// Keeps reference data, runs rebuilds.
    public static final String OPERATOR = "operator";

    private Roles() {}
}
