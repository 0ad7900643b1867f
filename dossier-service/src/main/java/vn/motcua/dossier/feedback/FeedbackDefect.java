package vn.motcua.dossier.feedback;

import java.util.Arrays;
import java.util.Optional;

/// A defect of what is known of a case; it is reported, never guessed away.
public enum FeedbackDefect {
    /// The citizen's sending lies after its arrival; the arrival counts.
    SUBMITTED_AFTER_RECEIPT("submitted-after-receipt", "Thời điểm gửi sau thời điểm tiếp nhận"),
    /// Computed in a year without official calendar.
    PROVISIONAL_DUE_DATE("provisional-due-date", "Hạn tạm tính"),
    /// About behaviour, answered, and not said whether it was true.
    UPHELD_MISSING("upheld-missing", "Chưa kết luận đúng hay sai"),
    /// Answered, and nothing shows with what.
    ANSWER_WITHOUT_REFERENCE("answer-without-reference", "Trả lời không kèm văn bản");

    private final String code;
    private final String vietnamese;

    FeedbackDefect(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `upheld-missing`.
    public String code() {
        return code;
    }

    /// As shown to people.
    public String vietnamese() {
        return vietnamese;
    }

    /// The one of this code, if there is one.
    public static Optional<FeedbackDefect> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
