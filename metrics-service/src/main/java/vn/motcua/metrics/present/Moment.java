package vn.motcua.metrics.present;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What held when it was looked up last.
///
/// @param lookedAt by the clock of [System#nanoTime]
/// @param horizon all transactions before that one had ended: what they wrote is seen
/// @param store which tables were looked at: another one after they were swapped or emptied
/// @param number of the look that saw a change last
/// @param reference number of the look that saw the reference data change last
/// @param states of the offices, by code
/// @param changes number of the look that saw an office change last, by code
/// @param totals what was said of offices together; the offices below one are the same while the reference data are
record Moment(
        long lookedAt,
        String horizon,
        String store,
        long number,
        long reference,
        Map<String, OfficeState> states,
        Map<String, Long> changes,
        Map<String, Total> totals) {

    static final Moment NONE = new Moment(0, "", "", 0, 0, Map.of(), Map.of(), Map.of());

    /// The same, seen again later.
    Moment seenAgain(long at, String newHorizon) {
        return new Moment(at, newHorizon, store, number, reference, states, changes, totals);
    }

    /// What is to be said of an office and all below it.
    Total total(String name, Collection<String> offices) {
        Total known = totals.get(name);
        if (known != null && known.offices() == offices) {
            return known;
        }
        long last = reference;
        Instant lastFactAt = null;
        for (String office : offices) {
            last = Math.max(last, changes.getOrDefault(office, 0L));
            OfficeState state = states.get(office);
            Instant fact = state == null ? null : state.lastFactAt();
            if (fact != null && (lastFactAt == null || fact.isAfter(lastFactAt))) {
                lastFactAt = fact;
            }
        }
        Total total = new Total(offices, last, lastFactAt);
        totals.put(name, total);
        return total;
    }

    /// Offices together.
    ///
    /// @param offices the very collection that was asked about
    /// @param number changes whenever anything does on which their figures rest
    /// @param lastFactAt the last thing that happened at any of them
    record Total(
            Collection<String> offices,
            long number,
            @Nullable Instant lastFactAt) {}
}
