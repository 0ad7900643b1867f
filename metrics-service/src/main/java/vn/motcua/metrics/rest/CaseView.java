package vn.motcua.metrics.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Standing;
import vn.motcua.metrics.indicator.Timeline;

/// One case behind a number: a dossier, or for services a procedure at an office.
///
/// @param code of the dossier; absent for a service
/// @param countsAs why it counts: the measure it stands in, `settled-late`, `overdue`, …
/// @param good true when it is in the numerator
/// @param officer to whom it counts; absent when unassigned
/// @param judgedDueAt by what it is judged; absent when no due date is known
/// @param dossiers for a service, how many of its dossiers are good and how many there are
public record CaseView(
        @Nullable String code,
        String office,
        String procedure,
        @Nullable String channel,
        @Nullable String countsAs,
        boolean good,
        @Nullable String officer,
        @Nullable Instant receivedAt,
        @Nullable Instant judgedDueAt,
        @Nullable Instant endedAt,
        @Nullable DossiersView dossiers) {
    static CaseView of(Cases.Case one, Indicator indicator, Instant cutOff) {
        Timeline dossier = one.timeline();
        Standing standing = one.standing();
        return new CaseView(
                dossier.dossier(),
                dossier.office(),
                dossier.procedure().code(),
                dossier.channel().code(),
                standing.measure().code(),
                indicator.good().contains(standing.measure()),
                standing.officer().isEmpty() ? null : standing.officer(),
                dossier.receivedAt(),
                dossier.judgedDueBefore(cutOff).orElse(null),
                dossier.endedBefore(cutOff).map(Timeline.End::at).orElse(null),
                null);
    }

    static CaseView of(Figures.Service service) {
        return new CaseView(
                null,
                service.office(),
                service.procedure(),
                null,
                null,
                service.dossiers().numerator() > 0,
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
