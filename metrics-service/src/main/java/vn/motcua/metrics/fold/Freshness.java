package vn.motcua.metrics.fold;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How far the events of some offices are booked.
///
/// @param eventsThrough since when the last booked event is known; none when nothing is booked yet. Asked as `knownAt`
/// later, it gives what was known here
/// @param lagMillis how long after being recorded the last event was booked, in milliseconds; the longest of the
/// offices
/// @param missingEvents how many numbers of their sequences were jumped over: not come yet, or dead letters
/// @param positions office code → number of its last booked event; only offices of which an event is booked
public record Freshness(
        Optional<Instant> eventsThrough, long lagMillis, long missingEvents, Map<String, Long> positions) {

    public Freshness {
        positions = Map.copyOf(positions);
    }
}
