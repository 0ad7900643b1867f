package vn.motcua.metrics.web;

import vn.motcua.deploy.platform.text.Text;

/// What the pages call the figures of a question.
final class FigureWords {

    private FigureWords() {}

    /// A figure by its name; the name itself for one that has no words.
    static Text of(String name) {
        return switch (name) {
            case "dossier" -> new Text("Hồ sơ", "Dossier");
            case "earlier" -> new Text("Hồ sơ trước", "Earlier dossier");
            case "later" -> new Text("Hồ sơ sau", "Later dossier");
            case "feedback" -> new Text("Phản ánh", "Feedback case");
            case "workingDays" -> new Text("Số ngày làm việc", "Working days");
            case "due" -> new Text("Hạn trả", "Due");
            case "endedAt" -> new Text("Kết thúc lúc", "Ended at");
            case "requestedAt" -> new Text("Yêu cầu lúc", "Asked at");
            case "elapsedPercent" -> new Text("Phần trăm thời hạn đã qua", "Percent of the time passed");
            case "sameFiles" -> new Text("Giấy tờ nộp lại giống hệt", "Files that came again unchanged");
            case "again" -> new Text("Lần sau lúc", "Again at");
            case "fee" -> new Text("Mức phí (đồng)", "Fee (đồng)");
            case "firstDue" -> new Text("Hạn trả đầu tiên", "First due date");
            case "lastDue" -> new Text("Hạn trả sau cùng", "Last due date");
            case "reschedulings" -> new Text("Số lần hẹn lại", "Times put off");
            case "unannounced" -> new Text("Số lần đổi không có phiếu", "Changes without a form");
            case "tooLate" -> new Text("Số lần hẹn lại quá muộn", "Put off too late");
            case "month" -> new Text("Tháng", "Month");
            case "day" -> new Text("Ngày", "Day");
            case "hour" -> new Text("Giờ từ", "Hour from");
            case "applicants" -> new Text("Số người nộp", "Applicants");
            case "dossiers" -> new Text("Số hồ sơ", "Dossiers");
            case "quick" -> new Text("Tiếp nhận gần như ngay", "Accepted almost at once");
            case "channels" -> new Text("Các kênh đã ghi", "Channels told");
            case "resultFile" -> new Text("Tệp kết quả", "Result file");
            case "handedOver" -> new Text("Trả kết quả", "Handed over");
            case "events" -> new Text("Số việc", "Facts");
            case "minutes" -> new Text("Số phút", "Minutes");
            case "closures" -> new Text("Số hồ sơ kết thúc", "Dossiers closed");
            case "mean" -> new Text("Trung bình mỗi giờ làm việc", "Mean of a working hour");
            case "limit" -> new Text("Ngưỡng", "Limit");
            case "components" -> new Text("Thành phần đã số hoá", "Components digitised");
            case "files" -> new Text("Số tệp khác nhau", "Different files");
            case "pages" -> new Text("Số trang", "Pages");
            case "reopenings" -> new Text("Số lần mở lại", "Times reopened");
            case "byPersonConcerned" -> new Text("Người bị phản ánh tự xử lý", "Handled by the person concerned");
            default -> new Text(name, name);
        };
    }

    /// A step in the life of a question.
    static Text step(String kind) {
        return switch (kind) {
            case "raised" -> new Text("Quy tắc nêu câu hỏi", "Raised by the rule");
            case "changed" -> new Text("Số liệu hoặc hồ sơ thay đổi", "Figures or cases changed");
            case "ground-gone" -> new Text("Căn cứ không còn", "Its ground is gone");
            case "ground-back" -> new Text("Căn cứ trở lại", "Its ground is back");
            case "statement" -> new Text("Giải trình", "Statement");
            case "confirmed" -> new Text("Xác nhận", "Confirmed");
            case "dismissed" -> new Text("Bác bỏ", "Dismissed");
            default -> new Text(kind, kind);
        };
    }
}
