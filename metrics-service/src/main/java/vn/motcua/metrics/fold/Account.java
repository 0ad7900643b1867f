package vn.motcua.metrics.fold;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.metrics.indicator.Timeline;

/// How far one office is booked, while a batch is being booked.
final class Account {

    private final String office;
    private final Sequence sequence;
    private final Map<Long, Long> gapsBefore;
    private Instant eventsThrough;
    private Instant lastFactAt;
    private boolean moved;

    /// @param eventsThrough [Instant#MIN] when nothing is booked
    /// @param lastFactAt [Instant#MIN] when no fact is known
    Account(String office, long highest, Map<Long, Long> gaps, Instant eventsThrough, Instant lastFactAt) {
        this.office = office;
        this.sequence = new Sequence(highest, gaps);
        this.gapsBefore = gaps;
        this.eventsThrough = eventsThrough;
        this.lastFactAt = lastFactAt;
    }

    /// Takes an event of the office.
    ///
    /// @return false when it was taken before
    boolean take(OfficeEvent event) {
        if (!sequence.take(event.number())) {
            return false;
        }
        moved = true;
        eventsThrough = later(eventsThrough, event.recordedAt());
        if (event.news() != null) {
            lastFactAt = later(lastFactAt, lastFactAt(event.news().timeline()));
        }
        return true;
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

    /// The latest recording time; [Instant#MIN] when nothing is booked.
    Instant eventsThrough() {
        return eventsThrough;
    }

    /// The last thing that happened to any dossier; [Instant#MIN] when no fact is known.
    Instant lastFactAt() {
        return lastFactAt;
    }

    /// True when an event was taken.
    boolean moved() {
        return moved;
    }

    private static Instant lastFactAt(Timeline dossier) {
        Timeline.End ended = dossier.ended();
        return Stream.of(
                        Stream.ofNullable(dossier.receivedAt()),
                        Stream.ofNullable(dossier.secondSupplementAt()),
                        Stream.ofNullable(ended == null ? null : ended.at()),
                        dossier.dueChanges().stream().map(Timeline.DueChange::at),
                        dossier.waits().stream().map(wait -> Objects.requireNonNullElse(wait.to(), wait.from())),
                        dossier.officers().stream().map(Timeline.Assignment::from))
                .flatMap(instants -> instants)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
