package vn.motcua.award.law;

/// The base salary (lương cơ sở), by which bonuses are counted.
///
/// @param code stable: `ND-73-2024`
/// @param dong đồng a month
/// @param validity when it is in force
/// @param source the decree
/// @param confirmed false while nobody has compared it with the text
public record BaseSalary(String code, long dong, Validity validity, String source, boolean confirmed) {}
