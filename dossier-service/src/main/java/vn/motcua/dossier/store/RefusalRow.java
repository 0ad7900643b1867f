package vn.motcua.dossier.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that became no fact: as it came, and why it was refused.
///
/// @param contentHash of the event as it came; the same one sent again is the same row
/// @param times how often it came
/// @param raw its bytes, or the first of them
/// @param problem JSON of the problem in both languages
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
public record RefusalRow(
        UUID id,
        String contentHash,
        @Nullable String source,
        @Nullable String eventId,
        @Nullable String office,
        Instant firstAt,
        Instant lastAt,
        int times,
        String receivedBy,
        @Nullable List<String> reach,
        byte[] raw,
        boolean rawComplete,
        String problem) {

    /// What the hash of a record of the national format begins with; that of an event has only digits.
    public static final String NATIONAL = "national:";

    /// Whether the bytes are a record of the national format rather than an event.
    public boolean ofNationalFormat() {
        return contentHash.startsWith(NATIONAL);
    }
}
