package vn.motcua.award.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.award.reading.Settings;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.SubjectKind;

/// The money that goes with one certificate of commendation, with all it was counted from.
///
/// ⚖ NĐ 152/2025/NĐ-CP, Điều 49: the base salary in force on the day of the decision, rounded up to 10,000 đồng
///
/// @param decidedOn the day of the decision
/// @param salary the base salary of that day
/// @param rate the coefficient of that day
/// @param rounding how the product was rounded
/// @param dong the amount
public record Bonus(LocalDate decidedOn, BaseSalary salary, BonusRate rate, Settings.Rounding rounding, long dong) {

    private static final BigDecimal STEP = BigDecimal.valueOf(10_000);

    /// The bonus of an award decided on a day; empty when no base salary or coefficient is known for it.
    public static Optional<Bonus> of(
            Law law, LocalDate day, AwardLevel level, SubjectKind subject, Settings.Rounding rounding) {
        return law.salaryOn(day).flatMap(salary -> law.rateOn(day, level, subject)
                .map(rate -> new Bonus(
                        day,
                        salary,
                        rate,
                        rounding,
                        rounded(BigDecimal.valueOf(salary.dong()).multiply(rate.coefficient()), rounding))));
    }

    private static long rounded(BigDecimal raw, Settings.Rounding rounding) {
        return switch (rounding) {
            case UP_10000 -> steps(raw, RoundingMode.UP);
            case HALF_UP_10000 -> steps(raw, RoundingMode.HALF_UP);
            case NONE -> raw.setScale(0, RoundingMode.HALF_UP).longValueExact();
        };
    }

    private static long steps(BigDecimal raw, RoundingMode mode) {
        return raw.divide(STEP, 0, mode).multiply(STEP).longValueExact();
    }
}
