package vn.motcua.dossier.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.Due;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.KnownCalendars;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.lifecycle.Dossier.DueChange;
import vn.motcua.dossier.lifecycle.Dossier.Wait;
import vn.motcua.dossier.procedure.DeadlinePolicy;

/// The due dates of a dossier while it is replayed: the first promise, the current one, the one it is judged by,
/// and why each came to be.
///
/// A promise is made by the calendars known when its fact came to be known. The way to a computed date is
/// remembered, so that a calendar announced later computes it again; what a source named moves with no calendar.
final class Promises {

    /// A way to a date, for any calendar.
    @FunctionalInterface
    private interface Way {

        Due by(DueDates dates);

        static Way named(Instant dueAt) {
            return _ -> new Due(dueAt, false);
        }

        default Way noEarlierThan(Way other) {
            return dates -> {
                Due mine = by(dates);
                Due others = other.by(dates);
                return new Due(
                        mine.at().isAfter(others.at()) ? mine.at() : others.at(),
                        mine.provisional() || others.provisional());
            };
        }

        default Way putOffBy(Wait wait, Instant until, @Nullable DeadlinePolicy policy) {
            TermUnit unit =
                    policy == null ? TermUnit.WORKING_DAY : policy.term().unit();
            return dates -> {
                Due mine = by(dates);
                Due later = (policy == null ? dates : policy.in(dates)).putOff(mine.at(), wait.from(), until, unit);
                return new Due(later.at(), mine.provisional() || later.provisional());
            };
        }
    }

    private record Promise(Instant at, boolean provisional, Way way) {

        static Promise of(Way way, DueDates dates) {
            Due due = way.by(dates);
            return new Promise(due.at(), due.provisional(), way);
        }
    }

    private final KnownCalendars calendars;
    private final List<DueChange> changes = new ArrayList<>();
    private @Nullable Instant firstDueAt;
    private @Nullable Promise current;
    private @Nullable Promise judged;
    private Instant lastMadeAt = Instant.MIN;

    Promises(KnownCalendars calendars) {
        this.calendars = calendars;
    }

    @Nullable
    Instant firstDueAt() {
        return firstDueAt;
    }

    @Nullable
    Instant currentDueAt() {
        return current == null ? null : current.at();
    }

    @Nullable
    Instant judgedDueAt() {
        return judged == null ? null : judged.at();
    }

    boolean provisional() {
        return current != null && current.provisional();
    }

    List<DueChange> changes() {
        return changes;
    }

    /// The first promise: as the source named it, else as the policy computes it, else none.
    void begin(KnownFact by, Instant received, @Nullable Instant named, @Nullable DeadlinePolicy policy) {
        Way way = named != null ? Way.named(named) : policy == null ? null : dates -> policy.due(received, dates);
        if (way != null) {
            Promise first = Promise.of(way, known(by));
            firstDueAt = first.at();
            make(by, received, first, first, DueCause.ACCEPTANCE);
        }
    }

    /// The term begins anew when the dossier is complete; no date ever comes nearer by it.
    void restart(KnownFact by, DeadlinePolicy policy) {
        Instant complete = by.time();
        Way anew = dates -> policy.due(complete, dates);
        DueDates dates = known(by);
        make(
                by,
                complete,
                Promise.of(after(anew, current), dates),
                Promise.of(after(anew, judged), dates),
                DueCause.SUPPLEMENT);
    }

    /// A date that the source named after a supplement.
    ///
    /// @param lawful whether it is judged by it too
    void renew(KnownFact by, Instant named, boolean lawful) {
        Promise promise = Promise.of(Way.named(named), known(by));
        make(by, by.time(), promise, lawful ? promise : judged, DueCause.SUPPLEMENT);
    }

    /// Mẫu 04 moves what the citizen is told, never what is judged.
    void reschedule(KnownFact by, Instant named) {
        make(by, by.time(), Promise.of(Way.named(named), known(by)), judged, DueCause.RESCHEDULING);
    }

    /// Puts the dates off by a lawful wait that is over.
    void putOff(KnownFact by, Wait wait, Instant until, @Nullable DeadlinePolicy policy) {
        if (current == null) {
            return;
        }
        DueDates dates = known(by);
        Promise later = Promise.of(current.way().putOffBy(wait, until, policy), dates);
        Promise judgedLater = judged == null ? null : Promise.of(judged.way().putOffBy(wait, until, policy), dates);
        if (differs(later, current) || differs(judgedLater, judged)) {
            make(
                    by,
                    until,
                    later,
                    judgedLater,
                    switch (wait.kind()) {
                        case SUPPLEMENT -> DueCause.SUPPLEMENT;
                        case PAYMENT -> DueCause.PAYMENT;
                    });
        }
    }

    /// Computes the dates again by a calendar that was announced after the last promise.
    void announce(KnownCalendars.Edition edition) {
        if (current == null || !edition.announcedAt().isAfter(lastMadeAt)) {
            return;
        }
        Promise again = Promise.of(current.way(), edition.dueDates());
        Promise judgedAgain = judged == null ? null : Promise.of(judged.way(), edition.dueDates());
        if (differs(again, current) || differs(judgedAgain, judged)) {
            note(edition.announcedAt(), again, judgedAgain, DueCause.CALENDAR, null);
        }
        current = again;
        judged = judgedAgain;
    }

    private void make(KnownFact by, Instant at, Promise promised, @Nullable Promise judgedBy, DueCause cause) {
        current = promised;
        judged = judgedBy;
        lastMadeAt = by.recordedAt();
        note(at, promised, judgedBy, cause, by.actor());
    }

    private void note(
            Instant at, Promise promised, @Nullable Promise judgedBy, DueCause cause, @Nullable String actor) {
        changes.add(new DueChange(at, promised.at(), judgedBy == null ? null : judgedBy.at(), cause, actor));
    }

    private DueDates known(KnownFact by) {
        return calendars.at(by.recordedAt());
    }

    private static Way after(Way anew, @Nullable Promise promised) {
        return promised == null ? anew : anew.noEarlierThan(promised.way());
    }

    private static boolean differs(@Nullable Promise one, @Nullable Promise other) {
        return one == null ? other != null : other == null || !one.at().equals(other.at());
    }
}
