package vn.motcua.dossier.feedback;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.Due;
import vn.motcua.dossier.calendar.OfficeDay;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.feedback.FeedbackCase.Forward;
import vn.motcua.dossier.feedback.FeedbackCase.InfoWait;
import vn.motcua.dossier.feedback.FeedbackCase.Violation;

/// Judges what happened to a case: the clocks, their days, and the rules that were broken.
///
/// House rules about the clocks, beside the terms themselves ([FeedbackTerms]):
/// a wait for the citizen puts off the clocks that had not run out when more was asked for in time, and no other;
/// the first transfer of a run to another agency, made in time, starts the clocks anew, a late or a further one moves
/// nothing; a reopening starts a new run, in which nothing has to be classified again.
final class FeedbackTimeline {

    private final FeedbackContext context;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<FeedbackDefect> defects = EnumSet.noneOf(FeedbackDefect.class);
    private final List<InfoWait> waits = new ArrayList<>();
    private final List<Forward> forwards = new ArrayList<>();
    private final List<Instant> reopenings = new ArrayList<>();

    private final FeedbackFact.Received opening;
    private FeedbackKind kind;
    private @Nullable String dossierCode;
    private @Nullable String officerCode;
    private final Instant receivedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant classifiedAt;
    private Instant classifyDueAt;

    // Of the present run.
    private Instant passOnDueAt;
    private Instant askDueAt;
    private Instant answerDueAt;
    private boolean transferred;
    private @Nullable Instant askedAt;
    private FeedbackFact.@Nullable Answered answer;
    private @Nullable Instant answeredAt;
    private @Nullable Instant publishDueAt;
    private @Nullable Instant publishedAt;
    private FeedbackFact.@Nullable Rejected rejection;
    private @Nullable Instant rejectedAt;

    private FeedbackTimeline(FeedbackContext context, Instant at, FeedbackFact.Received opening) {
        this.context = context;
        this.opening = opening;
        kind = opening.kind();
        dossierCode = opening.dossierCode();
        officerCode = opening.officerCode();
        receivedAt = sent(at, opening);
        FeedbackTerms terms = context.terms();
        classifyDueAt = due(receivedAt, terms.classify());
        passOnDueAt = classifyDueAt;
        askDueAt = due(receivedAt, terms.ask());
        answerDueAt = due(receivedAt, terms.answer());
    }

    /// The case that these facts make.
    ///
    /// @param applied facts that the lifecycle lets happen one after the other; the first opens the case
    static FeedbackCase of(List<KnownFeedbackFact> applied, FeedbackState state, FeedbackContext context) {
        KnownFeedbackFact first = applied.getFirst();
        var timeline = new FeedbackTimeline(context, first.time(), (FeedbackFact.Received) first.fact());
        applied.forEach(known -> timeline.add(known.fact(), known.time()));
        applied.forEach(known -> timeline.checkHandler(known.fact(), known.time()));
        return timeline.judged(state, applied.getLast().time());
    }

    private void add(FeedbackFact fact, Instant at) {
        switch (fact) {
            case FeedbackFact.Received _ -> {}
            case FeedbackFact.Accepted accepted -> {
                endWait(at);
                kind = accepted.kind() == null ? kind : accepted.kind();
                dossierCode = accepted.dossierCode() == null ? dossierCode : accepted.dossierCode();
                officerCode = accepted.officerCode() == null ? officerCode : accepted.officerCode();
                acceptedAt = acceptedAt == null ? at : acceptedAt;
                classified(at);
            }
            case FeedbackFact.InfoRequested _ -> asked(at);
            case FeedbackFact.InfoReceived _ -> endWait(at);
            case FeedbackFact.Forwarded forwarded -> {
                endWait(at);
                forwarded(forwarded, at);
            }
            case FeedbackFact.Answered answered -> {
                answer = answered;
                answeredAt = at;
                late(at, answerDueAt, FeedbackViolationCode.LATE_ANSWER);
                publishDueAt = due(at, context.terms().publish());
            }
            case FeedbackFact.Published published -> {
                publishedAt = at;
                late(at, requireNonNull(publishDueAt), FeedbackViolationCode.LATE_PUBLICATION);
                if (published.proof() == null) {
                    violations.add(new Violation(FeedbackViolationCode.PUBLISHED_WITHOUT_PROOF, at));
                }
            }
            case FeedbackFact.Rejected rejected -> {
                endWait(at);
                if (!classified(at)) {
                    late(at, passOnDueAt, FeedbackViolationCode.LATE_REFUSAL);
                }
                rejection = rejected;
                rejectedAt = at;
            }
            case FeedbackFact.Reopened _ -> reopened(at);
        }
    }

    /// The first decision about the case.
    ///
    /// @return whether it was
    private boolean classified(Instant at) {
        if (classifiedAt != null) {
            return false;
        }
        classifiedAt = at;
        late(at, classifyDueAt, FeedbackViolationCode.LATE_CLASSIFICATION);
        return true;
    }

