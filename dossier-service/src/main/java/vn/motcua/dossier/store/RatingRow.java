package vn.motcua.dossier.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A rating that a citizen gave.
///
/// @param dossier code of the dossier it is about, if it is about one
/// @param officer code of the officer it is about, if it is about one
/// @param score 1..5
/// @param means `device`, `online` or `paper`
public record RatingRow(
        String source,
        String id,
        String office,
        @Nullable String dossier,
        @Nullable String officer,
        int score,
        String means,
        Instant ratedAt,
        Instant recordedAt,
        String recordedBy) {}
