package vn.motcua.award.plan;

import vn.motcua.award.reading.Message;

/// Why a campaign cannot be saved, and where.
///
/// @param pointer JSON pointer to the place: `/offers/0/rule/all/2`
/// @param code stable: `unknown-predicate`
/// @param text what is wrong there and what is allowed
public record Defect(String pointer, String code, Message text) {}
