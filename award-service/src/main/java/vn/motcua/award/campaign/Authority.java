package vn.motcua.award.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.AwardLevel;

/// Who may give a certificate of commendation, and from when to when.
///
/// ⚖ Luật Thi đua, khen thưởng 06/2022/QH15, Điều 75, khoản 1; Điều 80, khoản 2 và 3
public enum Authority {
    /// ⚖ Luật 06/2022/QH15, Điều 75, khoản 1, điểm đ — in force from 2024-01-01
    UBND_XA_CT(AwardLevel.COMMUNE, "Chủ tịch UBND xã", "Chairman of the commune People's Committee", null),
    /// ⚖ Luật 06/2022/QH15, Điều 75, khoản 1, điểm d — until 2025-06-30: no district level from 01/7/2025, no successor
    UBND_HUYEN_CT(
            AwardLevel.DISTRICT, "Chủ tịch UBND huyện", "Chairman of the district People's Committee", "2025-06-30"),
    /// ⚖ Luật 06/2022/QH15, Điều 75, khoản 1, điểm c — heads of departments of the province; in force from 2024-01-01
    GIAM_DOC_SO(AwardLevel.PROVINCE, "Giám đốc Sở", "Head of a department of the province", null);

    private final AwardLevel level;
    private final String vi;
    private final String en;
    private final @Nullable String lastDay;

    Authority(AwardLevel level, String vi, String en, @Nullable String lastDay) {
        this.level = level;
        this.vi = vi;
        this.en = en;
        this.lastDay = lastDay;
    }

    /// The level at which it stands.
    public AwardLevel level() {
        return level;
    }

    /// Its title.
    public Message title() {
        return new Message(vi, en);
    }

    /// The last day on which it may decide; absent = no end known.
    public @Nullable LocalDate validTo() {
        return lastDay == null ? null : LocalDate.parse(lastDay);
    }

    /// True when it may decide on that day.
    public boolean mayDecideOn(LocalDate day) {
        LocalDate last = validTo();
        return last == null || !day.isAfter(last);
    }

    /// The authority of that code; empty when there is none.
    public static Optional<Authority> of(String code) {
        return Arrays.stream(values())
                .filter(authority -> authority.name().equals(code))
                .findFirst();
    }
}
