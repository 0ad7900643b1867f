package vn.motcua.award.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.award.law.Authority;
import vn.motcua.award.law.BaseSalary;
import vn.motcua.award.law.BonusRate;
import vn.motcua.award.law.Law;
import vn.motcua.award.law.Validity;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.SubjectKind;

/// The rows of law for tests that have no database; `LawComponentTest` holds the shipped rows to the same figures.
public final class SampleLaw {

    private static final Validity UNTIL_THE_DISTRICT_ENDED = days("2024-01-01", "2025-06-30");

    /// Three authorities, and the bonuses of 2024 to 2026.
    public static final Law LAW = new Law(
            List.of(
                    authority("UBND_XA_CT", AwardLevel.COMMUNE, "Chủ tịch UBND xã", days("2024-01-01", null)),
                    authority("UBND_HUYEN_CT", AwardLevel.DISTRICT, "Chủ tịch UBND huyện", UNTIL_THE_DISTRICT_ENDED),
                    authority("GIAM_DOC_SO", AwardLevel.PROVINCE, "Giám đốc Sở", days("2024-01-01", null))),
            List.of(),
            List.of(
                    salary(1_800_000, "2023-07-01", "2024-06-30"),
                    salary(2_340_000, "2024-07-01", "2026-06-30"),
                    salary(2_530_000, "2026-07-01", null)),
            List.of(
                    rate(AwardLevel.COMMUNE, SubjectKind.PERSON, "0.15", UNTIL_THE_DISTRICT_ENDED),
                    rate(AwardLevel.COMMUNE, SubjectKind.COLLECTIVE, "0.30", UNTIL_THE_DISTRICT_ENDED),
                    rate(AwardLevel.DISTRICT, SubjectKind.PERSON, "0.30", UNTIL_THE_DISTRICT_ENDED),
                    rate(AwardLevel.DISTRICT, SubjectKind.COLLECTIVE, "0.60", UNTIL_THE_DISTRICT_ENDED),
                    rate(AwardLevel.COMMUNE, SubjectKind.PERSON, "0.30", days("2025-07-01", null)),
                    rate(AwardLevel.COMMUNE, SubjectKind.COLLECTIVE, "0.60", days("2025-07-01", null))));

    private SampleLaw() {}

    private static Authority authority(String code, AwardLevel level, String title, Validity validity) {
        return new Authority(
                code, level, new Message(title, title), "Luật 06/2022/QH15, Điều 75", validity, null, false);
    }

    private static BaseSalary salary(long dong, String from, String to) {
        return new BaseSalary("S-" + dong, dong, days(from, to), "NĐ", true);
    }

    private static BonusRate rate(AwardLevel level, SubjectKind subject, String coefficient, Validity validity) {
        return new BonusRate("R", level, subject, new BigDecimal(coefficient), validity, "NĐ", true);
    }

    private static Validity days(String from, String to) {
        return new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
