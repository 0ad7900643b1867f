package vn.motcua.dossier.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/// A rule that was broken by something that nevertheless happened.
public enum ViolationCode {
    /// ⚖ 61/2018/NĐ-CP, Điều 11 khoản 2 điểm c
    SECOND_SUPPLEMENT_REQUEST("second-supplement-request", "Yêu cầu bổ sung quá một lần"),
    /// ⚖ 61/2018/NĐ-CP, Điều 19 khoản 9
    SECOND_RESCHEDULING("second-rescheduling", "Hẹn lại quá một lần"),
    /// ⚖ 61/2018/NĐ-CP, Điều 19 khoản 9
    LATE_RESCHEDULING("late-rescheduling", "Xin lỗi, hẹn lại muộn hơn một ngày trước hạn"),
    /// House rule: Mẫu 04 proposes a longer time.
    RESCHEDULED_EARLIER("rescheduled-earlier", "Hẹn lại nhưng không lùi ngày hẹn trả"),
    /// ⚖ 45/2020/NĐ-CP, Điều 11 (recalled): an online dossier is answered within eight working hours
    LATE_ACKNOWLEDGEMENT("late-acknowledgement", "Phản hồi hồ sơ trực tuyến chậm"),
    /// ⚖ 61/2018/NĐ-CP, Điều 18 khoản 2–3: the same working day; what came after 15:00, on the next
    LATE_FORWARDING("late-forwarding", "Chuyển hồ sơ chậm"),
    /// ⚖ 61/2018/NĐ-CP, Điều 19 khoản 4: within three working days of the reception
    LATE_NOTICE("late-notice", "Yêu cầu bổ sung chậm"),
    /// ⚖ 61/2018/NĐ-CP, Điều 19 khoản 8: within the deadline
    LATE_REFUSAL("late-refusal", "Từ chối giải quyết sau hạn"),
    /// House rule: a dossier stays with the office of its first fact.
    OFFICE_CHANGED("office-changed", "Đổi cơ quan tiếp nhận"),
    /// House rule: the channel of the first fact stands.
    CHANNEL_CHANGED("channel-changed", "Đổi kênh tiếp nhận"),
    /// House rule: a procedure is only changed by a correction.
    PROCEDURE_CHANGED("procedure-changed", "Đổi thủ tục ngoài đính chính");

    private final String code;
    private final String vietnamese;

    ViolationCode(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `second-supplement-request`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Yêu cầu bổ sung quá một lần`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The violation of this code, if there is one.
    public static Optional<ViolationCode> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
