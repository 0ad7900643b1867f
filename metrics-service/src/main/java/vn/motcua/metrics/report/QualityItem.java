package vn.motcua.metrics.report;

import vn.motcua.deploy.platform.text.Text;

/// The items of decision 766, with their group and scoring.
///
/// Full marks of groups are known; how they are shared among the items is known of 1.2, 2.1 and 5.4 only. The other
/// shares are a house rule and say so ([#pointsKnown]).
///
/// ⚖ QĐ 766/QĐ-TTg, 23/6/2022
@SuppressWarnings("ImmutableEnumChecker") // Texts and scorings are records of values: nobody can change them.
public enum QualityItem {
    /// Announced in time.
    I1_1(
            "CKMB",
            4,
            100,
            false,
            "Công bố đúng hạn",
            "Announced in time",
            "ngày công bố và ngày có hiệu lực của thủ tục",
            "when procedures were announced and came into force"),
    /// Published in time.
    I1_2(
            "CKMB",
            4,
            100,
            true,
            "Cập nhật công khai đúng hạn",
            "Published in time",
            "ngày ký quyết định và ngày công khai thủ tục",
            "when decisions were signed and procedures published"),
    /// Posted completely.
    I1_3("CKMB", 5, 100, false, "Công khai đầy đủ", "Posted completely", "kiểm tra niêm yết", "checks of postings"),
    /// Synchronised with the national portal.
    I1_4(
            "CKMB",
            5,
            100,
            false,
            "Đồng bộ hồ sơ",
            "Synchronised dossiers",
            "số hồ sơ trên Cổng Dịch vụ công quốc gia",
            "how many dossiers the national portal holds"),
    /// Handled on time.
    I2_1(
            "TDGQ",
            20,
            100,
            true,
            "Giải quyết đúng hạn",
            "Handled on time",
            "hồ sơ có hạn trả trong kỳ",
            "dossiers with a due date in the period"),
    /// Offered online.
    I3_1(
            "DVTT",
            4,
            80,
            false,
            "Thủ tục cung cấp trực tuyến",
            "Procedures offered online",
            "danh mục thủ tục của đơn vị",
            "the office's list of procedures"),
    /// Services with online dossiers.
    I3_2(
            "DVTT",
            4,
            100,
            false,
            "Dịch vụ phát sinh hồ sơ trực tuyến",
            "Services with online dossiers",
            "hồ sơ tiếp nhận trong kỳ",
            "dossiers received in the period"),
    /// Dossiers filed online with an electronic result.
    I3_3(
            "DVTT",
            4,
            50,
            false,
            "Hồ sơ trực tuyến",
            "Online dossiers",
            "hồ sơ tiếp nhận trong kỳ",
            "dossiers received in the period"),
    /// Procedures with online payment.
    I3_5(
            "TTTT",
            4,
            80,
            false,
            "Thủ tục thanh toán trực tuyến được",
            "Procedures payable online",
            "khả năng thanh toán trực tuyến của thủ tục",
            "which procedures can be paid online"),
    /// Dossiers paid online.
    I3_6(
            "TTTT",
            6,
            100,
            false,
            "Hồ sơ thanh toán trực tuyến",
            "Dossiers paid online",
            "hồ sơ của thủ tục có thu phí",
            "dossiers of procedures with a fee"),
    /// Electronic results.
    I4_1(
            "MDSH",
            6,
            100,
            false,
            "Kết quả điện tử",
            "Electronic results",
            "hồ sơ đã xong có kết quả bằng văn bản",
            "finished dossiers with a written result"),
    /// Digitised dossiers.
    I4_2(
            "MDSH",
            6,
            80,
            false,
            "Số hoá hồ sơ",
            "Digitised dossiers",
            "thông tin số hoá của hồ sơ",
            "what was digitised of dossiers"),
    /// Digitised papers used again.
    I4_3(
            "MDSH",
            4,
            80,
            false,
            "Tái sử dụng dữ liệu số hoá",
            "Digitised papers used again",
            "thông tin tái sử dụng giấy tờ",
            "which papers were used again"),
    /// Data from shared stores.
    I4_4(
            "MDSH",
            3,
            100,
            false,
            "Khai thác kho dữ liệu",
            "Data from shared stores",
            "thông tin khai thác kho dữ liệu",
            "which shared stores were used"),
    /// Population data.
    I4_5(
            "MDSH",
            3,
            100,
            false,
            "Khai thác dữ liệu dân cư",
            "Population data used",
            "thông tin xác thực dân cư",
            "how identities were checked"),
    /// Feedback classified in time.
    I5_1(
            "MDHL",
            3,
            100,
            false,
            "Phân loại phản ánh, kiến nghị đúng hạn",
            "Feedback classified in time",
            "phản ánh, kiến nghị đến hạn trong kỳ",
            "feedback due in the period"),
    /// Feedback handled in time.
    I5_2(
            "MDHL",
            3,
            100,
            false,
            "Xử lý phản ánh, kiến nghị đúng hạn",
            "Feedback handled in time",
            "phản ánh, kiến nghị đến hạn trong kỳ",
            "feedback due in the period"),
    /// Content with the handling of feedback.
    I5_3(
            "MDHL",
            6,
            100,
            false,
            "Hài lòng về xử lý phản ánh, kiến nghị",
            "Content with the handling of feedback",
            "đánh giá của người gửi phản ánh",
            "how those who gave feedback judged its handling"),
    /// Content with the settlement.
    I5_4(
            "MDHL",
            6,
            90,
            true,
            "Hài lòng về giải quyết thủ tục",
            "Content with the settlement",
            "hồ sơ trong kỳ",
            "dossiers of the period");

    private final String group;
    private final CappedLinear scoring;
    private final boolean pointsKnown;
    private final Text name;
    private final Text needs;

    QualityItem(
            String group,
            int max,
            int threshold,
            boolean pointsKnown,
            String vi,
            String en,
            String needsVi,
            String needsEn) {
        this.group = group;
        this.scoring = new CappedLinear(max, threshold);
        this.pointsKnown = pointsKnown;
        this.name = new Text(vi, en);
        this.needs = new Text(needsVi, needsEn);
    }

    /// `1.1` and so on, as the decision numbers it.
    public String code() {
        return name().substring(1).replace('_', '.');
    }

    /// `CKMB`, `TDGQ`, `DVTT`, `TTTT`, `MDSH` or `MDHL`, as the national portal calls it.
    public String group() {
        return group;
    }

    /// How a ratio becomes points.
    public CappedLinear scoring() {
        return scoring;
    }

    /// Whether the decision's share of this item is known; else it is a house rule.
    public boolean pointsKnown() {
        return pointsKnown;
    }

    /// Its name.
    public Text title() {
        return name;
    }

    /// What data it is made of: what is missing when there is no ratio.
    public Text needs() {
        return needs;
    }
}
