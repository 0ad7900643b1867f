package vn.motcua.metrics.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.motcua.metrics.window.LocalDays;

/// A change of a count that one dossier makes: at every cut-off after `at` the cell holds `n` more.
///
/// @param at the fact, or the last moment of the due day
/// @param cell where it is counted
/// @param n +1 or −1
public record Mark(Instant at, Cell cell, int n) {

    /// All marks of a dossier, in order of time; those before any cut-off add up to how it stands there.
    ///
    /// A standing is constant between the instants at which something happens or a due day ends, so it is looked at
    /// just
    /// after each of them, and what has changed is a mark.
    public static List<Mark> of(Timeline dossier) {
        List<Mark> marks = new ArrayList<>();
        List<Standing> before = List.of();
        for (Instant turn : turns(dossier)) {
            List<Standing> after = Standing.at(dossier, turn.plusNanos(1));
            for (Standing gone : before) {
                if (!after.contains(gone)) {
                    marks.add(new Mark(turn, cell(dossier, gone, turn), -1));
                }
            }
            for (Standing come : after) {
                if (!before.contains(come)) {
                    marks.add(new Mark(turn, cell(dossier, come, turn), +1));
                }
            }
            before = after;
        }
        return marks;
    }

    /// True when only the passing of time made it: no fact is dated there.
    public boolean atMidnight() {
        return LocalDays.isLastMoment(at);
    }

    private static Iterable<Instant> turns(Timeline dossier) {
        TreeSet<Instant> turns = new TreeSet<>();
        if (dossier.receivedAt() != null) {
            turns.add(dossier.receivedAt());
        }
        if (dossier.ended() != null) {
            turns.add(dossier.ended().at());
        }
        for (Timeline.DueChange change : dossier.dueChanges()) {
            turns.add(change.at());
            turns.add(LocalDays.lastMoment(LocalDays.of(change.judgedDueAt())));
        }
        for (Timeline.Wait wait : dossier.waits()) {
            turns.add(wait.from());
            if (wait.to() != null) {
                turns.add(wait.to());
            }
        }
        dossier.officers().forEach(assignment -> turns.add(assignment.from()));
        return turns;
    }

    private static Cell cell(Timeline dossier, Standing standing, Instant turn) {
        LocalDate day = LocalDays.of(turn);
        Measure measure = standing.measure() == Measure.OVERDUE && LocalDays.isLastMoment(turn)
                ? Measure.OVERDUE_FROM_MIDNIGHT
                : standing.measure();
        return new Cell(
                dossier.office(),
                measure,
                day,
                standing.origin() == null ? day : standing.origin(),
                dossier.procedure().code(),
                dossier.procedure().field(),
                standing.officer(),
                dossier.channel());
    }
}
