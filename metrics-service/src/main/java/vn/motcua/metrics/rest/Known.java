package vn.motcua.metrics.rest;

import java.time.Instant;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.fold.Freshness;
import vn.motcua.metrics.fold.FreshnessDesk;

/// By what an answer was made: what had become known, and how far the events are booked.
///
/// @param at the instant asked for, else that of the last event booked
record Known(Instant at, FiguresView.FreshnessView freshness) {

    static Known of(Question question, Instant now, FreshnessDesk desk) {
        return of(question, now, desk.of(question.offices(), question.knowledge()));
    }

    static Known of(Question question, Instant now, Freshness freshness) {
        return new Known(
                question.knowledge().isAll()
                        ? freshness.eventsThrough().orElse(now)
                        : question.knowledge().until(),
                new FiguresView.FreshnessView(
                        freshness.eventsThrough().orElse(null), freshness.lagMillis(), freshness.missingEvents()));
    }
}
