package vn.motcua.dossier.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// An event about to be published.
///
/// @param office code of the office in whose order it stands
/// @param type CloudEvents type: `vn.motcua.dossier.accepted.v1`
/// @param time when it happened
/// @param payload its value, still without `recordedAt`, `sequence` and `officeSequence`
public record Entry(
        String office,
        String subject,
        String source,
        String eventId,
        String type,
        Instant time,
        String recordedBy,
        ObjectNode payload) {}
