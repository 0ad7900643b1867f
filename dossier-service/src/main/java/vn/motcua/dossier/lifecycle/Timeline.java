package vn.motcua.dossier.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.Due;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.OfficeDay;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FiledBy;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.lifecycle.Dossier.Consultation;
import vn.motcua.dossier.lifecycle.Dossier.Digitisation;
import vn.motcua.dossier.lifecycle.Dossier.DueChange;
import vn.motcua.dossier.lifecycle.Dossier.Ended;
import vn.motcua.dossier.lifecycle.Dossier.OfficerSpan;
import vn.motcua.dossier.lifecycle.Dossier.Violation;
import vn.motcua.dossier.lifecycle.Dossier.Wait;
import vn.motcua.dossier.procedure.DeadlinePolicy;
import vn.motcua.dossier.procedure.ProcedureTraits;
import vn.motcua.dossier.procedure.Regime;
import vn.motcua.dossier.procedure.SupplementEffect;

/// Folds facts that happened, in their order, into a dossier: its clock, its promises and what was wrong with them.
///
/// The judged due date moves only by waits that began no later than the judged due day; a request made after it moves
/// nothing and shields nothing. A wait never brings a due date forward (house rule).
final class Timeline {

    private final Map<String, ProcedureTraits> procedures;
    private final DueDates dueDates;
    private final String office;
    private final Channel channel;
    private final String procedure;

    private @Nullable ApplicantKind applicantKind;
    private @Nullable FiledBy filedBy;
    private @Nullable Instant submittedAt;
    private @Nullable Instant receivedAt;
    private @Nullable Instant firstDueAt;
    private @Nullable Instant currentDueAt;
    private @Nullable Instant judgedDueAt;
    private boolean provisional;
    private @Nullable Wait openWait;
    private @Nullable Ended ended;
    private @Nullable Instant returnedAt;
    private int supplementRequests;
    private int reschedulings;
    private @Nullable Digitisation digitisation;
    private Instant lastFactAt = Instant.MIN;
    private final List<DueChange> dueChanges = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private final List<OfficerSpan> officers = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Consultation> consultations = new ArrayList<>();
    private final EnumSet<DataQuality> defects = EnumSet.noneOf(DataQuality.class);

    private Timeline(String office, String procedure, Channel channel, ReplayContext context) {
        this.office = office;
        this.procedure = procedure;
        this.channel = channel;
        this.procedures = context.procedures();
        this.dueDates = context.dueDates();
    }

    /// @param mended facts that happened, the first of which opened the dossier
    /// @param state the state after them
    static Dossier of(Mending.Mended mended, DossierState state, ReplayContext context) {
        Timeline timeline = opened(mended.facts().getFirst().fact(), context);
        for (KnownFact known : mended.facts()) {
            timeline.take(known.time(), known.fact());
        }
        if (mended.otherValue()) {
            timeline.defects.add(DataQuality.CORRECTION_OF_OTHER_VALUE);
        }
        return timeline.dossier(state);
    }

    private static Timeline opened(Fact opening, ReplayContext context) {
        if (opening instanceof Fact.Submitted submitted) {
            return new Timeline(submitted.officeCode(), submitted.procedureCode(), submitted.channel(), context);
        }
        if (opening instanceof Fact.Accepted accepted) {
            return new Timeline(accepted.officeCode(), accepted.procedureCode(), accepted.channel(), context);
        }
        throw new IllegalStateException("only a submission or an acceptance opens a dossier");
    }

