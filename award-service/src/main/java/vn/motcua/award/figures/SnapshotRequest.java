package vn.motcua.award.figures;

import java.time.Instant;
import java.time.LocalDate;

/// What is asked of metrics-service.
///
/// @param from first day
/// @param to last day
/// @param asOf the state of the world at that moment
record SnapshotRequest(LocalDate from, LocalDate to, Instant asOf) {}
