package vn.motcua.dossier.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.KnownCalendars;
import vn.motcua.dossier.calendar.OfficeDay;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.lifecycle.Dossier.Consultation;
import vn.motcua.dossier.lifecycle.Dossier.Digitisation;
import vn.motcua.dossier.lifecycle.Dossier.Ended;
import vn.motcua.dossier.lifecycle.Dossier.OfficerSpan;
import vn.motcua.dossier.lifecycle.Dossier.Payment;
import vn.motcua.dossier.lifecycle.Dossier.Supplement;
import vn.motcua.dossier.lifecycle.Dossier.Violation;
import vn.motcua.dossier.lifecycle.Dossier.Wait;
import vn.motcua.dossier.procedure.DeadlinePolicy;
import vn.motcua.dossier.procedure.PaymentEffect;
import vn.motcua.dossier.procedure.ProcedureTraits;
import vn.motcua.dossier.procedure.Regime;
import vn.motcua.dossier.procedure.SupplementEffect;

/// Folds facts that happened, in their order, into a dossier: its clock, its promises and what was wrong with them.
///
/// The judged due date moves only by waits that began no later than the judged due day, and by calendars announced
/// while the dossier is open; a request made after that day moves nothing and shields nothing. A wait never brings
/// a due date forward (house rule).
final class Timeline {

    private final Map<String, ProcedureTraits> procedures;
    private final KnownCalendars calendars;
    private final String office;
    private final Channel channel;
    private final String procedure;
    private final Promises promises;

    private int nextEdition;
    private Fact.@Nullable Submitted submission;
    private @Nullable Instant submittedAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant receivedAt;
    private @Nullable Instant forwardedAt;
    private @Nullable String previousDossierCode;
    private @Nullable Wait openWait;
    private @Nullable Ended ended;
    private @Nullable Instant returnedAt;
    private int reschedulings;
    private @Nullable Digitisation digitisation;
    private Instant lastFactAt = Instant.MIN;
    private final List<Wait> waits = new ArrayList<>();
    private final List<Supplement> supplements = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<OfficerSpan> officers = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Consultation> consultations = new ArrayList<>();
    private final EnumSet<DataQuality> defects = EnumSet.noneOf(DataQuality.class);

    private Timeline(String office, String procedure, Channel channel, ReplayContext context) {
        this.office = office;
        this.procedure = procedure;
        this.channel = channel;
        this.procedures = context.procedures();
        this.calendars = context.calendars();
        this.promises = new Promises(calendars);
    }

