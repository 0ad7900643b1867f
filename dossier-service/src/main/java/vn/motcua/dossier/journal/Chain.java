package vn.motcua.dossier.journal;

import java.time.Instant;
import vn.motcua.deploy.platform.hash.Sha256;

/// The hash that binds a row of the journal to the one before it.
final class Chain {

    private Chain() {}

    /// SHA-256 over the parts, each preceded by its length so that no two rows can be written alike.
    static String hash(
            String previousHash,
            String office,
            long officeSequence,
            String subject,
            long subjectSequence,
            String source,
            String eventId,
            String type,
            Instant time,
            Instant recordedAt,
            String recordedBy,
            String payload) {
        StringBuilder row = new StringBuilder(payload.length() + 512);
        String[] parts = {
            previousHash,
            office,
            Long.toString(officeSequence),
            subject,
            Long.toString(subjectSequence),
            source,
            eventId,
            type,
            time.toString(),
            recordedAt.toString(),
            recordedBy,
            payload
        };
        for (String part : parts) {
            row.append(part.length()).append(':').append(part);
        }
        return Sha256.hex(row.toString());
    }
}
