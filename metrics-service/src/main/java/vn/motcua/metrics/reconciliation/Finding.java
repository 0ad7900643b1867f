package vn.motcua.metrics.reconciliation;

import java.util.Locale;
import vn.motcua.deploy.platform.text.Text;

/// How the two services stand to each other on one office, and what to do.
public enum Finding {
    /// The same events, the same dossiers.
    EQUAL("Hai bên khớp nhau; không cần làm gì.", "Both have the same; there is nothing to do."),
    /// Events have been recorded there that are not folded here.
    BEHIND(
            "metrics-service chưa nhận hết sự kiện. Chờ ít phút rồi hỏi lại; nếu số thiếu không giảm, xem /q/health/ready và"
                    + " nhật ký của metrics-service, rồi cho dossier-service đăng lại chủ đề từ lịch sử của mình.",
            "Events have yet to come here. Ask again in some minutes; if they do not get fewer, look at /q/health/ready and"
                    + " the log of metrics-service, and let dossier-service feed the topic again from its history."),
    /// More is folded here than has been recorded there.
    AHEAD(
            "dossier-service có ít sự kiện hơn số đã nhận: có thể vừa khôi phục từ bản sao lưu cũ. Dừng tiếp nhận, khôi phục"
                    + " bản sao lưu mới hơn của dossier-service, hoặc đặt lại metrics-service để tính lại từ chủ đề.",
            "dossier-service has fewer events than came from it: it may have been restored from an old backup. Stop the"
                    + " intake, restore a later backup of dossier-service, or let metrics-service fold the topic anew."),
    /// As many events, but not the same dossiers.
    DIFFERS(
            "Cùng số sự kiện nhưng nội dung hồ sơ khác nhau: một bên đã bị sửa ngoài hệ thống, hoặc có sự kiện không đọc được."
                    + " Xem onestop.events.v1.dlq và GET /dossiers/{code}/verification ở dossier-service, rồi tính lại từ chủ đề.",
            "As many events, but the dossiers differ: one side was changed from outside, or an event could not be read. Look"
                    + " at onestop.events.v1.dlq and at GET /dossiers/{code}/verification of dossier-service, then fold the"
                    + " topic anew."),
    /// dossier-service does not know the office.
    UNKNOWN_THERE(
            "dossier-service không có đơn vị này, nhưng metrics-service có. Kiểm tra hai dịch vụ có dùng cùng một hệ thống không.",
            "dossier-service does not know this office, but metrics-service does. See whether both belong to one system.");

    private final String vi;
    private final String en;

    Finding(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /// How they stand.
    ///
    /// @param missing events below ours that were jumped over here
    public static Finding of(Standpoint here, Standpoint there, long missing) {
        if (here.sequence() > there.sequence()) {
            return AHEAD;
        }
        if (here.sequence() < there.sequence() || missing > 0) {
            return BEHIND;
        }
        return here.hash().equals(there.hash()) && here.dossiers() == there.dossiers() ? EQUAL : DIFFERS;
    }

    /// `equal`, `behind`, `ahead`, `differs`, `unknown-there`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What a person should do.
    public Text whatToDo() {
        return new Text(vi, en);
    }
}