    private void take(Instant time, Fact fact) {
        if (time.isAfter(lastFactAt)) {
            lastFactAt = time;
        }
        switch (fact) {
            case Fact.Submitted submitted -> {
                submittedAt = time;
                applicantKind = submitted.applicantKind();
                filedBy = submitted.filedBy();
            }
            case Fact.Accepted accepted -> accept(time, accepted);
            case Fact.NotAccepted _ -> end(time, new DossierState.NotAccepted(), null, null);
            case Fact.Forwarded forwarded -> assign(time, forwarded.officerCode());
            case Fact.ConsultationRequested(String unit, Instant dueAt) ->
                consultations.add(new Consultation(unit, time, dueAt, null));
            case Fact.ConsultationAnswered(String unit) -> answer(time, unit);
            case Fact.SupplementRequested _ -> requestSupplement(time);
            case Fact.SupplementReceived received -> receiveSupplement(time, received.dueAt());
            case Fact.PaymentRequested _ -> beginWait(WaitKind.PAYMENT, time);
            case Fact.Paid _ -> putOffBy(endWait(time));
            case Fact.Rescheduled rescheduled -> reschedule(time, rescheduled.dueAt());
            case Fact.Digitised(int required, int digitised, boolean result, Integer pages, var _) ->
                digitisation = new Digitisation(required, digitised, result, pages, time);
            case Fact.Withdrawn _ -> end(time, new DossierState.Withdrawn(), null, null);
            case Fact.Stopped _ -> {
                // what never came in cannot restart the term, yet a lawful wait for it is nobody's delay
                putOffBy(endWait(time));
                end(time, new DossierState.Stopped(), null, null);
            }
            case Fact.Completed(Outcome outcome, String hash) -> end(time, new DossierState.Completed(), outcome, hash);
            case Fact.Returned _ -> returnedAt = time;
            case Fact.Corrected _ -> {
                // its value is already in the fact it mends
            }
        }
    }

    private void accept(Instant time, Fact.Accepted accepted) {
        endWait(time);
        Instant received = Objects.requireNonNullElse(accepted.receivedAt(), time);
        receivedAt = received;
        keep(ViolationCode.OFFICE_CHANGED, time, office, accepted.officeCode());
        keep(ViolationCode.CHANNEL_CHANGED, time, channel, accepted.channel());
        keep(ViolationCode.PROCEDURE_CHANGED, time, procedure, accepted.procedureCode());
        assign(received, accepted.officerCode());
        DeadlinePolicy policy = policy();
        Instant due = accepted.dueAt();
        if (due == null && policy != null) {
            Due computed = policy.due(received, dueDates);
            due = computed.at();
            provisional = computed.provisional();
        }
        if (due != null) {
            firstDueAt = due;
            promise(received, due, due, DueCause.ACCEPTANCE);
            if (OfficeDay.isLater(received, due)) {
                defects.add(DataQuality.DUE_BEFORE_RECEIPT);
            }
        }
    }

    private void keep(ViolationCode code, Instant time, Object first, Object later) {
        if (!first.equals(later)) {
            violations.add(new Violation(code, time));
        }
    }

    private void requestSupplement(Instant time) {
        supplementRequests++;
        if (supplementRequests > 1) {
            violations.add(new Violation(ViolationCode.SECOND_SUPPLEMENT_REQUEST, time));
        }
        beginWait(WaitKind.SUPPLEMENT, time);
    }

