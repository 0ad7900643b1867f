package vn.motcua.metrics.indicator;

import java.util.Arrays;
import java.util.Optional;

/// A defect of what is known of a case. It is counted beside the ratio and never guessed away: the case counts as the
/// formula says, or nowhere where it cannot be judged.
public enum Defect {
    /// There is no day to judge it by, so it is in no rate of time.
    NO_DUE_DATE("no-due-date", "Không có hạn trả", "No due date"),
    /// The day to judge it by lies before the day of reception.
    DUE_BEFORE_RECEIPT("due-before-receipt", "Hạn trả trước ngày tiếp nhận", "Due before it was received"),
    /// It ended before it was received.
    END_BEFORE_START("end-before-start", "Kết thúc trước khi tiếp nhận", "Ended before it was received"),
    /// The day to judge it by was counted without the official calendar of its year.
    PROVISIONAL_DUE_DATE("provisional-due-date", "Hạn trả tạm tính, chưa có lịch", "Due date without a calendar"),
    /// A supplement came in, and nobody knows how to move the due date.
    DUE_DATE_NOT_RECOMPUTED("due-date-not-recomputed", "Chưa tính lại được hạn trả", "Due date not computed again"),
    /// Some fact of it was recorded more working days after it happened than is allowed.
    BACK_DATED("back-dated", "Ghi nhận muộn, lùi thời gian", "Recorded long after it happened"),
    /// Its result is a paper, and the file of it is missing.
    MISSING_RESULT_FILE("missing-result-file", "Thiếu tệp kết quả", "Result file missing"),
    /// Nobody said what was digitised of it; it counts as not digitised.
    NO_DIGITISATION_RECORD("no-digitisation-record", "Không có ghi nhận số hoá", "No record of digitisation"),
    /// Nobody says whether it costs something, so it is in no rate of payments.
    FEE_UNKNOWN("fee-unknown", "Không rõ có phí hay không", "Fee not stated"),
    /// Its procedure is not registered: it counts as one that is not offered online.
    UNKNOWN_PROCEDURE("unknown-procedure", "Thủ tục chưa khai báo", "Procedure not registered"),
    /// Feedback said to be sent after it came in.
    SUBMITTED_AFTER_RECEIPT("submitted-after-receipt", "Gửi sau khi tiếp nhận", "Sent after it came in"),
    /// Feedback about behaviour, answered, and nobody said whether it was true.
    UPHELD_MISSING("upheld-missing", "Chưa kết luận đúng hay sai", "Not said whether it was true"),
    /// Feedback answered, and nothing shows with what.
    ANSWER_WITHOUT_REFERENCE("answer-without-reference", "Trả lời không kèm văn bản", "Answered without a reference");

    private final String code;
    private final String vi;
    private final String en;

    Defect(String code, String vi, String en) {
        this.code = code;
        this.vi = vi;
        this.en = en;
    }

    /// The one of that code; none for other words.
    public static Optional<Defect> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /// `no-due-date` and so on.
    public String code() {
        return code;
    }

    /// In Vietnamese.
    public String vi() {
        return vi;
    }

    /// In English.
    public String en() {
        return en;
    }
}
