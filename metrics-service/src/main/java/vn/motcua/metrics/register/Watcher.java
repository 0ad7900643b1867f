package vn.motcua.metrics.register;

import java.time.Instant;
import java.util.List;

/// Looks at what has just been told, in the transaction that keeps it.
public interface Watcher {

    /// What was told.
    ///
    /// @param at when it is said to have happened
    /// @param entry the dossier after it
    record Told(String type, Instant at, Entry entry) {}

    /// Looks at dossiers of which something was told.
    ///
    /// @param entries the newest word on each of them, newer than what was known
    /// @param told each event about them, in order
    void look(List<Entry> entries, List<Told> told);
}
