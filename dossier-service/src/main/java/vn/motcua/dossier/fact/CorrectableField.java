package vn.motcua.dossier.fact;

import java.util.Arrays;
import java.util.Optional;

/// What a correction may mend; office and channel are not among them: cancel and link a new dossier.
public enum CorrectableField {
    /// The officer last named before the correction.
    OFFICER_CODE("officerCode", "Cán bộ"),
    /// The reception named by the acceptance.
    RECEIVED_AT("receivedAt", "Thời điểm tiếp nhận"),
    /// The due date named by the acceptance, or by the supplement that brought the wrong one.
    DUE_AT("dueAt", "Ngày hẹn trả"),
    /// The procedure.
    PROCEDURE_CODE("procedureCode", "Thủ tục"),
    /// The hash of the result file.
    RESULT_FILE_HASH("resultFileHash", "Tệp kết quả"),
    /// When the dossier ended.
    ENDED_AT("endedAt", "Thời điểm kết thúc");

    private final String code;
    private final String vietnamese;

    CorrectableField(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `officerCode`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Cán bộ`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The field of this code, if there is one.
    public static Optional<CorrectableField> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
