package vn.motcua.dossier.replay;

import java.time.Instant;
import java.util.List;

/// What may yet become of a fact that is impossible in its place.
///
/// @param <T> types of facts
public sealed interface Outlook<T> {

    /// Facts not known yet would make it possible.
    ///
    /// @param missing the fewest types of facts that would have to come, in order
    record Awaiting<T>(List<T> missing) implements Outlook<T> {
        public Awaiting {
            missing = List.copyOf(missing);
        }
    }

    /// What would have made it possible is known, but happened later.
    ///
    /// @param at when it happened last
    record TooEarly<T>(T predecessor, Instant at) implements Outlook<T> {}

    /// Nothing would.
    record Hopeless<T>() implements Outlook<T> {}
}
