package vn.motcua.metrics.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A span of whole local days, both ends included; half-open once it is instants.
///
/// @param from first day
/// @param to last day, not before `from`
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A window ends no earlier than it begins: " + from + ".." + to);
        }
    }

    /// How many days it holds, at least 1.
    public long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    /// 00:00 of the first day.
    public Instant begins() {
        return LocalDays.start(from);
    }

    /// 00:00 of the day after the last.
    public Instant ends() {
        return LocalDays.start(to.plusDays(1));
    }

    /// The instant before which facts count: `asOf`, or the end of the window where that is earlier.
    public Instant cutOff(Instant asOf) {
        return asOf.isBefore(ends()) ? asOf : ends();
    }

    /// The window cut into days, weeks or months that together cover it; the first and the last may be shorter.
    public List<Window> tiles(Granularity granularity) {
        List<Window> tiles = new ArrayList<>();
        LocalDate start = from;
        while (!start.isAfter(to)) {
            LocalDate next = granularity.startOfNext(start);
            tiles.add(new Window(start, next.isAfter(to) ? to : next.minusDays(1)));
            start = next;
        }
        return tiles;
    }
}
