package vn.motcua.metrics.web;

import vn.motcua.deploy.platform.text.Text;

/// What the pages call events.
final class EventWords {

    private EventWords() {}

    /// An event by its name without prefix and version: `dossier.corrected`.
    static Text of(String type) {
        return switch (type) {
            case "dossier.submitted" -> new Text("Nộp hồ sơ", "Submitted");
            case "dossier.accepted" -> new Text("Tiếp nhận hồ sơ", "Accepted");
            case "dossier.not-accepted" -> new Text("Từ chối tiếp nhận", "Not accepted");
            case "dossier.forwarded" -> new Text("Chuyển xử lý", "Forwarded");
            case "dossier.supplement-requested" -> new Text("Yêu cầu bổ sung", "Supplement asked for");
            case "dossier.supplement-received" -> new Text("Đã bổ sung", "Supplement received");
            case "dossier.payment-requested" -> new Text("Yêu cầu nộp phí", "Payment asked for");
            case "dossier.paid" -> new Text("Đã nộp phí", "Paid");
            case "dossier.rescheduled" -> new Text("Xin lỗi, hẹn lại", "Put off with an apology");
            case "dossier.withdrawn" -> new Text("Công dân rút hồ sơ", "Withdrawn");
            case "dossier.stopped" -> new Text("Dừng giải quyết", "Stopped");
            case "dossier.completed" -> new Text("Giải quyết xong", "Completed");
            case "dossier.returned" -> new Text("Trả kết quả", "Result handed over");
            case "dossier.digitised" -> new Text("Số hoá", "Digitised");
            case "dossier.corrected" -> new Text("Đính chính", "Corrected");
            case "dossier.rejudged" -> new Text("Tính lại", "Judged again");
            case "dossier.consultation-requested" -> new Text("Lấy ý kiến", "Opinion asked for");
            case "dossier.consultation-answered" -> new Text("Trả lời ý kiến", "Opinion given");
            case "rating.given" -> new Text("Đánh giá", "Rated");
            case "feedback.received" -> new Text("Nhận phản ánh", "Feedback received");
            case "feedback.accepted" -> new Text("Thụ lý phản ánh", "Feedback accepted");
            case "feedback.info-requested" -> new Text("Yêu cầu bổ sung phản ánh", "Feedback: more asked for");
            case "feedback.info-received" -> new Text("Bổ sung phản ánh", "Feedback: more received");
            case "feedback.forwarded" -> new Text("Chuyển phản ánh", "Feedback forwarded");
            case "feedback.answered" -> new Text("Trả lời phản ánh", "Feedback answered");
            case "feedback.published" -> new Text("Công khai trả lời", "Answer published");
            case "feedback.reopened" -> new Text("Mở lại phản ánh", "Feedback reopened");
            case "feedback.rejected" -> new Text("Từ chối phản ánh", "Feedback rejected");
            case "posting.checked" -> new Text("Kiểm tra niêm yết", "Posting checked");
            case "posting.obliged" -> new Text("Phải niêm yết", "To be posted");
            case "posting.lifted" -> new Text("Thôi niêm yết", "No longer to be posted");
            default -> new Text(type, type);
        };
    }
}
