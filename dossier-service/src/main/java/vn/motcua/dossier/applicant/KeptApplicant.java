package vn.motcua.dossier.applicant;

import java.time.Instant;

/// An applicant as kept.
///
/// @param version counts the changes, from 1
public record KeptApplicant(String dossier, Applicant applicant, long version, Instant updatedAt, String updatedBy) {}
