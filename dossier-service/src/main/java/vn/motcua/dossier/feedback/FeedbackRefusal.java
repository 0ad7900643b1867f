package vn.motcua.dossier.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Wording;

/// Why a fact cannot happen to a feedback case as it stands. A value, not an exception.
///
/// @param state the case was in; absent when none was known
/// @param fact the type of the refused fact
/// @param detail more than the reason says, such as what happened later
public record FeedbackRefusal(
        Reason reason,
        @Nullable FeedbackState state,
        FeedbackFactType fact,
        @Nullable Wording detail) {

    FeedbackRefusal(Reason reason, @Nullable FeedbackState state, FeedbackFactType fact) {
        this(reason, state, fact, null);
    }

    /// The reasons there are.
    public enum Reason {
        NOT_RECEIVED(
                "feedback-not-received",
                FeedbackLaw.RECEPTION,
                "Chưa có sự kiện nhận phản ánh, kiến nghị.",
                "The case has not been received."),
        ALREADY_RECEIVED(
                "feedback-already-received",
                FeedbackLaw.RECEPTION,
                "Phản ánh, kiến nghị này đã được nhận; vụ việc khác phải có mã khác.",
                "The case has been received before; another one needs another code."),
        ALREADY_ACCEPTED(
                "feedback-already-accepted",
                FeedbackLaw.CLASSIFICATION,
                "Đã tiếp nhận, đang xử lý.",
                "It has been accepted and is being handled."),
        NOT_YET_CLASSIFIED(
                "feedback-not-yet-classified",
                FeedbackLaw.CLASSIFICATION,
                "Phải phân loại trước: tiếp nhận, chuyển hoặc từ chối.",
                "It must be classified first: accept, forward or reject it."),
        NO_INFO_REQUESTED(
                "feedback-no-info-requested",
                FeedbackLaw.CLASSIFICATION,
                "Không có yêu cầu bổ sung thông tin nào đang chờ.",
                "Nothing was being asked of the citizen."),
        STILL_WAITING(
                "feedback-still-waiting",
                FeedbackLaw.HOUSE_RULE,
                "Đang chờ người dân bổ sung thông tin; hãy ghi nhận thông tin, chuyển xử lý hoặc từ chối trước khi trả lời.",
                "It waits for the citizen; record what came in, forward or reject it before an answer."),
        NOT_YET_ANSWERED(
                "feedback-not-yet-answered",
                FeedbackLaw.PUBLICATION,
                "Chưa có kết quả trả lời để công khai.",
                "There is no answer to publish yet."),
        ALREADY_ANSWERED(
                "feedback-already-answered",
                FeedbackLaw.HOUSE_RULE,
                "Đã trả lời; muốn xử lý tiếp thì phải mở lại.",
                "It has been answered; to go on it must be reopened."),
        ALREADY_PUBLISHED(
                "feedback-already-published",
                FeedbackLaw.HOUSE_RULE,
                "Đã công khai kết quả; muốn xử lý tiếp thì phải mở lại.",
                "Its result has been published; to go on it must be reopened."),
        ALREADY_REJECTED(
                "feedback-already-rejected",
                FeedbackLaw.HOUSE_RULE,
                "Đã từ chối; muốn xử lý tiếp thì phải mở lại.",
                "It has been rejected; to go on it must be reopened."),
        ROUTED_OUT(
                "feedback-routed-out",
                FeedbackLaw.ROUTED_OUT,
                "Đây là khiếu nại hoặc tố cáo, giải quyết theo luật riêng, không xử lý như phản ánh, kiến nghị.",
                "This is a complaint or a denunciation: it follows its own law and is not handled as feedback."),
        NOTHING_TO_REOPEN(
                "feedback-nothing-to-reopen",
                FeedbackLaw.HOUSE_RULE,
                "Chưa trả lời hoặc từ chối nên không có gì để mở lại.",
                "It has been neither answered nor rejected, so there is nothing to reopen."),
        OFFICE_DIFFERS(
                "office-differs",
                FeedbackLaw.HOUSE_RULE,
                "Sự kiện ghi đơn vị khác với đơn vị đã nhận; vụ việc không chuyển đơn vị, hãy dùng chuyển xử lý.",
                "The event names another office than the one that received the case; a case does not move, forward it."),
        CODE_TAKEN(
                "feedback-code-taken",
                FeedbackLaw.HOUSE_RULE,
                "Mã này do một quầy cấp cho vụ việc khác; cổng phải dùng mã của mình.",
                "A counter issued this code for another case; a portal uses codes of its own."),
        OUT_OF_ORDER(
                "feedback-out-of-order",
                FeedbackLaw.HOUSE_RULE,
                "Sự kiện phải có trước lại xảy ra muộn hơn.",
                "What must come before it happened later."),
        PROOF_MISSING(
                "feedback-proof-missing",
                FeedbackLaw.PUBLICATION,
                "Công khai phải có minh chứng: gửi proof là địa chỉ trang đã đăng hoặc mã băm SHA-256 của tệp.",
                "Publication needs proof: send proof, the address of the page or the SHA-256 of a file."),
        ANSWER_MISSING(
                "feedback-answer-missing",
                FeedbackLaw.HANDLING,
                "Trả lời phải có văn bản: gửi answerRef là số văn bản hoặc answerHash là mã băm của tệp.",
                "An answer needs its paper: send answerRef, its number, or answerHash, the hash of the file."),
        UPHELD_MISSING(
                "feedback-upheld-missing",
                FeedbackLaw.FALSE_COMPLAINT,
                "Phản ánh hành vi phải có kết luận: gửi upheld là true (đúng, kể cả đúng một phần) hoặc false (sai).",
                "A case about behaviour needs a finding: send upheld, true (also in part) or false.");

        private final String slug;
        private final String law;
        private final String vi;
        private final String en;

        Reason(String slug, String law, String vi, String en) {
            this.slug = slug;
            this.law = law;
            this.vi = vi;
            this.en = en;
        }

        /// Last part of the problem's `type`.
        public String slug() {
            return slug;
        }

        /// The source of law, or `house rule`.
        public String law() {
            return law;
        }
    }

    /// The whole sentence for people.
    public Wording text() {
        String vi = reason.vi;
        String en = reason.en;
        return detail == null ? new Wording(vi, en) : new Wording(vi + " " + detail.vi(), en + " " + detail.en());
    }

    /// The types of facts that are possible instead, as the case stands.
    public List<FeedbackFactType> allowed() {
        return FeedbackLifecycle.possibleIn(state).stream()
                .filter(type -> type != fact)
                .toList();
    }
}
