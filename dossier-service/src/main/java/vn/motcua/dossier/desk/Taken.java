package vn.motcua.dossier.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.Problem;

/// What became of one event.
///
/// @param id as it came; absent when it could not be read
/// @param problem why it was refused, or what it waits for
public record Taken(
        @Nullable String id, Status status, @Nullable Problem problem) {

    /// The four things that can become of an event.
    public enum Status {
        /// It happened to its dossier, and is published.
        ACCEPTED,
        /// It was known before; nothing changed.
        DUPLICATE,
        /// It waits for an event that must have come before it.
        PARKED,
        /// It is kept, with the reason.
        REFUSED
    }

    /// How many of these results have that status.
    public static int count(List<Taken> results, Status status) {
        return (int) results.stream().filter(taken -> taken.status() == status).count();
    }
}
