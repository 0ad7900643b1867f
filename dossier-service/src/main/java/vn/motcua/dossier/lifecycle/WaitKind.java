package vn.motcua.dossier.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/// What a waiting dossier waits for.
public enum WaitKind {
    /// Papers from the applicant.
    SUPPLEMENT("supplement", "Bổ sung giấy tờ"),
    /// Proof of payment.
    PAYMENT("payment", "Nghĩa vụ tài chính");

    private final String code;
    private final String vietnamese;

    WaitKind(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `supplement`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Bổ sung giấy tờ`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The kind of this code, if there is one.
    public static Optional<WaitKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
