package vn.motcua.dossier.feedback;

import java.util.Arrays;
import java.util.Optional;

/// A rule that was broken by something that nevertheless happened to a case.
public enum FeedbackViolationCode {
    /// Taken up, passed on or refused after the day for it.
    LATE_CLASSIFICATION("late-classification", "Phân loại, tiếp nhận quá hạn"),
    /// More was asked for after the day for it; such a wait stops no clock.
    LATE_INFO_REQUEST("late-info-request", "Yêu cầu bổ sung thông tin quá hạn"),
    /// Refused after the day for it, though it had been taken up in time.
    LATE_REFUSAL("late-refusal", "Từ chối quá hạn"),
    /// Passed to another agency after the day for it; such a transfer moves no clock.
    LATE_FORWARD("late-forward", "Chuyển cơ quan khác quá hạn"),
    /// Answered after the day for it.
    LATE_ANSWER("late-answer", "Trả lời quá hạn"),
    /// Published after the day for it.
    LATE_PUBLICATION("late-publication", "Công khai quá hạn"),
    /// ⚖ 20/2008/NĐ-CP, Điều 19: the result must be published, and nothing shows that it was.
    PUBLISHED_WITHOUT_PROOF("published-without-proof", "Công khai không có minh chứng"),
    /// House rule: the person concerned took a step of the case.
    HANDLED_BY_PERSON_CONCERNED("handled-by-person-concerned", "Người bị phản ánh tự xử lý");

    private final String code;
    private final String vietnamese;

    FeedbackViolationCode(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `late-answer`.
    public String code() {
        return code;
    }

    /// As shown to people.
    public String vietnamese() {
        return vietnamese;
    }

    /// The one of this code, if there is one.
    public static Optional<FeedbackViolationCode> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
