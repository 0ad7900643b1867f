package vn.motcua.dossier.fact;

import java.util.Arrays;
import java.util.Optional;

/// What kind of applicant a dossier has; who it is never travels.
public enum ApplicantKind {
    /// A natural person; national code 1.
    CITIZEN("citizen", "Công dân"),
    /// An enterprise; national code 2.
    ENTERPRISE("enterprise", "Doanh nghiệp"),
    /// A state body; national code 3.
    STATE("state", "Cơ quan nhà nước"),
    /// Any other; national code 4.
    OTHER("other", "Khác");

    private final String code;
    private final String vietnamese;

    ApplicantKind(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `citizen`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Công dân`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The kind of this code, if there is one.
    public static Optional<ApplicantKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
