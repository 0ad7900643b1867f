package vn.motcua.dossier.procedure;

import java.util.Arrays;
import java.util.Optional;

/// How far a procedure is offered online.
public enum OnlineLevel {
    /// Fully online (toàn trình).
    FULL("full", "Toàn trình"),
    /// Partly online (một phần).
    PARTIAL("partial", "Một phần"),
    /// Only at the counter or by post.
    NONE("none", "Không trực tuyến");

    private final String code;
    private final String vietnamese;

    OnlineLevel(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `partial`.
    public String code() {
        return code;
    }

    /// As officials say it, e.g. `Toàn trình`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The level of this code, if there is one.
    public static Optional<OnlineLevel> of(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }
}
