package vn.motcua.dossier.fact;

import java.util.Arrays;
import java.util.Optional;

/// Who filled in an online dossier: help at the desk is welcome, but must be said.
public enum FiledBy {
    /// The citizen alone.
    CITIZEN("citizen", "Công dân tự nộp"),
    /// The citizen, helped by an officer.
    DESK_ASSISTED("desk-assisted", "Công dân nộp, cán bộ hỗ trợ"),
    /// An officer in place of the citizen.
    DESK("desk", "Cán bộ nộp hộ");

    private final String code;
    private final String vietnamese;

    FiledBy(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `citizen`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Công dân tự nộp`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The filer of this code, if there is one.
    public static Optional<FiledBy> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
