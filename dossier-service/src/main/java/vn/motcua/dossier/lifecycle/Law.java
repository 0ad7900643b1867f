package vn.motcua.dossier.lifecycle;

/// The sources of law that the lifecycle rests on, as cited to people.
/// In force from 2018-06-21; 118/2025/NĐ-CP carries the same steps on from 2025-07-01.
final class Law {

    static final String CHANNELS = "⚖ 61/2018/NĐ-CP, Điều 16";
    static final String RECEPTION = "⚖ 61/2018/NĐ-CP, Điều 17 khoản 1 và 3 (Mẫu 01)";
    static final String REFUSAL_AT_RECEPTION = "⚖ 61/2018/NĐ-CP, Điều 17 khoản 1 (Mẫu 03)";
    static final String NOTICE_AT_RECEPTION = "⚖ 61/2018/NĐ-CP, Điều 17 khoản 1 và 2 (Mẫu 02)";
    static final String FORWARDING = "⚖ 61/2018/NĐ-CP, Điều 18";
    static final String SUPPLEMENT = "⚖ 61/2018/NĐ-CP, Điều 19 khoản 4 (Mẫu 02)";
    static final String SUPPLEMENT_ONCE = "⚖ 61/2018/NĐ-CP, Điều 11 khoản 2 điểm c";
    static final String CONSULTATION = "⚖ 61/2018/NĐ-CP, Điều 19 khoản 5";
    static final String RESULT = "⚖ 61/2018/NĐ-CP, Điều 19 khoản 8, Điều 20";
    static final String RESCHEDULING = "⚖ 61/2018/NĐ-CP, Điều 19 khoản 9 (Mẫu 04)";
    static final String RETURN = "⚖ 61/2018/NĐ-CP, Điều 20";
    static final String MENDING = "⚖ 61/2018/NĐ-CP, Điều 21";
    static final String FEES = "⚖ 61/2018/NĐ-CP, Điều 22";
    static final String DIGITISATION = "⚖ 107/2021/NĐ-CP";
    static final String NATIONAL_STATES = "⚖ mã trạng thái hồ sơ của Cổng Dịch vụ công quốc gia";
    static final String HOUSE_RULE = "house rule";

    private Law() {}
}
