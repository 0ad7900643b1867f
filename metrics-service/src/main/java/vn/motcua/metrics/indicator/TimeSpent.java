package vn.motcua.metrics.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the time of a settled dossier went, as seen by the officer to whom it counts: what came before it was theirs
/// and what others took is told apart from what they had in hand. House rule; whole minutes by the clock, together
/// exactly the time from receipt to end.
final class TimeSpent {

    private record Span(Instant from, Instant to) {}

    private TimeSpent() {}

    /// Minutes by measure; nothing for a dossier that was not received before its end.
    static Map<Measure, Integer> of(Timeline dossier, Instant end) {
        Map<Measure, Integer> minutes = new EnumMap<>(Measure.class);
        Instant received = dossier.receivedAt();
        if (received == null || !received.isBefore(end)) {
            return minutes;
        }
        Instant assigned = later(received, earlier(end, assignedAt(dossier, end)));
        List<Span> citizen = dossier.waits().stream()
                .map(wait -> span(wait.from(), wait.to(), assigned, end))
                .toList();
        List<Span> others = new ArrayList<>(citizen);
        dossier.more().consultations().forEach(asked -> others.add(span(asked.from(), asked.to(), assigned, end)));
        int whole = minutes(Duration.between(received, end));
        int before = minutes(Duration.between(received, assigned));
        int forCitizen = minutes(length(citizen));
        int forOthers = minutes(length(others));
        minutes.put(Measure.MINUTES_BEFORE_ASSIGNMENT, before);
        minutes.put(Measure.MINUTES_WAITING_FOR_CITIZEN, forCitizen);
        minutes.put(Measure.MINUTES_WAITING_FOR_AGENCY, forOthers - forCitizen);
        minutes.put(Measure.MINUTES_IN_HAND, whole - before - forOthers);
        return minutes;
    }

    /// When the officer who had it at its end got it for good; its receipt when nobody is known.
    private static @Nullable Instant assignedAt(Timeline dossier, Instant end) {
        String last = dossier.officerBefore(end.plusNanos(1));
        Instant since = null;
        for (Timeline.Assignment assignment : dossier.officers()) {
            if (!assignment.from().isAfter(end)) {
                boolean theirs = assignment.officer().equals(last);
                since = theirs ? (since == null ? assignment.from() : since) : null;
            }
        }
        return since;
    }

    private static Span span(Instant from, @Nullable Instant to, Instant begins, Instant ends) {
        Instant first = later(from, begins);
        return new Span(first, later(first, earlier(ends, to)));
    }

    /// How long at least one of them lasted.
    private static Duration length(List<Span> spans) {
        Duration length = Duration.ZERO;
        Instant reached = Instant.MIN;
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Instant from = later(span.from(), reached);
            if (from.isBefore(span.to())) {
                length = length.plus(Duration.between(from, span.to()));
                reached = span.to();
            }
        }
        return length;
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
