package vn.motcua.dossier.feedback;

/// The sources of law that feedback rests on, as cited to people.
final class FeedbackLaw {

    static final String RECEPTION = "⚖ 20/2008/NĐ-CP, Điều 6 và 7";
    static final String CLASSIFICATION = "⚖ 20/2008/NĐ-CP, Điều 9";
    static final String HANDLING = "⚖ 61/2018/NĐ-CP, Điều 6 khoản 1 điểm c và d; 20/2008/NĐ-CP, Điều 9";
    static final String PUBLICATION = "⚖ 20/2008/NĐ-CP, Điều 19";
    static final String FALSE_COMPLAINT = "⚖ 01/2018/TT-VPCP, Điều 13 khoản 7 điểm c";
    static final String ROUTED_OUT = "⚖ Luật Khiếu nại 2011; Luật Tố cáo 2018";
    static final String NATIONAL_STATES = "⚖ trạng thái phản ánh, kiến nghị của Cổng Dịch vụ công quốc gia";
    static final String HOUSE_RULE = "house rule";

    private FeedbackLaw() {}
}
