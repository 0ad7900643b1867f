package vn.motcua.metrics.fold;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.metrics.window.LocalDays;

/// How far one office is booked, while a batch is being booked.
final class Account {

    private final String office;
    private final Sequence sequence;
    private final Map<Long, Long> gapsBefore;
    private final Set<Instant> taken;
    private Instant eventsThrough;
    private Instant lastFactAt;
    private boolean moved;

    /// @param eventsThrough [Instant#MIN] when nothing is booked
    /// @param lastFactAt [Instant#MIN] when no fact is known
    /// @param taken instants after it at which something else became known of the office
    Account(
            String office,
            long highest,
            Map<Long, Long> gaps,
            Instant eventsThrough,
            Instant lastFactAt,
            Set<Instant> taken) {
        this.office = office;
        this.sequence = new Sequence(highest, gaps);
        this.gapsBefore = gaps;
        this.taken = taken;
        this.eventsThrough = eventsThrough;
        this.lastFactAt = lastFactAt;
    }

    /// Takes an event of the office; none when it was taken before.
    Optional<Told> take(OfficeEvent event) {
        if (!sequence.take(event.number())) {
            return Optional.empty();
        }
        moved = true;
        eventsThrough = knownAt(event.recordedAt());
        OfficeEvent.News news = event.news();
        if (news != null) {
            news.subject().turns().stream()
                    .filter(turn -> !LocalDays.isLastMoment(turn))
                    .forEach(fact -> lastFactAt = later(lastFactAt, fact));
        }
        return Optional.of(new Told(event, eventsThrough, sequence.highest(), sequence.missing()));
    }

    private Instant knownAt(Instant recordedAt) {
        Instant recorded = recordedAt.truncatedTo(ChronoUnit.MICROS);
        Instant known = eventsThrough.isBefore(recorded) ? recorded : eventsThrough.plus(1, ChronoUnit.MICROS);
        while (taken.contains(known)) {
            known = known.plus(1, ChronoUnit.MICROS);
        }
        return known;
    }

    String office() {
        return office;
    }

    long sequence() {
        return sequence.highest();
    }

    /// The spans of numbers that were jumped over: first → last.
    Map<Long, Long> gaps() {
        return sequence.gaps();
    }

    boolean gapsChanged() {
        return !gapsBefore.equals(sequence.gaps());
    }

    /// Since when its last event is known; [Instant#MIN] when nothing is booked.
    Instant eventsThrough() {
        return eventsThrough;
    }

    /// The last thing that happened to anything that is counted; [Instant#MIN] when no fact is known.
    Instant lastFactAt() {
        return lastFactAt;
    }

    /// True when an event was taken.
    boolean moved() {
        return moved;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
