package vn.motcua.dossier.lifecycle;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a due date came to be what it is.
public enum DueCause {
    /// The first promise.
    ACCEPTANCE("acceptance", "Tiếp nhận", "01"),
    /// A supplement came in (or never came, and the dossier was stopped).
    SUPPLEMENT("supplement", "Bổ sung giấy tờ", "02"),
    /// A payment came in (or never came, and the dossier was stopped).
    PAYMENT("payment", "Nghĩa vụ tài chính", null),
    /// Mẫu 04; moves the promise, never the judgement.
    RESCHEDULING("rescheduling", "Xin lỗi và hẹn lại", "04"),
    /// Days off or working Saturdays were announced after the promise.
    CALENDAR("calendar", "Lịch làm việc thay đổi", null);

    private final String code;
    private final String vietnamese;
    private final @Nullable String form;

    DueCause(String code, String vietnamese, @Nullable String form) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.form = form;
    }

    /// As written in JSON, e.g. `acceptance`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Tiếp nhận`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The number of the form (Mẫu) that goes with it, e.g. `04`; absent when there is none.
    public @Nullable String form() {
        return form;
    }

    /// The cause of this code, if there is one.
    public static Optional<DueCause> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
