package vn.motcua.dossier.feedback;

import java.util.Arrays;
import java.util.Optional;

/// What a case is about.
///
/// ⚖ 61/2018/NĐ-CP, Điều 6 khoản 1 điểm c và d; 20/2008/NĐ-CP, Điều 9
public enum FeedbackKind {
    /// The regulation itself: unnecessary, unreasonable, unlawful.
    REGULATION("regulation", "Về quy định hành chính"),
    /// What staff did: delay, harassment, wrong handling.
    BEHAVIOUR("behaviour", "Về hành vi của cán bộ, công chức");

    private final String code;
    private final String vietnamese;

    FeedbackKind(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `behaviour`.
    public String code() {
        return code;
    }

    /// As shown to people.
    public String vietnamese() {
        return vietnamese;
    }

    /// The one of this code, if there is one.
    public static Optional<FeedbackKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
