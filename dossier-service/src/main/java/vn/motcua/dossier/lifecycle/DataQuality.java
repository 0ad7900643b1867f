package vn.motcua.dossier.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/// A defect of what is known of a dossier; it is reported, never guessed away.
public enum DataQuality {
    /// Accepted, but no due date was given and none can be computed.
    NO_DUE_DATE("no-due-date", "Không có ngày hẹn trả"),
    /// The due day lies before the day of reception.
    DUE_BEFORE_RECEIPT("due-before-receipt", "Ngày hẹn trả trước ngày tiếp nhận"),
    /// Computed in a year without official calendar; to be computed again.
    PROVISIONAL_DUE_DATE("provisional-due-date", "Ngày hẹn trả tạm tính"),
    /// A supplement came in, but there is no policy to compute the new date by.
    DUE_DATE_NOT_RECOMPUTED("due-date-not-recomputed", "Chưa tính lại được ngày hẹn trả"),
    /// The procedure is not registered.
    UNKNOWN_PROCEDURE("unknown-procedure", "Thủ tục chưa khai báo"),
    /// The end lies before the reception.
    ENDED_BEFORE_RECEIPT("ended-before-receipt", "Kết thúc trước khi tiếp nhận"),
    /// A unit answered that had not been asked.
    CONSULTATION_NOT_ASKED("consultation-not-asked", "Trả lời ý kiến khi chưa hỏi"),
    /// A correction names an old value that was not the one known, or mends nothing.
    CORRECTION_OF_OTHER_VALUE("correction-of-other-value", "Đính chính không khớp giá trị cũ");

    private final String code;
    private final String vietnamese;

    DataQuality(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `no-due-date`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Không có ngày hẹn trả`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The defect of this code, if there is one.
    public static Optional<DataQuality> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
