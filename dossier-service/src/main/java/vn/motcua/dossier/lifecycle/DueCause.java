package vn.motcua.dossier.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/// Why a due date came to be what it is.
public enum DueCause {
    /// The first promise.
    ACCEPTANCE("acceptance", "Tiếp nhận"),
    /// A supplement came in (or never came, and the dossier was stopped).
    SUPPLEMENT("supplement", "Bổ sung giấy tờ"),
    /// A payment came in (or never came, and the dossier was stopped).
    PAYMENT("payment", "Nghĩa vụ tài chính"),
    /// Mẫu 04; moves the promise, never the judgement.
    RESCHEDULING("rescheduling", "Xin lỗi và hẹn lại");

    private final String code;
    private final String vietnamese;

    DueCause(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `acceptance`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Tiếp nhận`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The cause of this code, if there is one.
    public static Optional<DueCause> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
