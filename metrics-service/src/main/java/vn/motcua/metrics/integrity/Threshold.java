package vn.motcua.metrics.integrity;

import java.util.Arrays;
import java.util.Optional;
import vn.motcua.deploy.platform.text.Text;

/// The numbers from which on a detection rule asks. House rules: starting values, each a setting
/// `metrics.integrity.thresholds.<code>`.
@SuppressWarnings("ImmutableEnumChecker") // Texts cannot be changed.
public enum Threshold {
    /// G1.
    AGAIN_WITHIN(
            "again-within-working-days",
            10,
            "ngày làm việc từ khi hồ sơ trước kết thúc",
            "working days after the end of the dossier before"),
    /// G1.
    NEAR_DUE(
            "near-due-working-days",
            2,
            "ngày làm việc còn lại đến hạn của hồ sơ trước",
            "working days left until the dossier before was due"),
    /// G3.
    LAST_PART("last-part-percent", 20, "phần trăm cuối của thời hạn", "percent of the time, the last ones"),
    /// G3.
    NOTICE_WITHIN("notice-within-working-days", 3, "ngày làm việc từ khi tiếp nhận", "working days after reception"),
    /// G6.
    RESCHEDULINGS("reschedulings", 1, "lần hẹn lại được phép", "times that a date may be put off"),
    /// G7.
    APPLICANTS(
            "applicants-of-a-device",
            3,
            "người nộp trên cùng một thiết bị trong tháng",
            "applicants at one device in a month"),
    /// G7.
    ACCEPTED_WITHIN(
            "accepted-within-minutes", 5, "phút từ khi nộp đến khi tiếp nhận", "minutes from filing to acceptance"),
    /// G9.
    RETURNED_WITHIN(
            "returned-within-working-days",
            15,
            "ngày làm việc từ khi có kết quả đến khi trả",
            "working days from the result until it was handed over"),
    /// G10.
    RECORDED_WITHIN(
            "recorded-within-working-days",
            1,
            "ngày làm việc từ khi xảy ra đến khi ghi nhận",
            "working days from the fact to its record"),
    /// G12.
    AT_ONCE("at-once-minutes", 5, "phút từ khi tiếp nhận đến khi xong", "minutes from reception to completion"),
    /// G13.
    DEVIATIONS("standard-deviations", 4, "độ lệch chuẩn trên mức trung bình", "standard deviations above the mean"),
    /// G13.
    CLOSURES(
            "closures-at-least",
            10,
            "hồ sơ kết thúc trong một giờ, ít nhất",
            "dossiers closed within an hour, at the least"),
    /// G16.
    ANSWERED_WITHIN(
            "answered-within-minutes",
            60,
            "phút từ khi nhận phản ánh đến khi trả lời",
            "minutes from feedback to answer");

    private final String code;
    private final int standard;
    private final Text meaning;

    Threshold(String code, int standard, String vi, String en) {
        this.code = code;
        this.standard = standard;
        this.meaning = new Text(vi, en);
    }

    /// The one of that code; none for other words.
    public static Optional<Threshold> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /// As it is set and shown.
    public String code() {
        return code;
    }

    /// What it is when nobody sets it.
    public int standard() {
        return standard;
    }

    /// What it counts.
    public Text meaning() {
        return meaning;
    }
}
