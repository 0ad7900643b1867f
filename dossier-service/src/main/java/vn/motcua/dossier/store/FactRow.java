package vn.motcua.dossier.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact as it is kept: what was said, by whom, and what became of it.
///
/// @param type name without prefix and version: `dossier.accepted`
/// @param data the event's data, JSON
/// @param contentHash of the canonical event; the same identity with another hash is another content
/// @param reach the offices the sender may touch; absent = all
/// @param status `applied`, `parked` or `refused`
/// @param problem why it is not applied; JSON of the problem in both languages
public record FactRow(
        String source,
        String id,
        String subject,
        String type,
        Instant time,
        String data,
        String contentHash,
        Instant recordedAt,
        String recordedBy,
        @Nullable List<String> reach,
        String status,
        @Nullable String problem) {

    /// What a person calls the fact by: always the same for the same source and id.
    public static UUID ref(String source, String id) {
        return UUID.nameUUIDFromBytes((source.length() + ":" + source + id).getBytes(StandardCharsets.UTF_8));
    }
}
