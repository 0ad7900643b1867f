package vn.motcua.dossier.applicant;

import vn.motcua.deploy.platform.text.Text;

/// Something about an applicant cannot be as it was told. Never holds the value itself, which may be personal.
public final class InvalidApplicant extends RuntimeException {

    private final String member;
    private final transient Text reason;

    InvalidApplicant(String member, Text reason) {
        super(member + ": " + reason.en());
        this.member = member;
        this.reason = reason;
    }

    /// Which member, as in JSON: `identity.number`, `papers[2].name`.
    public String member() {
        return member;
    }

    /// What is expected of it instead.
    public Text reason() {
        return reason;
    }
}
