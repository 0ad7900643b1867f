package vn.motcua.metrics.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// As what one thing is counted at a cut-off. This is the one definition that counts, broken days and lists of cases
/// share.
///
/// @param measure what it is counted as
/// @param origin for a flow, the day by which it belongs to a window; absent for a stock
/// @param officer to whom it is counted; empty = nobody
/// @param amount how much it counts, in the unit of the measure; 1 for all that is counted by the piece
public record Standing(Measure measure, @Nullable LocalDate origin, String officer, int amount) {

    /// It counts once.
    public Standing(Measure measure, @Nullable LocalDate origin, String officer) {
        this(measure, origin, officer, 1);
    }

    /// All that it is counted as when only facts before the cut-off are looked at.
    public static List<Standing> at(Subject subject, Instant cutOff) {
        return subject.standings(cutOff);
    }

    /// True when it counts in a window that begins on that day.
    public boolean since(LocalDate from) {
        return origin == null || !origin.isBefore(from);
    }
}
