package vn.motcua.dossier.fact;

import java.util.Arrays;
import java.util.Optional;

/// What a completed dossier ended with; both are results.
///
/// ⚖ 61/2018/NĐ-CP, Điều 19 khoản 8 (a substantive refusal is entered as a result)
public enum Outcome {
    /// What was asked for.
    GRANTED("granted", "Chấp thuận"),
    /// A substantive refusal (Mẫu 03).
    REFUSED("refused", "Từ chối");

    private final String code;
    private final String vietnamese;

    Outcome(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `granted`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Chấp thuận`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The outcome of this code, if there is one.
    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