    /// @param mended facts that happened, the first of which opened the dossier
    /// @param state the state after them
    static Dossier of(Mending.Mended mended, DossierState state, ReplayContext context) {
        Timeline timeline = opened(mended.facts().getFirst().fact(), context);
        for (KnownFact known : mended.facts()) {
            timeline.announcedUntil(known.time());
            timeline.take(known);
        }
        timeline.announcedUntil(Instant.MAX);
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

    /// Takes the calendars announced until a moment in their place; what has ended moves no more.
    private void announcedUntil(Instant moment) {
        List<KnownCalendars.Edition> editions = calendars.editions();
        while (nextEdition < editions.size()
                && !editions.get(nextEdition).announcedAt().isAfter(moment)) {
            if (ended == null) {
                promises.announce(editions.get(nextEdition));
            }
            nextEdition++;
        }
    }

    private void take(KnownFact known) {
        Instant time = known.time();
        if (time.isAfter(lastFactAt)) {
            lastFactAt = time;
        }
        switch (known.fact()) {
            case Fact.Submitted submitted -> {
                submittedAt = time;
                submission = submitted;
                previousDossierCode = submitted.previousDossierCode();
            }
            case Fact.Accepted accepted -> accept(known, accepted);
            case Fact.NotAccepted _ -> {
                acknowledge(known);
                end(time, new Ended(time, new DossierState.NotAccepted(), null, null, null, null));
            }
            case Fact.Forwarded forwarded -> forward(known, forwarded.officerCode());
            case Fact.ConsultationRequested(String unit, Instant dueAt) ->
                consultations.add(new Consultation(unit, time, dueAt, null));
            case Fact.ConsultationAnswered(String unit) -> answer(time, unit);
            case Fact.SupplementRequested request -> requestSupplement(known, request);
            case Fact.SupplementReceived received -> receiveSupplement(known, received);
            case Fact.PaymentRequested(long amount) -> {
                payments.add(new Payment(time, amount, null, null, null));
                DeadlinePolicy policy = policy();
                beginWait(WaitKind.PAYMENT, time, policy == null || policy.payment() == PaymentEffect.PAUSE);
            }
            case Fact.Paid paid -> {
                pay(time, paid);
                if (openWait != null && openWait.kind() == WaitKind.PAYMENT) {
                    putOffBy(known, endWait(time));
                }
            }
            case Fact.Rescheduled rescheduled -> reschedule(known, rescheduled.dueAt());
            case Fact.Digitised(int required, int digitised, boolean result, Integer pages, var _) ->
                digitisation = new Digitisation(required, digitised, result, pages, time);
            case Fact.Withdrawn(String evidenceRef, var _) ->
                end(time, new Ended(time, new DossierState.Withdrawn(), null, null, evidenceRef, null));
            case Fact.Stopped stopped -> {
                // what never came in cannot restart the term, yet a lawful wait for it is nobody's delay
                putOffBy(known, endWait(time));
                end(time, new Ended(time, new DossierState.Stopped(), null, null, null, stopped.cause()));
            }
            case Fact.Completed(Outcome outcome, String hash) -> {
                Instant judged = promises.judgedDueAt();
                if (outcome == Outcome.REFUSED && judged != null && OfficeDay.isLater(time, judged)) {
                    violations.add(new Violation(ViolationCode.LATE_REFUSAL, time));
                }
                end(time, new Ended(time, new DossierState.Completed(), outcome, hash, null, null));
            }
            case Fact.Returned _ -> returnedAt = time;
            case Fact.Corrected _ -> {
                // its value is already in the fact it mends
            }
        }
    }

    private void accept(KnownFact known, Fact.Accepted accepted) {
        Instant time = known.time();
        acknowledge(known);
        endWait(time);
        Instant received = Objects.requireNonNullElse(accepted.receivedAt(), time);
        receivedAt = received;
        if (previousDossierCode == null) {
            previousDossierCode = accepted.previousDossierCode();
        }
        keep(ViolationCode.OFFICE_CHANGED, time, office, accepted.officeCode());
        keep(ViolationCode.CHANNEL_CHANGED, time, channel, accepted.channel());
        keep(ViolationCode.PROCEDURE_CHANGED, time, procedure, accepted.procedureCode());
        assign(received, accepted.officerCode());
        promises.begin(known, received, accepted.dueAt(), policy());
        Instant due = promises.firstDueAt();
        if (due != null && OfficeDay.isLater(received, due)) {
            defects.add(DataQuality.DUE_BEFORE_RECEIPT);
        }
    }

    private void keep(ViolationCode code, Instant time, Object first, Object later) {
        if (!first.equals(later)) {
            violations.add(new Violation(code, time));
        }
    }

    /// The first answer to an online submission has a time of its own.
    private void acknowledge(KnownFact known) {
        DeadlinePolicy policy = policy();
        if (acknowledgedAt == null && submittedAt != null && channel == Channel.ONLINE && policy != null) {
            acknowledgedAt = known.time();
            Term allowed = new Term(policy.waits().acknowledgeWithin(), TermUnit.WORKING_HOUR);
            Instant until =
                    dates(known, policy).due(submittedAt, allowed, null, false).at();
            if (known.time().isAfter(until)) {
                violations.add(new Violation(ViolationCode.LATE_ACKNOWLEDGEMENT, known.time()));
            }
        }
    }

    /// On the day of reception; what came in late in the day, or on a day off, on the next working day.
    private void forward(KnownFact known, @Nullable String officer) {
        if (forwardedAt == null && receivedAt != null) {
            forwardedAt = known.time();
            LocalDate last = calendars.at(known.recordedAt()).lastDayToForward(receivedAt);
            if (OfficeDay.of(known.time()).isAfter(last)) {
                violations.add(new Violation(ViolationCode.LATE_FORWARDING, known.time()));
            }
        }
        assign(known.time(), officer);
    }

    private void requestSupplement(KnownFact known, Fact.SupplementRequested request) {
        Instant time = known.time();
        acknowledge(known);
        if (!supplements.isEmpty()) {
            violations.add(new Violation(ViolationCode.SECOND_SUPPLEMENT_REQUEST, time));
        }
        DeadlinePolicy policy = policy();
        if (receivedAt != null && policy != null) {
            LocalDate last = calendars
                    .at(known.recordedAt())
                    .calendar()
                    .plusWorkingDays(OfficeDay.of(receivedAt), policy.waits().noticeWithin());
            if (OfficeDay.of(time).isAfter(last)) {
                violations.add(new Violation(ViolationCode.LATE_NOTICE, time));
            }
        }
        supplements.add(new Supplement(time, request.items(), request.reason(), null, List.of()));
        beginWait(WaitKind.SUPPLEMENT, time, true);
    }

    private void receiveSupplement(KnownFact known, Fact.SupplementReceived received) {
        Instant time = known.time();
        supplements.replaceAll(one -> one.receivedAt() != null
                ? one
                : new Supplement(one.requestedAt(), one.items(), one.reason(), time, received.fileHashes()));
        Wait wait = endWait(time);
        if (receivedAt == null || wait == null) {
            return;
        }
        DeadlinePolicy policy = policy();
        Instant named = received.dueAt();
        if (named != null) {
            promises.renew(known, named, wait.lawful());
        } else if (!wait.lawful()) {
            return;
        } else if (policy == null) {
            defects.add(DataQuality.DUE_DATE_NOT_RECOMPUTED);
        } else if (policy.supplement() == SupplementEffect.PAUSE) {
            putOffBy(known, wait);
        } else {
            promises.restart(known, policy);
        }
    }

    private void pay(Instant time, Fact.Paid paid) {
        for (int asked = payments.size() - 1; asked >= 0; asked--) {
            Payment payment = payments.get(asked);
            if (payment.paidAt() == null) {
                payments.set(
                        asked,
                        new Payment(payment.requestedAt(), payment.requested(), time, paid.amount(), paid.method()));
                return;
            }
        }
        payments.add(new Payment(null, null, time, paid.amount(), paid.method()));
    }

    private void reschedule(KnownFact known, Instant newDue) {
        Instant time = known.time();
        reschedulings++;
        if (reschedulings > 1) {
            violations.add(new Violation(ViolationCode.SECOND_RESCHEDULING, time));
        }
        Instant promised = promises.currentDueAt();
        if (promised != null) {
            if (OfficeDay.of(time).isAfter(OfficeDay.of(promised).minusDays(1))) {
                violations.add(new Violation(ViolationCode.LATE_RESCHEDULING, time));
            }
            if (!OfficeDay.isLater(newDue, promised)) {
                violations.add(new Violation(ViolationCode.RESCHEDULED_EARLIER, time));
            }
        }
        promises.reschedule(known, newDue);
    }

    /// @param pauses whether such a wait stops the clock at all
    private void beginWait(WaitKind kind, Instant time, boolean pauses) {
        if (openWait == null) {
            Instant judged = promises.judgedDueAt();
            openWait = new Wait(kind, time, null, pauses && (judged == null || !OfficeDay.isLater(time, judged)));
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

    /// Puts the due dates off by a wait that is over, if it was lawful.
    private void putOffBy(KnownFact by, @Nullable Wait wait) {
        if (wait != null && wait.to() != null && wait.lawful()) {
            promises.putOff(by, wait, wait.to(), policy());
        }
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

    private void end(Instant time, Ended how) {
        endWait(time);
        ended = how;
        if (receivedAt != null && time.isBefore(receivedAt)) {
            defects.add(DataQuality.ENDED_BEFORE_RECEIPT);
        }
    }

    private DueDates dates(KnownFact known, DeadlinePolicy policy) {
        return policy.in(calendars.at(known.recordedAt()));
    }

    private @Nullable DeadlinePolicy policy() {
        ProcedureTraits traits = procedures.get(procedure);
        return traits == null ? null : traits.deadline();
    }

    /// When the wait for a supplement has lasted as long as the procedure allows: the midnight after its last day.
    private @Nullable Instant closesAt() {
        DeadlinePolicy policy = policy();
        Integer allowed = policy == null ? null : policy.waits().supplementWithin();
        if (allowed == null || openWait == null || openWait.kind() != WaitKind.SUPPLEMENT) {
            return null;
        }
        LocalDate last = calendars.latest().calendar().plusWorkingDays(OfficeDay.of(openWait.from()), allowed);
        return last.plusDays(1).atStartOfDay(OfficeDay.ZONE).toInstant();
    }

    private Dossier dossier(DossierState state) {
        ProcedureTraits traits = procedures.get(procedure);
        if (traits == null) {
            defects.add(DataQuality.UNKNOWN_PROCEDURE);
        }
        if (receivedAt != null && promises.judgedDueAt() == null) {
            defects.add(DataQuality.NO_DUE_DATE);
        }
        if (promises.provisional()) {
            defects.add(DataQuality.PROVISIONAL_DUE_DATE);
        }
        Instant closesAt = closesAt();
        if (openWait != null) {
            waits.add(openWait);
        }
        return new Dossier(
                office,
                procedure,
                traits,
                channel,
                submission == null ? null : submission.applicantKind(),
                submission == null ? null : submission.applicantRef(),
                submission == null ? null : submission.filedBy(),
                submission == null ? null : submission.deviceRef(),
                previousDossierCode,
                state,
                receivedAt == null ? null : Regime.at(receivedAt),
                submittedAt,
                receivedAt,
                promises.firstDueAt(),
                promises.currentDueAt(),
                promises.judgedDueAt(),
                promises.changes(),
                waits,
                ended,
                returnedAt,
                officers,
                violations,
                List.copyOf(defects),
                supplements,
                reschedulings,
                payments,
                consultations,
                digitisation,
                closesAt,
                lastFactAt);
    }
}
