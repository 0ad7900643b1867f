package vn.motcua.dossier.applicant;

import java.time.Instant;

/// That somebody read a full identity number, and what for. The number itself is not in it.
///
/// @param number of the reading; later ones are higher
public record IdentityReading(
        long number, String dossier, String office, String readBy, Instant readAt, String purpose) {}
