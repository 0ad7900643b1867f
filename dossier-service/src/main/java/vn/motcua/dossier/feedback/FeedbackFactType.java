package vn.motcua.dossier.feedback;

import java.util.Arrays;
import java.util.Optional;

/// The types of facts of feedback cases, by the names they have on the wire.
///
/// Their order here is their rank: of two facts of the same instant the one further up happened first.
public enum FeedbackFactType {
    RECEIVED("feedback.received", false, "Nhận phản ánh, kiến nghị"),
    ACCEPTED("feedback.accepted", true, "Tiếp nhận phản ánh, kiến nghị"),
    INFO_REQUESTED("feedback.info-requested", true, "Yêu cầu bổ sung thông tin"),
    INFO_RECEIVED("feedback.info-received", true, "Nhận thông tin bổ sung"),
    FORWARDED("feedback.forwarded", true, "Chuyển xử lý"),
    REJECTED("feedback.rejected", true, "Từ chối phản ánh, kiến nghị"),
    ANSWERED("feedback.answered", true, "Trả lời"),
    PUBLISHED("feedback.published", true, "Công khai kết quả"),
    REOPENED("feedback.reopened", true, "Mở lại");

    private final String wireName;
    private final boolean repeatable;
    private final String vietnamese;

    FeedbackFactType(String wireName, boolean repeatable, String vietnamese) {
        this.wireName = wireName;
        this.repeatable = repeatable;
        this.vietnamese = vietnamese;
    }

    /// The type of a fact.
    public static FeedbackFactType of(FeedbackFact fact) {
        return switch (fact) {
            case FeedbackFact.Received _ -> RECEIVED;
            case FeedbackFact.Accepted _ -> ACCEPTED;
            case FeedbackFact.InfoRequested _ -> INFO_REQUESTED;
            case FeedbackFact.InfoReceived _ -> INFO_RECEIVED;
            case FeedbackFact.Forwarded _ -> FORWARDED;
            case FeedbackFact.Answered _ -> ANSWERED;
            case FeedbackFact.Published _ -> PUBLISHED;
            case FeedbackFact.Reopened _ -> REOPENED;
            case FeedbackFact.Rejected _ -> REJECTED;
        };
    }

    /// The type of this wire name, e.g. `feedback.accepted`, if there is one.
    public static Optional<FeedbackFactType> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }

    /// E.g. `feedback.accepted`.
    public String wireName() {
        return wireName;
    }

    /// The CloudEvents type, e.g. `vn.motcua.feedback.accepted.v1`.
    public String eventType() {
        return "vn.motcua." + wireName + ".v1";
    }

    /// As shown to people, e.g. `Trả lời`.
    public String vietnamese() {
        return vietnamese;
    }

    /// Whether a case may see more than one such fact in its life.
    public boolean repeatable() {
        return repeatable;
    }
}
