package vn.motcua.metrics.indicator;

import java.time.LocalDate;
import java.util.Comparator;

/// One square of the great table of counts.
///
/// @param day the day from whose end on it counts
/// @param origin the day by which a flow belongs to a window; `day` itself for a stock
public record Cell(
        String office,
        Measure measure,
        LocalDate day,
        LocalDate origin,
        String procedure,
        String field,
        String officer,
        Channel channel)
        implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::office)
            .thenComparing(Cell::measure)
            .thenComparing(Cell::day)
            .thenComparing(Cell::origin)
            .thenComparing(Cell::procedure)
            .thenComparing(Cell::field)
            .thenComparing(Cell::officer)
            .thenComparing(Cell::channel);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
