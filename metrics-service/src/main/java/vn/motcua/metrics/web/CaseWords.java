package vn.motcua.metrics.web;

import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.counts.Grouping;
import vn.motcua.metrics.figures.Side;
import vn.motcua.metrics.indicator.Measure;

/// What the pages call what is counted.
final class CaseWords {

    private CaseWords() {}

    /// Why a case counts, in the words of the people at the desk.
    static Text of(Measure measure) {
        return switch (measure) {
            case RECEIVED_ONLINE -> new Text("Tiếp nhận trực tuyến", "Received online");
            case RECEIVED_ONLINE_WITHOUT_RESULT ->
                new Text("Trực tuyến nhưng thiếu tệp kết quả", "Online, but its result has no file");
            case RECEIVED_OTHERWISE ->
                new Text("Nộp trực tiếp hoặc qua bưu chính", "Received at the counter or by post");
            case RECEIVED_NOT_OFFERED ->
                new Text("Thủ tục không cung cấp trực tuyến", "Its procedure is not offered online");
            case RECEIVED_ONLINE_ASSISTED -> new Text("Cán bộ nộp hộ hoặc hỗ trợ", "Filed or helped by the desk");
            case SETTLED_EARLY -> new Text("Trước hạn", "Settled early");
            case SETTLED_ON_DUE_DAY -> new Text("Đúng ngày hẹn", "Settled on the due day");
            case SETTLED_LATE -> new Text("Trễ hạn", "Settled late");
            case SETTLED_AFTER_SECOND_SUPPLEMENT ->
                new Text("Yêu cầu bổ sung quá một lần", "Supplements were asked for more than once");
            case SETTLED_WITHOUT_DUE -> new Text("Đã xong, không có hạn trả", "Settled without a due date");
            case SETTLED_AFTER_FIRST_DUE -> new Text("Sau hạn trả đầu tiên", "After the day promised first");
            case SETTLED_BY_NEW_DATE -> new Text("Trong hạn đã hẹn lại", "By the day it was put off to");
            case OPEN -> new Text("Đang giải quyết", "Open");
            case OPEN_WITHOUT_DUE -> new Text("Đang giải quyết, không có hạn trả", "Open without a due date");
            case OPEN_AFTER_FIRST_DUE ->
                new Text("Đang giải quyết, quá hạn trả đầu tiên", "Open after the day promised first");
            case OVERDUE -> new Text("Quá hạn, chưa xong", "Overdue");
            case OVERDUE_WITHIN_NEW_DATE ->
                new Text("Quá hạn, trong hạn đã hẹn lại", "Overdue, but within the day it was put off to");
            case SETTLED_WITH_DUE_BEFORE_RECEIPT ->
                new Text("Đã xong, hạn trả trước ngày tiếp nhận", "Settled, due before it was received");
            case SETTLED_BEFORE_RECEIPT -> new Text("Kết thúc trước khi tiếp nhận", "Ended before it was received");
            case SETTLED_WITHOUT_RESULT_FILE ->
                new Text("Đã xong, thiếu tệp kết quả", "Settled without its result file");
            case OPEN_WITH_DUE_BEFORE_RECEIPT ->
                new Text("Đang giải quyết, hạn trả trước ngày tiếp nhận", "Open, due before it was received");
            case SETTLED_WITH_PROVISIONAL_DUE -> new Text("Đã xong, hạn trả tạm tính", "Settled, provisional due date");
            case OPEN_WITH_PROVISIONAL_DUE ->
                new Text("Đang giải quyết, hạn trả tạm tính", "Open, provisional due date");
            case SETTLED_WITH_UNMOVED_DUE ->
                new Text("Đã xong, hạn trả chưa tính lại", "Settled, due date not computed again");
            case OPEN_WITH_UNMOVED_DUE ->
                new Text("Đang giải quyết, hạn trả chưa tính lại", "Open, due date not computed again");
            case SETTLED_BACK_DATED -> new Text("Đã xong, có việc ghi nhận muộn", "Settled, something recorded late");
            case OPEN_BACK_DATED -> new Text("Đang giải quyết, có việc ghi nhận muộn", "Open, something recorded late");
            case RECEIVED_BACK_DATED -> new Text("Có việc ghi nhận muộn", "Something recorded late");
            case RECEIVED_OF_UNKNOWN_PROCEDURE -> new Text("Thủ tục chưa khai báo", "Procedure not registered");
            case FEEDBACK_WITH_PROVISIONAL_DUE -> new Text("Hạn tạm tính", "Provisional due date");
            case FEEDBACK_SUBMITTED_AFTER_RECEIPT -> new Text("Gửi sau khi tiếp nhận", "Sent after it came in");
            case FEEDBACK_UPHELD_MISSING -> new Text("Chưa kết luận đúng hay sai", "Not said whether true");
            case FEEDBACK_ANSWER_WITHOUT_REFERENCE ->
                new Text("Trả lời không kèm văn bản", "Answered without a reference");
            case FEEDBACK_BACK_DATED -> new Text("Có việc ghi nhận muộn", "Something recorded late");
            case DIGITISED -> new Text("Đã số hoá đủ", "Digitised");
            case DIGITISED_WITHOUT_RESULT -> new Text("Chưa số hoá kết quả", "Its result is not digitised");
            case NOT_DIGITISED -> new Text("Thành phần hồ sơ chưa số hoá đủ", "Some component is not digitised");
            case DIGITISATION_UNKNOWN -> new Text("Không có ghi nhận số hoá", "No record of digitisation");
            case DIGITISATION_EXEMPT -> new Text("Không phải số hoá", "Nothing to digitise");
            case PAID_ONLINE -> new Text("Thanh toán trực tuyến", "Paid online");
            case PAID_OTHERWISE -> new Text("Thanh toán cách khác", "Paid otherwise");
            case NOT_PAID -> new Text("Chưa thanh toán", "Not paid");
            case FEE_UNKNOWN -> new Text("Không rõ có phí hay không", "Its fee is not stated");
            case COMPLIANT -> new Text("Không thấy sai quy trình", "No rule is seen broken");
            case BREAKS_SUPPLEMENT_RULE ->
                new Text("Yêu cầu bổ sung quá một lần", "Supplements were asked for more than once");
            case BREAKS_APOLOGY_RULE ->
                new Text("Trễ mà không xin lỗi, hẹn lại trước hạn (Mẫu 04)", "Late without an apology in time");
            case BREAKS_OTHER_RULE -> new Text("Sai quy định khác", "Another rule is broken");
            case FEEDBACK_IN_TIME -> new Text("Giải quyết đúng hạn", "Settled in time");
            case FEEDBACK_LATE -> new Text("Quá một thời hạn", "Late for one of its limits");
            case FEEDBACK_AGAINST_RULES -> new Text("Xử lý sai quy định", "Handled against a rule");
            case FEEDBACK_REOPENED -> new Text("Phải mở lại", "Reopened");
            case FEEDBACK_UNFOUNDED -> new Text("Xác minh là sai sự thật", "Found untrue");
            case FEEDBACK_WITHOUT_DUE -> new Text("Không có hạn trả lời", "No due date");
            case POSTED_ON_BOARD -> new Text("Niêm yết đủ tại trụ sở", "Posted at the desk");
            case NOT_POSTED_ON_BOARD -> new Text("Chưa niêm yết đủ tại trụ sở", "Not fully posted at the desk");
            case POSTED_ON_WEBSITE -> new Text("Công khai đủ trên trang thông tin", "Posted on the website");
            case NOT_POSTED_ON_WEBSITE ->
                new Text("Chưa công khai đủ trên trang thông tin", "Not fully posted on the website");
            case POSTING_CHECK_FAILED -> new Text("Có lần kiểm tra không đạt", "A check found it wanting");
            case OFFERED_ONLINE -> new Text("Đang cung cấp trực tuyến", "Offered online");
            case RATED_WELL -> new Text("4–5 điểm", "Rated 4 or 5");
            case RATED_FAIRLY -> new Text("3 điểm", "Rated 3");
            case RATED_BADLY -> new Text("1–2 điểm", "Rated 1 or 2");
            case MINUTES_BEFORE_ASSIGNMENT -> new Text("Trước khi phân công", "Before assignment");
            case MINUTES_WAITING_FOR_CITIZEN -> new Text("Chờ công dân", "Waiting for the citizen");
            case MINUTES_WAITING_FOR_AGENCY -> new Text("Chờ cơ quan khác", "Waiting for another agency");
            case MINUTES_IN_HAND -> new Text("Trong tay cán bộ", "In hand");
        };
    }

