package vn.motcua.dossier.feedback;

import java.util.Arrays;
import java.util.Optional;

/// What an officer at the counter can do to a case, by the names of the actions in JSON.
public enum FeedbackAction {
    ACCEPT("accept", FeedbackFactType.ACCEPTED, "Tiếp nhận"),
    REQUEST_INFO("request-info", FeedbackFactType.INFO_REQUESTED, "Yêu cầu bổ sung thông tin"),
    RECEIVE_INFO("receive-info", FeedbackFactType.INFO_RECEIVED, "Ghi nhận thông tin bổ sung"),
    FORWARD("forward", FeedbackFactType.FORWARDED, "Chuyển xử lý"),
    ANSWER("answer", FeedbackFactType.ANSWERED, "Trả lời"),
    PUBLISH("publish", FeedbackFactType.PUBLISHED, "Công khai kết quả"),
    REOPEN("reopen", FeedbackFactType.REOPENED, "Mở lại"),
    REJECT("reject", FeedbackFactType.REJECTED, "Từ chối");

    private final String code;
    private final FeedbackFactType fact;
    private final String vietnamese;

    FeedbackAction(String code, FeedbackFactType fact, String vietnamese) {
        this.code = code;
        this.fact = fact;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `request-info`.
    public String code() {
        return code;
    }

    /// The type of fact that the action makes; its data is the body of the action.
    public FeedbackFactType fact() {
        return fact;
    }

    /// As shown to people, e.g. `Yêu cầu bổ sung thông tin`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The action of this code, if there is one.
    public static Optional<FeedbackAction> of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }
}
