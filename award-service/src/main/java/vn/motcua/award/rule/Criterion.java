package vn.motcua.award.rule;

/// A named condition of a campaign.
///
/// @param code `C1`
/// @param label its place in the plan
/// @param rule the condition
public record Criterion(String code, Rule.Label label, Rule rule) {}
