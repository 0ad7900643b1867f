package vn.motcua.dossier.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.FiledBy;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.procedure.ProcedureTraits;
import vn.motcua.dossier.procedure.Regime;

/// A dossier as all its known facts make it: where it stands, what was promised, and how it is judged.
///
/// @param office the office of the first fact
/// @param procedure the procedure of the first fact, as corrected
/// @param traits what the procedure promises; absent when it is not registered
/// @param channel the channel of the first fact
/// @param regime by the day of reception; absent before it
/// @param submittedAt when it was sent in, if it was
/// @param receivedAt when the desk took it in; absent before acceptance, and for good when it never was
/// @param firstDueAt the first promise; never changes
/// @param currentDueAt what the citizen has been promised last
/// @param judgedDueAt the first promise, moved only by waits that began no later than the judged due day
/// @param dueChanges every date promised, in order, beginning with the acceptance
/// @param waits for supplements and payments, in order; those before acceptance too
/// @param officers who was in charge, each until the next
/// @param dataQuality in the order of [DataQuality], each once
/// @param supplementRequests how often supplements were asked for
/// @param reschedulings how often Mẫu 04 was sent
/// @param lastFactAt when the last applied fact happened
public record Dossier(
        String office,
        String procedure,
        @Nullable ProcedureTraits traits,
        Channel channel,
        @Nullable ApplicantKind applicantKind,
        @Nullable FiledBy filedBy,
        DossierState state,
        @Nullable Regime regime,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant firstDueAt,
        @Nullable Instant currentDueAt,
        @Nullable Instant judgedDueAt,
        List<DueChange> dueChanges,
        List<Wait> waits,
        @Nullable Ended ended,
        @Nullable Instant returnedAt,
        List<OfficerSpan> officers,
        List<Violation> violations,
        List<DataQuality> dataQuality,
        int supplementRequests,
        int reschedulings,
        List<Consultation> consultations,
        @Nullable Digitisation digitisation,
        Instant lastFactAt) {

    public Dossier {
        dueChanges = List.copyOf(dueChanges);
        waits = List.copyOf(waits);
        officers = List.copyOf(officers);
        violations = List.copyOf(violations);
        dataQuality = List.copyOf(dataQuality);
        consultations = List.copyOf(consultations);
    }

    /// A date promised, and what it did to the date judged by.
    ///
    /// @param at since when it is promised
    /// @param judgedDueAt the date judged by from then on; absent when the first promise is not known
    public record DueChange(
            Instant at, Instant dueAt, @Nullable Instant judgedDueAt, DueCause cause) {}

    /// A time in which the dossier waited for the applicant.
    ///
    /// @param to absent while it lasts
    /// @param lawful it began no later than the judged due day, so it stops the clock
    public record Wait(
            WaitKind kind, Instant from, @Nullable Instant to, boolean lawful) {}

    /// How the handling ended.
    ///
    /// @param state not accepted, withdrawn, stopped or completed
    /// @param outcome of a completed one
    public record Ended(
            Instant at,
            DossierState state,
            @Nullable Outcome outcome,
            @Nullable String resultFileHash) {}

    /// From when on an officer was in charge.
    public record OfficerSpan(String officerCode, Instant from) {}

    /// A rule broken by something that happened.
    public record Violation(ViolationCode code, Instant at) {}

    /// Another unit's opinion, asked for and perhaps given.
    public record Consultation(
            String unit,
            Instant askedAt,
            Instant dueAt,
            @Nullable Instant answeredAt) {}

    /// What was digitised, as told last.
    public record Digitisation(
            int componentsRequired,
            int componentsDigitised,
            boolean resultDigitised,
            @Nullable Integer pages,
            Instant at) {}

    /// The officer in charge now; absent when none was named.
    public @Nullable String officer() {
        return officers.isEmpty() ? null : officers.getLast().officerCode();
    }
}
