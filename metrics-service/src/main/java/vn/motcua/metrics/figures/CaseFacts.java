package vn.motcua.metrics.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.indicator.Feedback;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Posting;
import vn.motcua.metrics.indicator.Rating;
import vn.motcua.metrics.indicator.Timeline;

/// What is told of one case behind a number, whatever kind of thing it is.
///
/// @param code of the dossier, feedback case, rating or posting
/// @param procedure code of the procedure; absent where there is none
/// @param channel code of the channel; absent where there is none
/// @param measure why it counts
/// @param good true when it is in the numerator
/// @param officer to whom it counts; absent when unassigned
/// @param dueAt by what it is judged; absent when no due date is known
/// @param endedAt absent while it is open
public record CaseFacts(
        String code,
        String office,
        @Nullable String procedure,
        @Nullable String channel,
        Measure measure,
        boolean good,
        @Nullable String officer,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt) {

    /// The facts of a case when only those before the cut-off are looked at.
    public static CaseFacts of(Cases.Case one, Formula formula, Instant cutOff) {
        return of(one, formula.good().contains(one.standing().measure()), cutOff);
    }

    /// The same of one that is known to be in the numerator or not.
    public static CaseFacts of(Cases.Case one, boolean good, Instant cutOff) {
        Measure measure = one.standing().measure();
        String officer =
                one.standing().officer().isEmpty() ? null : one.standing().officer();
        return switch (one.subject()) {
            case Timeline dossier ->
                new CaseFacts(
                        dossier.code(),
                        dossier.office(),
                        dossier.procedure().code(),
                        dossier.channel().code(),
                        measure,
                        good,
                        officer,
                        dossier.receivedAt(),
                        dossier.judgedDueBefore(cutOff).orElse(null),
                        dossier.endedBefore(cutOff).map(Timeline.End::at).orElse(null));
            case Feedback feedback ->
                new CaseFacts(
                        feedback.code(),
                        feedback.office(),
                        null,
                        null,
                        measure,
                        good,
                        officer,
                        feedback.receivedAt(),
                        feedback.dueAt(),
                        before(feedback.rejected() ? feedback.classifiedAt() : feedback.answeredAt(), cutOff));
            case Rating rating ->
                new CaseFacts(
                        rating.code(), rating.office(), null, null, measure, good, officer, rating.at(), null, null);
            case Posting posting ->
                new CaseFacts(
                        posting.code(),
                        posting.office(),
                        posting.procedure(),
                        null,
                        measure,
                        good,
                        officer,
                        null,
                        null,
                        null);
        };
    }

    private static @Nullable Instant before(@Nullable Instant at, Instant cutOff) {
        return at != null && at.isBefore(cutOff) ? at : null;
    }
}
