package vn.motcua.metrics.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.indicator.Feedback;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Posting;
import vn.motcua.metrics.indicator.Rating;
import vn.motcua.metrics.indicator.Standing;
import vn.motcua.metrics.indicator.Subject;
import vn.motcua.metrics.indicator.Timeline;

/// One case behind a number: a dossier, a feedback case, a rating, or a procedure at an office.
///
/// @param code of the dossier, case or rating; absent for a procedure
/// @param procedure code of the procedure; absent where there is none
/// @param countsAs why it counts: the measure it stands in, `settled-late`, `overdue`, …
/// @param good true when it is in the numerator
/// @param officer to whom it counts; absent when unassigned
/// @param judgedDueAt by what it is judged; absent when no due date is known
/// @param dossiers for a service, how many of its dossiers are good and how many there are
public record CaseView(
        @Nullable String code,
        String office,
        @Nullable String procedure,
        @Nullable String channel,
        @Nullable String countsAs,
        boolean good,
        @Nullable String officer,
        @Nullable Instant receivedAt,
        @Nullable Instant judgedDueAt,
        @Nullable Instant endedAt,
        @Nullable DossiersView dossiers) {
    static CaseView of(Cases.Case one, Formula formula, Instant cutOff) {
        Subject subject = one.subject();
        Standing standing = one.standing();
        String officer = standing.officer().isEmpty() ? null : standing.officer();
        boolean good = formula.good().contains(standing.measure());
        return switch (subject) {
            case Timeline dossier ->
                new CaseView(
                        dossier.code(),
                        dossier.office(),
                        dossier.procedure().code(),
                        dossier.channel().code(),
                        standing.measure().code(),
                        good,
                        officer,
                        dossier.receivedAt(),
                        dossier.judgedDueBefore(cutOff).orElse(null),
                        dossier.endedBefore(cutOff).map(Timeline.End::at).orElse(null),
                        null);
            case Feedback feedback ->
                new CaseView(
                        feedback.code(),
                        feedback.office(),
                        null,
                        null,
                        standing.measure().code(),
                        good,
                        officer,
                        feedback.receivedAt(),
                        feedback.dueAt(),
                        before(feedback.rejected() ? feedback.classifiedAt() : feedback.answeredAt(), cutOff),
                        null);
            case Rating rating ->
                new CaseView(
                        rating.code(),
                        rating.office(),
                        null,
                        null,
                        standing.measure().code(),
                        good,
                        officer,
                        rating.at(),
                        null,
                        null,
                        null);
            case Posting posting ->
                new CaseView(
                        posting.code(),
                        posting.office(),
                        posting.procedure(),
                        null,
                        standing.measure().code(),
                        good,
                        officer,
                        null,
                        null,
                        null,
                        null);
        };
    }

    private static @Nullable Instant before(@Nullable Instant at, Instant cutOff) {
        return at != null && at.isBefore(cutOff) ? at : null;
    }

    static CaseView of(Figures.Service service) {
        return new CaseView(
                null,
                service.office(),
                service.procedure(),
                null,
                null,
                service.good(),
                null,
                null,
                null,
                null,
                new DossiersView(
                        service.dossiers().numerator(), service.dossiers().denominator()));
    }

    /// The dossiers of a service.
    public record DossiersView(long good, long all) {}
}