    private void receiveSupplement(Instant time, @Nullable Instant newDue) {
        Wait wait = endWait(time);
        if (receivedAt == null || wait == null) {
            return;
        }
        DeadlinePolicy policy = policy();
        if (newDue != null) {
            provisional = false;
            promise(time, newDue, wait.lawful() ? newDue : judgedDueAt, DueCause.SUPPLEMENT);
        } else if (!wait.lawful()) {
            return;
        } else if (policy == null) {
            defects.add(DataQuality.DUE_DATE_NOT_RECOMPUTED);
        } else if (policy.supplement() == SupplementEffect.PAUSE) {
            putOffBy(wait);
        } else {
            Due anew = policy.due(time, dueDates);
            provisional |= anew.provisional();
            promise(time, later(currentDueAt, anew.at()), later(judgedDueAt, anew.at()), DueCause.SUPPLEMENT);
        }
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private void reschedule(Instant time, Instant newDue) {
        reschedulings++;
        if (reschedulings > 1) {
            violations.add(new Violation(ViolationCode.SECOND_RESCHEDULING, time));
        }
        if (currentDueAt != null) {
            if (OfficeDay.of(time).isAfter(OfficeDay.of(currentDueAt).minusDays(1))) {
                violations.add(new Violation(ViolationCode.LATE_RESCHEDULING, time));
            }
            if (!OfficeDay.isLater(newDue, currentDueAt)) {
                violations.add(new Violation(ViolationCode.RESCHEDULED_EARLIER, time));
            }
        }
        promise(time, newDue, judgedDueAt, DueCause.RESCHEDULING);
    }

    private void beginWait(WaitKind kind, Instant time) {
        if (openWait == null) {
            boolean lawful = judgedDueAt == null || !OfficeDay.isLater(time, judgedDueAt);
            openWait = new Wait(kind, time, null, lawful);
        }
    }

    private @Nullable Wait endWait(Instant time) {
        Wait wait = openWait;
        if (wait == null) {
            return null;
        }
        openWait = null;
        Wait over = new Wait(wait.kind(), wait.from(), time, wait.lawful());
        waits.add(over);
        return over;
    }

    /// Puts the due dates off by a wait that is over, if it was lawful and the clock was running.
    private void putOffBy(@Nullable Wait wait) {
        if (wait == null || wait.to() == null || !wait.lawful() || currentDueAt == null) {
            return;
        }
        DeadlinePolicy policy = policy();
        TermUnit unit = policy == null ? TermUnit.WORKING_DAY : policy.term().unit();
        Due promised = dueDates.putOff(currentDueAt, wait.from(), wait.to(), unit);
        Due judged = judgedDueAt == null ? null : dueDates.putOff(judgedDueAt, wait.from(), wait.to(), unit);
        if (!promised.at().equals(currentDueAt)
                || (judged != null && !judged.at().equals(judgedDueAt))) {
            provisional |= promised.provisional();
            promise(
                    wait.to(),
                    promised.at(),
                    judged == null ? null : judged.at(),
                    wait.kind() == WaitKind.SUPPLEMENT ? DueCause.SUPPLEMENT : DueCause.PAYMENT);
        }
    }

    private void promise(Instant at, Instant dueAt, @Nullable Instant judged, DueCause cause) {
        currentDueAt = dueAt;
        judgedDueAt = judged;
        dueChanges.add(new DueChange(at, dueAt, judged, cause));
    }

    private void assign(Instant from, @Nullable String officer) {
        if (officer != null
                && (officers.isEmpty() || !officers.getLast().officerCode().equals(officer))) {
            officers.add(new OfficerSpan(officer, from));
        }
    }

    private void answer(Instant time, String unit) {
        for (int asked = consultations.size() - 1; asked >= 0; asked--) {
            Consultation consultation = consultations.get(asked);
            if (consultation.unit().equals(unit) && consultation.answeredAt() == null) {
                consultations.set(asked, new Consultation(unit, consultation.askedAt(), consultation.dueAt(), time));
                return;
            }
        }
        defects.add(DataQuality.CONSULTATION_NOT_ASKED);
    }

    private void end(Instant time, DossierState state, @Nullable Outcome outcome, @Nullable String resultFileHash) {
        endWait(time);
        ended = new Ended(time, state, outcome, resultFileHash);
        if (receivedAt != null && time.isBefore(receivedAt)) {
            defects.add(DataQuality.ENDED_BEFORE_RECEIPT);
        }
    }

    private @Nullable DeadlinePolicy policy() {
        ProcedureTraits traits = procedures.get(procedure);
        return traits == null ? null : traits.deadline();
    }

    private Dossier dossier(DossierState state) {
        ProcedureTraits traits = procedures.get(procedure);
        if (traits == null) {
            defects.add(DataQuality.UNKNOWN_PROCEDURE);
        }
        if (receivedAt != null && judgedDueAt == null) {
            defects.add(DataQuality.NO_DUE_DATE);
        }
        if (provisional) {
            defects.add(DataQuality.PROVISIONAL_DUE_DATE);
        }
        if (openWait != null) {
            waits.add(openWait);
        }
        return new Dossier(
                office,
                procedure,
                traits,
                channel,
                applicantKind,
                filedBy,
                state,
                receivedAt == null ? null : Regime.at(receivedAt),
                submittedAt,
                receivedAt,
                firstDueAt,
                currentDueAt,
                judgedDueAt,
                dueChanges,
                waits,
                ended,
                returnedAt,
                officers,
                violations,
                List.copyOf(defects),
                supplementRequests,
                reschedulings,
                consultations,
                digitisation,
                lastFactAt);
    }
}
