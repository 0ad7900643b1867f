package vn.motcua.metrics.indicator;

import java.time.LocalDate;

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
        Subject.Place place) {

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

    /// How long after its day of origin its day lies: nothing counts before it has begun.
    public long daysSinceOrigin() {
        return day.toEpochDay() - origin.toEpochDay();
    }
}
