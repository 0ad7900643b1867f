package vn.motcua.dossier.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.fact.Outcome;

/// Puts the right values of corrections into the facts that had the wrong ones.
/// The order of the facts stays, so a correction changes what a dossier is judged by, never which steps were possible.
final class Mending {

    /// @param facts those that happened, with the right values
    /// @param otherValue a correction named an old value that was not there, or found nothing to mend
    record Mended(List<KnownFact> facts, boolean otherValue) {}

    private final List<KnownFact> facts;
    private boolean otherValue;

    private Mending(List<KnownFact> facts) {
        this.facts = new ArrayList<>(facts);
    }

    static Mended mended(List<KnownFact> applied) {
        var mending = new Mending(applied);
        for (int place = 0; place < applied.size(); place++) {
            if (applied.get(place).fact() instanceof Fact.Corrected correction) {
                mending.mend(place, correction);
            }
        }
        return new Mended(List.copyOf(mending.facts), mending.otherValue);
    }

    private void mend(int place, Fact.Corrected correction) {
        switch (correction.field()) {
            case OFFICER_CODE -> mendOfficer(place, correction);
            case RECEIVED_AT -> mendReception(place, correction);
            case DUE_AT -> mendDueDate(place, correction);
            case PROCEDURE_CODE -> mendProcedure(place, correction);
            case RESULT_FILE_HASH -> mendResult(place, correction);
            case ENDED_AT -> mendEnd(place, correction);
        }
    }

    private void mendOfficer(int place, Fact.Corrected correction) {
        int named = lastBefore(place, Mending::namesOfficer);
        int mended = named >= 0 ? named : lastBefore(place, Fact.Accepted.class::isInstance);
        if (mended < 0) {
            otherValue = true;
            return;
        }
        Fact fact = facts.get(mended).fact();
        if (fact instanceof Fact.Accepted accepted) {
            expect(correction.from(), accepted.officerCode());
            replace(
                    mended,
                    new Fact.Accepted(
                            accepted.officeCode(),
                            accepted.procedureCode(),
                            accepted.channel(),
                            correction.to(),
                            accepted.dueAt(),
                            accepted.receivedAt(),
                            accepted.previousDossierCode()));
        } else if (fact instanceof Fact.Forwarded(String officer, String unit)) {
            expect(correction.from(), officer);
            replace(mended, new Fact.Forwarded(correction.to(), unit));
        }
    }

    private static boolean namesOfficer(Fact fact) {
        return (fact instanceof Fact.Accepted accepted && accepted.officerCode() != null)
                || (fact instanceof Fact.Forwarded forwarded && forwarded.officerCode() != null);
    }

    private void mendReception(int place, Fact.Corrected correction) {
        int mended = lastBefore(place, Fact.Accepted.class::isInstance);
        if (mended >= 0 && facts.get(mended).fact() instanceof Fact.Accepted accepted) {
            Instant received = accepted.receivedAt();
            expect(correction.fromTime(), received == null ? facts.get(mended).time() : received);
            replace(mended, withTimes(accepted, accepted.dueAt(), correction.toTime()));
        } else {
            otherValue = true;
        }
    }

    private void mendDueDate(int place, Fact.Corrected correction) {
        Instant from = correction.fromTime();
        Instant to = correction.toTime();
        int later = from == null ? -1 : lastBefore(place, fact -> from.equals(laterPromise(fact)));
        int first = lastBefore(place, Fact.Accepted.class::isInstance);
        if (later >= 0 && facts.get(later).fact() instanceof Fact.SupplementReceived(List<String> hashes, var _)) {
            replace(later, new Fact.SupplementReceived(hashes, to));
        } else if (later >= 0 && facts.get(later).fact() instanceof Fact.Rescheduled(var _, String reason)) {
            replace(later, new Fact.Rescheduled(to, reason));
        } else if (first >= 0 && facts.get(first).fact() instanceof Fact.Accepted accepted) {
            if (accepted.dueAt() != null) {
                expect(from, accepted.dueAt());
            }
            replace(first, withTimes(accepted, to, accepted.receivedAt()));
        } else {
            otherValue = true;
        }
    }

    private static @Nullable Instant laterPromise(Fact fact) {
        if (fact instanceof Fact.SupplementReceived received) {
            return received.dueAt();
        }
        return fact instanceof Fact.Rescheduled rescheduled ? rescheduled.dueAt() : null;
    }

    private void mendProcedure(int place, Fact.Corrected correction) {
        for (int mended = 0; mended < place; mended++) {
            Fact fact = facts.get(mended).fact();
            if (fact instanceof Fact.Submitted s) {
                expect(correction.from(), s.procedureCode());
                replace(
                        mended,
                        new Fact.Submitted(
                                s.officeCode(),
                                correction.to(),
                                s.channel(),
                                s.applicantKind(),
                                s.applicantRef(),
                                s.filedBy(),
                                s.deviceRef(),
                                s.previousDossierCode()));
            } else if (fact instanceof Fact.Accepted a) {
                expect(correction.from(), a.procedureCode());
                replace(
                        mended,
                        new Fact.Accepted(
                                a.officeCode(),
                                correction.to(),
                                a.channel(),
                                a.officerCode(),
                                a.dueAt(),
                                a.receivedAt(),
                                a.previousDossierCode()));
            }
        }
    }

    private void mendResult(int place, Fact.Corrected correction) {
        int mended = lastBefore(place, Fact.Completed.class::isInstance);
        if (mended >= 0 && facts.get(mended).fact() instanceof Fact.Completed(Outcome outcome, String hash)) {
            expect(correction.from(), hash);
            replace(mended, new Fact.Completed(outcome, correction.to()));
        } else {
            otherValue = true;
        }
    }

    private void mendEnd(int place, Fact.Corrected correction) {
        int mended = lastBefore(place, Mending::ends);
        if (mended < 0) {
            otherValue = true;
            return;
        }
        KnownFact end = facts.get(mended);
        expect(correction.fromTime(), end.time());
        facts.set(mended, end.mended(correction.toTime(), end.fact()));
    }

    private static boolean ends(Fact fact) {
        return fact instanceof Fact.NotAccepted
                || fact instanceof Fact.Withdrawn
                || fact instanceof Fact.Stopped
                || fact instanceof Fact.Completed;
    }

    private static Fact.Accepted withTimes(
            Fact.Accepted accepted, @Nullable Instant dueAt, @Nullable Instant receivedAt) {
        return new Fact.Accepted(
                accepted.officeCode(),
                accepted.procedureCode(),
                accepted.channel(),
                accepted.officerCode(),
                dueAt,
                receivedAt,
                accepted.previousDossierCode());
    }

    private void expect(@Nullable Object said, @Nullable Object known) {
        otherValue |= !Objects.equals(said, known);
    }

    private void replace(int place, Fact fact) {
        facts.set(place, facts.get(place).mended(facts.get(place).time(), fact));
    }

    private int lastBefore(int place, Predicate<Fact> wanted) {
        for (int at = place - 1; at >= 0; at--) {
            if (wanted.test(facts.get(at).fact())) {
                return at;
            }
        }
        return -1;
    }
}
