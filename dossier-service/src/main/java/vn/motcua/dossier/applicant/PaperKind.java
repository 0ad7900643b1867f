package vn.motcua.dossier.applicant;

import java.util.Arrays;
import java.util.Optional;

/// In what form a paper was handed in.
public enum PaperKind {
    /// The paper itself.
    ORIGINAL("original", "Bản chính"),
    /// A copy, certified or not.
    COPY("copy", "Bản sao"),
    /// A file.
    ELECTRONIC("electronic", "Bản điện tử");

    private final String code;
    private final String vietnamese;

    PaperKind(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `original`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Bản chính`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The kind of this code, if there is one.
    public static Optional<PaperKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
