package vn.motcua.dossier.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.desk.OpenedDossier;
import vn.motcua.dossier.lifecycle.Action;
import vn.motcua.dossier.lifecycle.DataQuality;
import vn.motcua.dossier.lifecycle.Dossier;

/// A dossier as it stands, and what may be done to it now.
///
/// @param state the national state, kebab-case
/// @param firstDueAt the first promise; never changes
/// @param judgedDueAt the day lateness is judged by
/// @param version for `If-Match`
record DossierView(
        String code,
        String office,
        String procedure,
        String channel,
        String state,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant firstDueAt,
        @Nullable Instant currentDueAt,
        @Nullable Instant judgedDueAt,
        List<DueChange> dueChanges,
        List<Wait> waits,
        @Nullable Ended ended,
        @Nullable Instant returnedAt,
        List<Violation> violations,
        @Nullable String officer,
        long version,
        List<String> allowedActions,
        List<String> dataQuality) {

    record DueChange(Instant at, Instant dueAt, @Nullable Instant judgedDueAt, String cause) {}

    record Wait(String kind, Instant from, @Nullable Instant to, boolean lawful) {}

    record Ended(
            Instant at,
            String state,
            @Nullable String outcome,
            @Nullable String resultFileHash) {}

    record Violation(String code, Instant at) {}

    static DossierView of(OpenedDossier opened) {
        Dossier dossier = opened.dossier();
        Dossier.@Nullable Ended ended = dossier.ended();
        return new DossierView(
                opened.code(),
                dossier.office(),
                dossier.procedure(),
                dossier.channel().code(),
                dossier.state().code(),
                dossier.submittedAt(),
                dossier.receivedAt(),
                dossier.firstDueAt(),
                dossier.currentDueAt(),
                dossier.judgedDueAt(),
                dossier.dueChanges().stream()
                        .map(one -> new DueChange(
                                one.at(),
                                one.dueAt(),
                                one.judgedDueAt(),
                                one.cause().code()))
                        .toList(),
                dossier.waits().stream()
                        .map(one -> new Wait(one.kind().code(), one.from(), one.to(), one.lawful()))
                        .toList(),
                ended == null
                        ? null
                        : new Ended(
                                ended.at(),
                                ended.state().code(),
                                ended.outcome() == null ? null : ended.outcome().code(),
                                ended.resultFileHash()),
                dossier.returnedAt(),
                dossier.violations().stream()
                        .map(one -> new Violation(one.code().code(), one.at()))
                        .toList(),
                dossier.officer(),
                opened.version(),
                opened.allowedActions().stream().map(Action::code).toList(),
                dossier.dataQuality().stream().map(DataQuality::code).toList());
    }
}
