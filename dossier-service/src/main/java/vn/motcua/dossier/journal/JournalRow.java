package vn.motcua.dossier.journal;

import java.time.Instant;

/// A published event as it stands in the journal.
///
/// @param payload its value as published, JSON
/// @param previousHash of the row before in the same subject; empty for the first
/// @param hash over the previous hash and this row
public record JournalRow(
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
        String payload,
        String previousHash,
        String hash) {

    /// True when the row is what it was when it was written, and follows the given one.
    public boolean continues(String hashBefore) {
        return previousHash.equals(hashBefore) && isAsWritten();
    }

    /// True when the row's content makes the hash that was written with it.
    public boolean isAsWritten() {
        return hash.equals(Chain.hash(
                previousHash,
                office,
                officeSequence,
                subject,
                subjectSequence,
                source,
                eventId,
                type,
                time,
                recordedAt,
                recordedBy,
                payload));
    }
}
