package vn.motcua.dossier.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.FiledBy;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;
import vn.motcua.dossier.fact.StopCause;
import vn.motcua.dossier.procedure.ProcedureTraits;
import vn.motcua.dossier.procedure.Regime;

/// A dossier as all its known facts make it: where it stands, what was promised, and how it is judged.
///
/// @param office the office of the first fact
/// @param procedure the procedure of the first fact, as corrected
/// @param traits what the procedure promises; absent when it is not registered
/// @param channel the channel of the first fact
/// @param previousDossierCode the dossier that this one takes up again
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
/// @param supplements what was asked for (Mẫu 02), in order; the law allows one
/// @param reschedulings how often Mẫu 04 was sent
/// @param payments in order of what came first, the request or the payment
/// @param closesAt when the dossier will be stopped for want of a supplement; absent when it waits for none, or
///     without end
/// @param lastFactAt when the last applied fact happened
public record Dossier(
        String office,
        String procedure,
        @Nullable ProcedureTraits traits,
        Channel channel,
        @Nullable ApplicantKind applicantKind,
        @Nullable String applicantRef,
        @Nullable FiledBy filedBy,
        @Nullable String deviceRef,
        @Nullable String previousDossierCode,
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
        List<Supplement> supplements,
        int reschedulings,
        List<Payment> payments,
        List<Consultation> consultations,
        @Nullable Digitisation digitisation,
        @Nullable Instant closesAt,
        Instant lastFactAt) {

    public Dossier {
        dueChanges = List.copyOf(dueChanges);
        waits = List.copyOf(waits);
        officers = List.copyOf(officers);
        violations = List.copyOf(violations);
        dataQuality = List.copyOf(dataQuality);
        supplements = List.copyOf(supplements);
        payments = List.copyOf(payments);
        consultations = List.copyOf(consultations);
    }

    /// A date promised, and what it did to the date judged by.
    ///
    /// @param at since when it is promised
    /// @param judgedDueAt the date judged by from then on; absent when the first promise is not known
    /// @param actor who told what made it change; absent when a calendar did
    public record DueChange(
            Instant at,
            Instant dueAt,
            @Nullable Instant judgedDueAt,
            DueCause cause,
            @Nullable String actor) {}

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
    /// @param evidenceRef of a withdrawal
    /// @param stopCause of a stopped one
    public record Ended(
            Instant at,
            DossierState state,
            @Nullable Outcome outcome,
            @Nullable String resultFileHash,
            @Nullable String evidenceRef,
            @Nullable StopCause stopCause) {}

    /// Papers that were asked for, and perhaps came in.
    public record Supplement(
            Instant requestedAt,
            List<String> items,
            String reason,
            @Nullable Instant receivedAt,
            List<String> fileHashes) {
        public Supplement {
            items = List.copyOf(items);
            fileHashes = List.copyOf(fileHashes);
        }
    }

    /// A fee that was asked for, or paid, or both.
    ///
    /// @param requested đồng
    /// @param paid đồng
    public record Payment(
            @Nullable Instant requestedAt,
            @Nullable Long requested,
            @Nullable Instant paidAt,
            @Nullable Long paid,
            @Nullable PaymentMethod method) {}

    /// From when on an officer was in charge.
    public record OfficerSpan(String officerCode, Instant from) {}

    /// A rule broken by something that happened.
    public record Violation(ViolationCode code, Instant at) {}

    /// Another unit's opinion, asked for and perhaps given.
    public record Consultation(
            String unit,
            Instant askedAt,
            Instant dueAt,
            @Nullable Instant answeredAt) {

        /// Whether it was answered late, or has not been and is late now.
        ///
        /// ⚖ 61/2018/NĐ-CP, Điều 19 khoản 5: the lead unit reports a unit that is silent past its date
        public boolean lateAt(Instant now) {
            return (answeredAt == null ? now : answeredAt).isAfter(dueAt);
        }
    }

    /// What was digitised, as told last.
    public record Digitisation(
            int componentsRequired,
            int componentsDigitised,
            boolean resultDigitised,
            @Nullable Integer pages,
            Instant at) {}

    /// How often supplements were asked for.
    public int supplementRequests() {
        return supplements.size();
    }

    /// The officer in charge now; absent when none was named.
    public @Nullable String officer() {
        return officers.isEmpty() ? null : officers.getLast().officerCode();
    }
}
