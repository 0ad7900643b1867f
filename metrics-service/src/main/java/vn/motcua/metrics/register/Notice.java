package vn.motcua.metrics.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event as the register reads it.
///
/// @param type without `vn.motcua.` and `.v1`: `dossier.accepted`
/// @param subject code of what it is about; absent when it has none
/// @param number its place in the office's sequence
/// @param at when it happened; absent when not told
/// @param value its data
record Notice(
        String office,
        String type,
        @Nullable String subject,
        long number,
        @Nullable Instant at,
        JsonNode value) {}
