package vn.motcua.dossier.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.procedure.Regime;

/// The rules that the lifecycle rests on, each with its source in the law of either regime.
///
/// The text of 118/2025/NĐ-CP was seen at second hand only: it carries the steps of 61/2018/NĐ-CP on, its articles are
/// not cited, its forms are those of 03/2025/TT-VPCP.
public enum Rule {
    CHANNELS("channels", "Kênh nộp hồ sơ", "Điều 16", null),
    RECEPTION("reception", "Tiếp nhận", "Điều 17 khoản 1 và 3 (Mẫu 01)", "Mẫu 01"),
    ACKNOWLEDGEMENT("acknowledgement", "Thông báo tiếp nhận hồ sơ trực tuyến", "⚖ 45/2020/NĐ-CP, Điều 11"),
    REFUSAL_AT_RECEPTION("refusal-at-reception", "Từ chối tiếp nhận", "Điều 17 khoản 1 (Mẫu 03)", "Mẫu 03"),
    NOTICE_AT_RECEPTION(
            "notice-at-reception", "Yêu cầu bổ sung khi tiếp nhận", "Điều 17 khoản 1 và 2 (Mẫu 02)", "Mẫu 02"),
    FORWARDING("forwarding", "Chuyển hồ sơ", "Điều 18", null),
    SUPPLEMENT("supplement", "Yêu cầu bổ sung", "Điều 19 khoản 4 (Mẫu 02)", "Mẫu 02"),
    SUPPLEMENT_ONCE("supplement-once", "Chỉ yêu cầu bổ sung một lần", "Điều 11 khoản 2 điểm c", null),
    CONSULTATION("consultation", "Lấy ý kiến", "Điều 19 khoản 5", null),
    REFUSAL_IN_TIME("refusal-in-time", "Từ chối giải quyết trong thời hạn", "Điều 19 khoản 8 (Mẫu 03)", "Mẫu 03"),
    RESULT("result", "Kết quả giải quyết", "Điều 19 khoản 8, Điều 20", null),
    RESCHEDULING("rescheduling", "Xin lỗi và hẹn lại", "Điều 19 khoản 9 (Mẫu 04)", "Mẫu 04"),
    RETURN("return", "Trả kết quả", "Điều 20", null),
    MENDING("mending", "Đính chính sai sót", "Điều 21", null),
    FEES("fees", "Phí, lệ phí", "Điều 22", null),
    DIGITISATION("digitisation", "Số hoá", "⚖ 107/2021/NĐ-CP"),
    STOPPING(
            "stopping",
            "Dừng giải quyết",
            Cited.PORTAL,
            "⚖ 118/2025/NĐ-CP (Mẫu 05, 03/2025/TT-VPCP)",
            Certainty.SECOND_HAND),
    NATIONAL_STATES("national-states", "Trạng thái hồ sơ", Cited.PORTAL, Cited.PORTAL, Certainty.SECOND_HAND),
    HOUSE_RULE("house-rule", "Quy ước của hệ thống", "house rule", "house rule", Certainty.HOUSE);

    /// How sure a source is.
    public enum Certainty {
        /// Read in the text of the law.
        VERIFIED,
        /// Read about, or in the code of public systems.
        SECOND_HAND,
        /// Known from memory; check it before relying on it.
        RECALLED,
        /// Ours.
        HOUSE
    }

    /// Where a rule stands.
    ///
    /// @param text as cited to people
    /// @param from first day in force
    /// @param to last day in force; absent = until further notice
    public record Source(
            Regime regime,
            String text,
            LocalDate from,
            @Nullable LocalDate to,
            Certainty certainty) {}

    private final String code;
    private final String vietnamese;
    private final String text61;
    private final String text118;
    private final Certainty certainty61;
    private final Certainty certainty118;

    /// @param article of 61/2018/NĐ-CP
    /// @param form of 03/2025/TT-VPCP, if there is one
    Rule(String code, String vietnamese, String article, @Nullable String form) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.text61 = "⚖ 61/2018/NĐ-CP, " + article;
        this.text118 = "⚖ 118/2025/NĐ-CP" + (form == null ? "" : " (" + form + ", 03/2025/TT-VPCP)");
        this.certainty61 = Certainty.VERIFIED;
        this.certainty118 = Certainty.SECOND_HAND;
    }

    /// @param recalled a decree beside 61/2018/NĐ-CP whose text was not seen
    Rule(String code, String vietnamese, String recalled) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.text61 = recalled;
        this.text118 = "⚖ 118/2025/NĐ-CP";
        this.certainty61 = Certainty.RECALLED;
        this.certainty118 = Certainty.RECALLED;
    }

    Rule(String code, String vietnamese, String text61, String text118, Certainty certainty) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.text61 = text61;
        this.text118 = text118;
        this.certainty61 = certainty;
        this.certainty118 = certainty;
    }

    /// A stable short name, e.g. `supplement-once`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Chỉ yêu cầu bổ sung một lần`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The source under a regime; it holds as long as the regime does.
    public Source source(Regime regime) {
        return switch (regime) {
            case REGIME_61 -> new Source(regime, text61, regime.from(), regime.to(), certainty61);
            case REGIME_118 -> new Source(regime, text118, regime.from(), regime.to(), certainty118);
        };
    }

    /// As cited to people under a regime.
    public String citedIn(Regime regime) {
        return source(regime).text();
    }

    private static final class Cited {

        static final String PORTAL = "⚖ mã trạng thái hồ sơ của Cổng Dịch vụ công quốc gia";
    }
}
