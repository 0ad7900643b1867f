package vn.motcua.dossier.calendar;

import java.time.Instant;

/// When a term runs out.
///
/// @param provisional the computation needed a year whose official calendar is not known yet
public record Due(Instant at, boolean provisional) {}
