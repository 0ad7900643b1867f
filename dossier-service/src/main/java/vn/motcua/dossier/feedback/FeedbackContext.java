package vn.motcua.dossier.feedback;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.DueDates;

/// What a replay needs besides the facts.
///
/// @param office the office that the case was published under; absent before that
/// @param onlySource the only source whose facts are facts of this case: the counter, when it issued the code
public record FeedbackContext(
        FeedbackTerms terms,
        DueDates dueDates,
        @Nullable String office,
        @Nullable String onlySource) {}
