package vn.motcua.metrics.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.figures.CaseFacts;
import vn.motcua.metrics.figures.Figures;

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
    static CaseView of(CaseFacts facts) {
        return new CaseView(
                facts.code(),
                facts.office(),
                facts.procedure(),
                facts.channel(),
                facts.measure().code(),
                facts.good(),
                facts.officer(),
                facts.receivedAt(),
                facts.dueAt(),
                facts.endedAt(),
                null);
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
