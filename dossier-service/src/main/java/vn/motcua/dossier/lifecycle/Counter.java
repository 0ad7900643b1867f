package vn.motcua.dossier.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.OfficeDay;
import vn.motcua.dossier.fact.Fact;

/// What officers at the counter may do to a dossier now.
///
/// Stricter than [Lifecycle]: what breaks a rule is refused here before it happens, while the same fact told by a
/// portal happened already and is recorded with a violation.
public final class Counter {

    private Counter() {}

    /// Whether an action may be taken, by the lifecycle and by the rules about supplements, apologies and corrections.
    ///
    /// @param fact what the action would make happen, at the moment `now`
    /// @throws IllegalArgumentException a fact that is not of the action's type
    public static Decision decide(Dossier dossier, Action action, Fact fact, Instant now) {
        if (fact.type() != action.fact()) {
            throw new IllegalArgumentException(action + " does not make " + fact.type());
        }
        Decision decision = Lifecycle.decide(dossier.state(), fact);
        if (decision instanceof Decision.Refused) {
            return decision;
        }
        Refusal objection = objection(dossier, action, now);
        if (objection == null) {
            objection = objectionToData(dossier, action, fact, now);
        }
        return objection == null ? decision : new Decision.Refused(objection);
    }

    /// The actions open to an officer now, in their usual order.
    public static List<Action> allowedActions(Dossier dossier, Instant now) {
        return Arrays.stream(Action.values())
                .filter(action -> PossibleFacts.after(dossier.state(), action.fact()) != null)
                .filter(action -> objection(dossier, action, now) == null)
                .toList();
    }

    /// What speaks against an action whatever its data.
    private static @Nullable Refusal objection(Dossier dossier, Action action, Instant now) {
        return switch (action) {
            case REQUEST_SUPPLEMENT ->
                dossier.supplementRequests() > 0
                        ? new Refusal.SecondSupplementRequest(dossier.state(), action.fact())
                        : null;
            case RESCHEDULE -> objectionToRescheduling(dossier, action, now);
            case RECORD_CONSULTATION ->
                dossier.consultations().stream().allMatch(one -> one.answeredAt() != null)
                        ? new Refusal.NoConsultationAsked(dossier.state(), action.fact())
                        : null;
            case ACCEPT,
                    NOT_ACCEPT,
                    FORWARD,
                    ASSIGN,
                    REQUEST_CONSULTATION,
                    RECEIVE_SUPPLEMENT,
                    REQUEST_PAYMENT,
                    RECORD_PAYMENT,
                    WITHDRAW,
                    STOP,
                    COMPLETE,
                    RETURN,
                    DIGITISE,
                    CORRECT -> null;
        };
    }

    private static @Nullable Refusal objectionToRescheduling(Dossier dossier, Action action, Instant now) {
        Instant promised = dossier.currentDueAt();
        if (promised == null) {
            return new Refusal.NoPromiseToMove(dossier.state(), action.fact());
        }
        if (dossier.reschedulings() > 0) {
            return new Refusal.SecondRescheduling(dossier.state(), action.fact());
        }
        LocalDate lastDay = OfficeDay.of(promised).minusDays(1);
        return OfficeDay.of(now).isAfter(lastDay)
                ? new Refusal.ReschedulingTooLate(dossier.state(), action.fact(), lastDay)
                : null;
    }

    private static @Nullable Refusal objectionToData(Dossier dossier, Action action, Fact fact, Instant now) {
        return switch (fact) {
            case Fact.Forwarded forwarded ->
                action == Action.ASSIGN && forwarded.officerCode() == null
                        ? new Refusal.OfficerMissing(dossier.state(), fact.type())
                        : null;
            case Fact.Rescheduled rescheduled -> {
                Instant promised = dossier.currentDueAt();
                yield promised != null && !OfficeDay.isLater(rescheduled.dueAt(), promised)
                        ? new Refusal.ReschedulingNotLater(dossier.state(), fact.type(), promised)
                        : null;
            }
            case Fact.Corrected corrected -> objectionToCorrection(dossier, corrected, now);
            case Fact.ConsultationAnswered(String unit) ->
                dossier.consultations().stream()
                                .noneMatch(one ->
                                        one.answeredAt() == null && one.unit().equals(unit))
                        ? new Refusal.NoConsultationAsked(dossier.state(), fact.type())
                        : null;
            case Fact.Submitted _,
                    Fact.Accepted _,
                    Fact.NotAccepted _,
                    Fact.ConsultationRequested _,
                    Fact.SupplementRequested _,
                    Fact.SupplementReceived _,
                    Fact.PaymentRequested _,
                    Fact.Paid _,
                    Fact.Digitised _,
                    Fact.Withdrawn _,
                    Fact.Stopped _,
                    Fact.Completed _,
                    Fact.Returned _ -> null;
        };
    }

    private static @Nullable Refusal objectionToCorrection(Dossier dossier, Fact.Corrected corrected, Instant now) {
        Dossier.Ended ended = dossier.ended();
        String from = corrected.from();
        return switch (corrected.field()) {
            case OFFICER_CODE -> otherValue(dossier, corrected, from, dossier.officer(), dossier.officer());
            case PROCEDURE_CODE -> otherValue(dossier, corrected, from, dossier.procedure(), dossier.procedure());
            case RESULT_FILE_HASH -> {
                String hash = ended == null ? null : ended.resultFileHash();
                yield otherValue(dossier, corrected, from, hash, hash);
            }
            case RECEIVED_AT -> {
                Instant to = corrected.toTime();
                boolean impossible =
                        to.isAfter(now) || (ended != null && ended.at().isBefore(to));
                yield impossible ? impossible(dossier, corrected) : otherTime(dossier, corrected, dossier.receivedAt());
            }
            case ENDED_AT -> {
                Instant to = corrected.toTime();
                Instant received = dossier.receivedAt();
                boolean impossible = to.isAfter(now) || (received != null && to.isBefore(received));
                yield impossible
                        ? impossible(dossier, corrected)
                        : otherTime(dossier, corrected, ended == null ? null : ended.at());
            }
            case DUE_AT -> {
                Instant first = dossier.firstDueAt();
                boolean firstMeant = first != null && from != null && first.equals(corrected.fromTime());
                yield firstMeant ? null : otherTime(dossier, corrected, dossier.currentDueAt());
            }
        };
    }

    private static Refusal impossible(Dossier dossier, Fact.Corrected corrected) {
        return new Refusal.ImpossibleTime(dossier.state(), corrected.type(), corrected.field());
    }

    private static @Nullable Refusal otherTime(Dossier dossier, Fact.Corrected corrected, @Nullable Instant known) {
        return otherValue(
                dossier,
                corrected,
                corrected.fromTime(),
                known,
                known == null
                        ? null
                        : known.atZone(OfficeDay.ZONE).toOffsetDateTime().toString());
    }

    private static @Nullable Refusal otherValue(
            Dossier dossier,
            Fact.Corrected corrected,
            @Nullable Object said,
            @Nullable Object known,
            @Nullable String shown) {
        return Objects.equals(said, known)
                ? null
                : new Refusal.OtherValueOnRecord(dossier.state(), corrected.type(), corrected.field(), shown);
    }
}
