package vn.motcua.award.evidence;

import java.time.Instant;

/// A file of evidence as it is shown.
///
/// @param sha256 its hash, 64 hexadecimal digits: by it others refer to the file
/// @param name as the person called it
/// @param mediaType what it is
/// @param size bytes
/// @param uploadedAt when
/// @param uploadedBy who
/// @param created true when this call stored it, false when the candidate had it already
public record EvidenceFile(
        String sha256,
        String name,
        String mediaType,
        long size,
        Instant uploadedAt,
        String uploadedBy,
        boolean created) {}
