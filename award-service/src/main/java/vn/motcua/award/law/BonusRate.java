package vn.motcua.award.law;

import java.math.BigDecimal;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.SubjectKind;

/// How many base salaries go with a certificate of commendation.
///
/// @param code stable: `ND-152-2025-commune-ca-nhan`
/// @param level of the authority
/// @param subject who is honoured
/// @param coefficient of the base salary
/// @param validity when it is in force, by the day of the decision
/// @param source the decree
/// @param confirmed false while nobody has compared it with the text
public record BonusRate(
        String code,
        AwardLevel level,
        SubjectKind subject,
        BigDecimal coefficient,
        Validity validity,
        String source,
        boolean confirmed) {}
