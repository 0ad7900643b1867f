package vn.motcua.dossier.feedback;

import java.util.Arrays;
import java.util.Optional;

/// What was sent in as feedback and follows other laws; it is never processed as feedback.
///
/// ⚖ Luật Khiếu nại 2011; Luật Tố cáo 2018
public enum RoutedOut {
    /// A complaint against a decision or an act.
    COMPLAINT("complaint", "Khiếu nại"),
    /// A denunciation of somebody's breach of the law.
    DENUNCIATION("denunciation", "Tố cáo");

    private final String code;
    private final String vietnamese;

    RoutedOut(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `complaint`.
    public String code() {
        return code;
    }

    /// As shown to people.
    public String vietnamese() {
        return vietnamese;
    }

    /// The one of this code, if there is one.
    public static Optional<RoutedOut> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
