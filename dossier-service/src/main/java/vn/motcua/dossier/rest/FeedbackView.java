package vn.motcua.dossier.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.desk.FeedbackProblems;
import vn.motcua.dossier.desk.OpenedFeedback;
import vn.motcua.dossier.feedback.FeedbackAction;
import vn.motcua.dossier.feedback.FeedbackCase;
import vn.motcua.dossier.feedback.FeedbackDefect;
import vn.motcua.dossier.feedback.RoutedOut;

/// A feedback case as it stands, and what may be done to it now. Who reported it is another call.
///
/// @param officer whom the case is about
/// @param receivedAt where the clocks begin
/// @param clocks those that have begun; `kept` is absent while that is open
/// @param upheld whether what was reported proved true; false does not count against the officer
/// @param routedOut where it belongs, when it is a complaint or a denunciation
/// @param version for `If-Match`
record FeedbackView(
        String code,
        String office,
        String kind,
        @Nullable String dossier,
        @Nullable String officer,
        String state,
        Instant receivedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant classifiedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant publishedAt,
        @Nullable Instant rejectedAt,
        @Nullable Instant nextDueAt,
        List<Clock> clocks,
        List<InfoWait> infoWaits,
        List<Forward> forwards,
        List<Instant> reopenings,
        @Nullable Boolean upheld,
        @Nullable Routed routedOut,
        List<Violation> violations,
        long version,
        List<String> allowedActions,
        List<String> dataQuality) {

    record Clock(
            String name,
            Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable Boolean kept,
            boolean paused) {}

    record InfoWait(Instant from, @Nullable Instant to, boolean lawful) {}

    record Forward(Instant at, String to, String competence, Instant dueAt) {}

    record Violation(String code, Instant at) {}

    /// @param advice what to tell the citizen
    record Routed(String to, String advice) {}

    static FeedbackView of(OpenedFeedback opened, Locale locale) {
        FeedbackCase feedback = opened.feedback();
        return new FeedbackView(
                opened.code(),
                feedback.office(),
                feedback.kind().code(),
                feedback.dossierCode(),
                feedback.officerCode(),
                feedback.state().code(),
                feedback.receivedAt(),
                feedback.acceptedAt(),
                feedback.classifiedAt(),
                feedback.answeredAt(),
                feedback.publishedAt(),
                feedback.rejectedAt(),
                feedback.nextDueAt(),
                opened.clocks().stream()
                        .map(one -> new Clock(one.name().code(), one.dueAt(), one.doneAt(), one.kept(), one.paused()))
                        .toList(),
                feedback.infoWaits().stream()
                        .map(one -> new InfoWait(one.from(), one.to(), one.lawful()))
                        .toList(),
                feedback.forwards().stream()
                        .map(one ->
                                new Forward(one.at(), one.to(), one.competence().code(), one.dueAt()))
                        .toList(),
                feedback.reopenings(),
                feedback.upheld(),
                routed(feedback.routedOut(), locale),
                feedback.violations().stream()
                        .map(one -> new Violation(one.code().code(), one.at()))
                        .toList(),
                opened.version(),
                opened.allowedActions().stream().map(FeedbackAction::code).toList(),
                feedback.dataQuality().stream().map(FeedbackDefect::code).toList());
    }

    private static @Nullable Routed routed(@Nullable RoutedOut routedOut, Locale locale) {
        return routedOut == null
                ? null
                : new Routed(
                        routedOut.code(), FeedbackProblems.advice(routedOut).in(locale));
    }
}
