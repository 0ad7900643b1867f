package vn.motcua.dossier.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.feedback.FeedbackTerms;

/// A feedback case as it stands, for lists and for what must not change.
///
/// @param state kebab-case
/// @param nextDueAt the day of the clock that runs now; absent once nothing is owed
/// @param openedBy the source that opened it
/// @param version number of its published events
/// @param terms under which it came in
public record FeedbackRow(
        String code,
        String office,
        String kind,
        String state,
        @Nullable String dossier,
        @Nullable String officer,
        Instant receivedAt,
        @Nullable Instant nextDueAt,
        String openedBy,
        long version,
        long calendarEdition,
        FeedbackTerms terms) {}
