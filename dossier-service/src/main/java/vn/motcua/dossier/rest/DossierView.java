package vn.motcua.dossier.rest;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.desk.OpenedDossier;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;
import vn.motcua.dossier.fact.StopCause;
import vn.motcua.dossier.lifecycle.Action;
import vn.motcua.dossier.lifecycle.DataQuality;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.procedure.Regime;

/// A dossier as it stands, and what may be done to it now.
///
/// @param regime by the day of reception; absent before it
/// @param state the national state, kebab-case
/// @param firstDueAt the first promise; never changes
/// @param judgedDueAt the day lateness is judged by
/// @param closesAt when it is stopped for want of a supplement
/// @param version for `If-Match`
record DossierView(
        String code,
        String office,
        String procedure,
        String channel,
        String state,
        @Nullable String regime,
        @Nullable String previousDossierCode,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant firstDueAt,
        @Nullable Instant currentDueAt,
        @Nullable Instant judgedDueAt,
        List<DueChange> dueChanges,
        List<Wait> waits,
        @Nullable Ended ended,
        @Nullable Instant returnedAt,
        List<Supplement> supplements,
        List<Payment> payments,
        List<Consultation> consultations,
        @Nullable Digitisation digitisation,
        @Nullable Instant closesAt,
        List<Violation> violations,
        @Nullable String officer,
        long version,
        List<String> allowedActions,
        List<String> dataQuality) {

    /// @param form number of the form (Mẫu) that goes with it
    /// @param actor who told what made it change; absent when a calendar did
    record DueChange(
            Instant at,
            Instant dueAt,
            @Nullable Instant judgedDueAt,
            String cause,
            @Nullable String form,
            @Nullable String actor) {}

    record Wait(String kind, Instant from, @Nullable Instant to, boolean lawful) {}

    record Ended(
            Instant at,
            String state,
            @Nullable String outcome,
            @Nullable String resultFileHash,
            @Nullable String evidenceRef,
            @Nullable String cause) {}

    record Supplement(
            Instant requestedAt,
            List<String> items,
            String reason,
            @Nullable Instant receivedAt,
            List<String> fileHashes) {}

    /// @param requested đồng
    /// @param paid đồng
    record Payment(
            @Nullable Instant requestedAt,
            @Nullable Long requested,
            @Nullable Instant paidAt,
            @Nullable Long paid,
            @Nullable String method) {}

    /// @param overdue not answered by its own due moment, or after it
    record Consultation(
            String unit,
            Instant askedAt,
            Instant dueAt,
            @Nullable Instant answeredAt,
            boolean overdue) {}

    record Digitisation(
            int componentsRequired,
            int componentsDigitised,
            boolean resultDigitised,
            @Nullable Integer pages,
            Instant at) {}

    record Violation(String code, Instant at) {}

    static DossierView of(OpenedDossier opened) {
        Dossier dossier = opened.dossier();
        Dossier.@Nullable Ended ended = dossier.ended();
        Dossier.@Nullable Digitisation digitisation = dossier.digitisation();
        return new DossierView(
                opened.code(),
                dossier.office(),
                dossier.procedure(),
                dossier.channel().code(),
                dossier.state().code(),
                code(dossier.regime(), Regime::code),
                dossier.previousDossierCode(),
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
                                one.cause().code(),
                                one.cause().form(),
                                one.actor()))
                        .toList(),
                dossier.waits().stream()
                        .map(one -> new Wait(one.kind().code(), one.from(), one.to(), one.lawful()))
                        .toList(),
                ended == null
                        ? null
                        : new Ended(
                                ended.at(),
                                ended.state().code(),
                                code(ended.outcome(), Outcome::code),
                                ended.resultFileHash(),
                                ended.evidenceRef(),
                                code(ended.stopCause(), StopCause::code)),
                dossier.returnedAt(),
                dossier.supplements().stream()
                        .map(one -> new Supplement(
                                one.requestedAt(), one.items(), one.reason(), one.receivedAt(), one.fileHashes()))
                        .toList(),
                dossier.payments().stream()
                        .map(one -> new Payment(
                                one.requestedAt(),
                                one.requested(),
                                one.paidAt(),
                                one.paid(),
                                code(one.method(), PaymentMethod::code)))
                        .toList(),
                dossier.consultations().stream()
                        .map(one -> new Consultation(
                                one.unit(), one.askedAt(), one.dueAt(), one.answeredAt(), one.lateAt(opened.asOf())))
                        .toList(),
                digitisation == null
                        ? null
                        : new Digitisation(
                                digitisation.componentsRequired(),
                                digitisation.componentsDigitised(),
                                digitisation.resultDigitised(),
                                digitisation.pages(),
                                digitisation.at()),
                dossier.closesAt(),
                dossier.violations().stream()
                        .map(one -> new Violation(one.code().code(), one.at()))
                        .toList(),
                dossier.officer(),
                opened.version(),
                opened.allowedActions().stream().map(Action::code).toList(),
                dossier.dataQuality().stream().map(DataQuality::code).toList());
    }

    private static <T> @Nullable String code(@Nullable T value, Function<T, String> code) {
        return value == null ? null : code.apply(value);
    }
}
