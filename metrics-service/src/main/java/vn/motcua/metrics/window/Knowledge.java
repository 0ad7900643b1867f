package vn.motcua.metrics.window;

import java.time.Instant;

/// How much of what was told may be used: all that had become known up to an instant, that instant included.
///
/// @param until the last instant
public record Knowledge(Instant until) {

    /// Everything that is known.
    public static final Knowledge ALL = new Knowledge(Instant.parse("9999-12-31T00:00:00Z"));

    /// True when nothing is left out.
    public boolean isAll() {
        return equals(ALL);
    }
}