    private void asked(Instant at) {
        askedAt = at;
        boolean inTime = !late(at, askDueAt, FeedbackViolationCode.LATE_INFO_REQUEST);
        if (waits.isEmpty() || waits.getLast().to() != null) {
            waits.add(new InfoWait(at, null, inTime && !OfficeDay.isLater(at, answerDueAt)));
        }
    }

    private void endWait(Instant at) {
        if (waits.isEmpty() || waits.getLast().to() != null) {
            return;
        }
        InfoWait wait = waits.removeLast();
        waits.add(new InfoWait(wait.from(), at, wait.lawful()));
        if (wait.lawful()) {
            if (classifiedAt == null) {
                classifyDueAt = putOff(classifyDueAt, wait.from(), at);
            }
            passOnDueAt = putOff(passOnDueAt, wait.from(), at);
            answerDueAt = putOff(answerDueAt, wait.from(), at);
        }
    }

    private void forwarded(FeedbackFact.Forwarded fact, Instant at) {
        boolean first = classified(at);
        switch (fact.competence()) {
            case OWN -> forwards.add(new Forward(at, fact.to(), fact.competence(), answerDueAt));
            case OTHER -> {
                boolean inTime = first
                        ? !OfficeDay.isLater(at, passOnDueAt)
                        : !late(at, passOnDueAt, FeedbackViolationCode.LATE_FORWARD);
                FeedbackTerms terms = context.terms();
                Instant due = due(at, terms.answer());
                forwards.add(new Forward(at, fact.to(), fact.competence(), due));
                if (inTime && !transferred) {
                    transferred = true;
                    passOnDueAt = due(at, terms.classify());
                    askDueAt = due(at, terms.ask());
                    answerDueAt = due;
                }
            }
        }
    }

    private void reopened(Instant at) {
        reopenings.add(at);
        FeedbackTerms terms = context.terms();
        passOnDueAt = due(at, terms.classify());
        askDueAt = due(at, terms.ask());
        answerDueAt = due(at, terms.answer());
        transferred = false;
        askedAt = null;
        answer = null;
        answeredAt = null;
        publishDueAt = null;
        publishedAt = null;
        rejection = null;
        rejectedAt = null;
    }

    private void checkHandler(FeedbackFact fact, Instant at) {
        if (officerCode != null && officerCode.equalsIgnoreCase(fact.handledBy())) {
            violations.add(new Violation(FeedbackViolationCode.HANDLED_BY_PERSON_CONCERNED, at));
        }
    }

    private FeedbackCase judged(FeedbackState state, Instant lastFactAt) {
        if (answer != null) {
            if (kind == FeedbackKind.BEHAVIOUR && answer.upheld() == null) {
                defects.add(FeedbackDefect.UPHELD_MISSING);
            }
            if (answer.answerRef() == null && answer.answerHash() == null) {
                defects.add(FeedbackDefect.ANSWER_WITHOUT_REFERENCE);
            }
        }
        return new FeedbackCase(
                opening.officeCode(),
                kind,
                dossierCode,
                officerCode,
                state,
                receivedAt,
                acceptedAt,
                classifiedAt,
                classifyDueAt,
                askDueAt,
                askedAt,
                waits,
                forwards,
                rejection == null ? answerDueAt : null,
                answeredAt,
                publishDueAt,
                publishedAt,
                rejectedAt,
                reopenings,
                answer == null ? null : answer.upheld(),
                rejection == null ? null : rejection.routedOut(),
                violations.stream().sorted(Comparator.comparing(Violation::at)).toList(),
                List.copyOf(defects),
                lastFactAt);
    }

    private Instant sent(Instant at, FeedbackFact.Received fact) {
        if (fact.submittedAt() == null || fact.transferredFrom() != null) {
            return at;
        }
        if (fact.submittedAt().isAfter(at)) {
            defects.add(FeedbackDefect.SUBMITTED_AFTER_RECEIPT);
            return at;
        }
        return fact.submittedAt();
    }

    private boolean late(Instant at, Instant dueAt, FeedbackViolationCode code) {
        boolean late = OfficeDay.isLater(at, dueAt);
        if (late) {
            violations.add(new Violation(code, at));
        }
        return late;
    }

    private Instant due(Instant from, int workingDays) {
        return noted(context.dueDates().due(from, new Term(workingDays, TermUnit.WORKING_DAY), null, false));
    }

    /// A clock that had run out when the wait began stays as it is.
    private Instant putOff(Instant dueAt, Instant from, Instant to) {
        return OfficeDay.isLater(from, dueAt)
                ? dueAt
                : noted(context.dueDates().putOff(dueAt, from, to, TermUnit.WORKING_DAY));
    }

    private Instant noted(Due due) {
        if (due.provisional()) {
            defects.add(FeedbackDefect.PROVISIONAL_DUE_DATE);
        }
        return due.at();
    }
}
