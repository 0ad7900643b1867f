package vn.motcua.dossier.fact;

import java.util.Arrays;
import java.util.Optional;

/// Why the handling was stopped, where a rule depends on it.
public enum StopCause {
    /// What had been asked for never came in.
    NOT_SUPPLEMENTED("not-supplemented", "Không bổ sung trong thời hạn");

    private final String code;
    private final String vietnamese;

    StopCause(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `not-supplemented`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Không bổ sung trong thời hạn`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The cause of this code, if there is one.
    public static Optional<StopCause> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
