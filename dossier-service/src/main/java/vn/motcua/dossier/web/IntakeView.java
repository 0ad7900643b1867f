package vn.motcua.dossier.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The page of the intake, as a person reads it.
///
/// @param notice what became of the button that was pressed last
/// @param parkedNext cursor of the next page of what waits
/// @param refusedNext cursor of the next page of what was refused
/// @param mayRetry whether the reader may send events through again
record IntakeView(
        String reach,
        String asOf,
        @Nullable Notice notice,
        List<Figure> figures,
        Lag lag,
        List<ImportLine> imports,
        List<PendingLine> parked,
        @Nullable String parkedNext,
        List<PendingLine> refused,
        @Nullable String refusedNext,
        boolean mayRetry) {

    /// What a button did.
    ///
    /// @param tone class of the style sheet: good, bad or open
    record Notice(String text, String tone) {}

    /// One number of today, and the same in all.
    record Figure(String name, String today, String all, String meaning, String tone) {}

    /// How far the published topic is behind.
    record Lag(String text, String tone) {}

    /// One import.
    record ImportLine(
            String started,
            String by,
            String state,
            String tone,
            String lines,
            String accepted,
            String duplicate,
            String parked,
            String refused,
            List<String> problems) {}

    /// An event that waits or was refused.
    ///
    /// @param dossier code of a dossier that can be looked at
    record PendingLine(
            UUID id,
            String received,
            String by,
            int times,
            @Nullable String dossier,
            @Nullable String type,
            @Nullable String event,
            String title,
            String reason,
            @Nullable String raw) {}
}
