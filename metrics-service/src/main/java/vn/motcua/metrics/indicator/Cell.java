package vn.motcua.metrics.indicator;

import java.time.LocalDate;
import java.util.Comparator;

/// One square of the great table of counts.
///
/// @param day the day from whose end on it counts
/// @param origin the day by which a flow belongs to a window; `day` itself for a stock
/// @param midnight true when it begins only with the end of its day: by the passing of time, not by a fact
/// @param officer to whom it is counted; empty = nobody
/// @param place by what it can be broken down
public record Cell(
        String office,
        Measure measure,
        LocalDate day,
        LocalDate origin,
        boolean midnight,
        String officer,
        Subject.Place place)
        implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::office)
            .thenComparing(Cell::day)
            .thenComparing(Cell::measure)
            .thenComparing(Cell::origin)
            .thenComparing(Cell::midnight)
            .thenComparing(Cell::procedure)
            .thenComparing(Cell::field)
            .thenComparing(Cell::officer)
            .thenComparing(Cell::channel);

    /// Code of the procedure; empty where there is none.
    public String procedure() {
        return place.procedure();
    }

    /// Field of administration; empty where there is none.
    public String field() {
        return place.field();
    }

    /// Code of the channel; empty where there is none.
    public String channel() {
        return place.channel();
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
