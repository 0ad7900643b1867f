package vn.motcua.dossier.procedure;

import java.util.Arrays;
import java.util.Optional;

/// What a lawful request for supplements does to the due date once the supplement is in.
public enum SupplementEffect {
    /// The term begins anew when the dossier is complete; the rule unless sector law says otherwise.
    ///
    /// ⚖ 61/2018/NĐ-CP, Điều 19 khoản 4 — in force from 2018-06-21
    RESET("reset"),
    /// The term goes on where it stopped.
    PAUSE("pause");

    private final String code;

    SupplementEffect(String code) {
        this.code = code;
    }

    /// As written in JSON, e.g. `reset`.
    public String code() {
        return code;
    }

    /// The effect of this code, if there is one.
    public static Optional<SupplementEffect> of(String code) {
        return Arrays.stream(values())
                .filter(effect -> effect.code.equals(code))
                .findFirst();
    }
}
