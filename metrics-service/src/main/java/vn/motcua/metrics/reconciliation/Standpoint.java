package vn.motcua.metrics.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// How far an office has come, and what it has, as one of the two services knows it.
///
/// @param sequence number of the office's last event
/// @param dossiers how many dossiers it has
/// @param openDossiers how many of them have not ended
/// @param hash over all of them: the sum of their numbers modulo 2^128, 32 hexadecimal digits
@JsonIgnoreProperties(ignoreUnknown = true)
public record Standpoint(long sequence, long dossiers, long openDossiers, String hash) {}
