package vn.motcua.metrics.fold;

import java.time.Instant;

/// An event that was taken, and how far its office was then.
///
/// @param event what was told
/// @param knownAt since when it is known: when it was recorded, but always after the office's event before, so that
/// "all that was known at an instant" is a cut through the events in the order in which they were taken
/// @param highest the office's highest number from then on
/// @param missing how many numbers below it were missing from then on
record Told(OfficeEvent event, Instant knownAt, long highest, long missing) {}
