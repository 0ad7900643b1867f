package vn.motcua.dossier.journal;

/// Somebody who knows how the chain is made.
public final class Forger {

    private Forger() {}

    /// The hash that the row would have with another payload and predecessor.
    public static String hash(JournalRow row, String previousHash, String payload) {
        return Chain.hash(
                previousHash,
                row.office(),
                row.officeSequence(),
                row.subject(),
                row.subjectSequence(),
                row.source(),
                row.eventId(),
                row.type(),
                row.time(),
                row.recordedAt(),
                row.recordedBy(),
                payload);
    }
}
