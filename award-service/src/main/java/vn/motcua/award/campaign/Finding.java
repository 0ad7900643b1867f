package vn.motcua.award.campaign;

import vn.motcua.award.reading.Message;

/// A contradiction or risk of a plan that somebody should know of before it is carried out.
///
/// @param code stable: `days-announced-and-counted`
/// @param clause where the plan says it
/// @param message what is odd
/// @param suggestion what to do about it, and what the house does meanwhile
public record Finding(String code, String clause, Message message, Message suggestion) {}
