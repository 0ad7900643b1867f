package vn.motcua.dossier.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.posting.Check;
import vn.motcua.dossier.posting.PostingKey;

/// A check of a posting as it is kept.
///
/// @param note for the office alone; never published
public record CheckRow(
        PostingKey key, Check check, @Nullable String note, Instant recordedAt, String recordedBy) {}
