package vn.motcua.award.candidate;

import java.time.Instant;

/// Something entered about a candidate, with who entered it and when.
///
/// @param value what was entered
/// @param version 1, 2, 3 …; earlier ones are kept
/// @param at when
/// @param by the sign-in name of who entered it
/// @param created true when this call stored it, false when the same was there already
public record Entered<T>(T value, int version, Instant at, String by, boolean created) {}
