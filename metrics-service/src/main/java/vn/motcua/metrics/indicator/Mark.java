package vn.motcua.metrics.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.motcua.metrics.window.LocalDays;

/// A change of a count that one thing makes: at every cut-off after `at` the cell holds `n` more.
///
/// @param at the fact, or the last moment of the due day
/// @param cell where it is counted
/// @param n by how much, mostly +1 or −1
public record Mark(Instant at, Cell cell, int n) {

    /// All marks of a thing, in order of time; those before any cut-off add up to how it stands there.
    ///
    /// A standing is constant between the instants at which something happens or a due day ends, so it is looked at
    /// just after each of them, and what has changed is a mark.
    public static List<Mark> of(Subject subject) {
        List<Mark> marks = new ArrayList<>();
        List<Standing> before = List.of();
        for (Instant turn : new TreeSet<>(subject.turns())) {
            List<Standing> after = subject.standings(turn.plusNanos(1));
            for (Standing gone : before) {
                if (!after.contains(gone)) {
                    marks.add(new Mark(turn, cell(subject, gone, turn), -gone.amount()));
                }
            }
            for (Standing come : after) {
                if (!before.contains(come)) {
                    marks.add(new Mark(turn, cell(subject, come, turn), come.amount()));
                }
            }
            before = after;
        }
        return marks;
    }

    private static Cell cell(Subject subject, Standing standing, Instant turn) {
        LocalDate day = LocalDays.of(turn);
        return new Cell(
                subject.office(),
                standing.measure(),
                day,
                standing.origin() == null ? day : standing.origin(),
                LocalDays.isLastMoment(turn),
                standing.officer(),
                subject.place());
    }
}