    /// A side of a ratio.
    static Text of(Side side) {
        return switch (side) {
            case NUMERATOR -> new Text("Đạt", "Good");
            case DENOMINATOR -> new Text("Tất cả", "All");
            case FAILING -> new Text("Chưa đạt", "Not good");
        };
    }

    /// By what a table is split; as its heading.
    static Text of(Grouping by) {
        return switch (by) {
            case NONE -> new Text("Tất cả", "All");
            case OFFICER -> new Text("Cán bộ", "Officer");
            case PROCEDURE -> new Text("Thủ tục", "Procedure");
            case FIELD -> new Text("Lĩnh vực", "Field");
            case CHANNEL -> new Text("Cách nộp", "Channel");
            case OFFICE_AND_PROCEDURE -> new Text("Đơn vị và thủ tục", "Office and procedure");
            case SHARE -> new Text("Đơn vị", "Office");
            case OFFICER_AND_PAIR -> new Text("Cán bộ, đơn vị và thủ tục", "Officer, office and procedure");
        };
    }

    /// A channel by its code.
    static Text channel(String code) {
        return switch (code) {
            case "online" -> new Text("Trực tuyến", "Online");
            case "counter" -> new Text("Trực tiếp", "At the counter");
            case "postal" -> new Text("Bưu chính", "By post");
            default -> new Text("–", "–");
        };
    }
}
