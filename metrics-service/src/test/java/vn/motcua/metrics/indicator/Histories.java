package vn.motcua.metrics.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Random dossiers of a few weeks, some at the edges of days.
public final class Histories {

    /// Before all that happens.
    public static final Instant BEGIN = Instant.parse("2024-04-20T17:00:00Z");

    /// After all that happens.
    public static final Instant END = Instant.parse("2024-07-31T17:00:00Z");

    private static final Instant SOME_MIDNIGHT = Instant.parse("2024-01-01T17:00:00Z");
    private static final int SECONDS = 40 * 86_400 / 3;

    private Histories() {}

    /// A dossier with anything that may be known of one.
    public static Timeline one(Random random, String office, String code) {
        Instant received = time(random, BEGIN);
        List<Timeline.DueChange> dues = new ArrayList<>();
        Instant at = received;
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant judged = time(random, at);
            dues.add(
                    random.nextBoolean()
                            ? new Timeline.DueChange(at, judged)
                            : new Timeline.DueChange(at, judged, time(random, at), random.nextBoolean()));
            at = time(random, at);
        }
        List<Timeline.Wait> waits = new ArrayList<>();
        Instant from = received;
        for (int i = random.nextInt(3); i > 0; i--) {
            from = time(random, from);
            Instant to = random.nextInt(4) == 0 ? null : time(random, from);
            waits.add(new Timeline.Wait(random.nextBoolean(), from, to, random.nextBoolean()));
            if (to == null) {
                break;
            }
            from = to;
        }
        List<Timeline.Assignment> officers = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            officers.add(new Timeline.Assignment("CB0" + random.nextInt(3), time(random, received)));
        }
        officers.sort(Comparator.comparing(Timeline.Assignment::from));
        Timeline.EndState state =
                switch (random.nextInt(5)) {
                    case 0 -> Timeline.EndState.WITHDRAWN;
                    case 1 -> Timeline.EndState.STOPPED;
                    default -> Timeline.EndState.COMPLETED;
                };
        Timeline.End end =
                random.nextInt(3) == 0 ? null : new Timeline.End(time(random, received), state, random.nextBoolean());
        boolean accepted = random.nextInt(10) > 0;
        return new Timeline(
                office,
                code,
                new Timeline.Procedure(
                        "9.00000" + random.nextInt(3),
                        random.nextBoolean() ? "Hộ tịch" : "Đất đai",
                        random.nextInt(4) > 0,
                        random.nextBoolean()),
                List.of(Channel.values()).get(random.nextInt(3)),
                accepted ? received : null,
                accepted ? dues : List.of(),
                accepted ? waits : List.of(),
                end != null && !accepted ? new Timeline.End(end.at(), Timeline.EndState.NOT_ACCEPTED, false) : end,
                accepted ? officers : List.of(),
                null,
                more(random, received));
    }

    private static Timeline.Particulars more(Random random, Instant received) {
        List<Timeline.Payment> payments = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant asked = random.nextBoolean() ? time(random, received) : null;
            Instant paid = random.nextBoolean() ? time(random, received) : null;
            payments.add(new Timeline.Payment(
                    asked,
                    paid,
                    random.nextInt(4) == 0 ? null : Long.valueOf(8000L * random.nextInt(2)),
                    random.nextBoolean()));
        }
        List<Timeline.Consultation> consultations = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant asked = time(random, received);
            consultations.add(new Timeline.Consultation(asked, random.nextBoolean() ? time(random, asked) : null));
        }
        List<Timeline.Violation> violations = random.nextInt(4) > 0
                ? List.of()
                : List.of(new Timeline.Violation(
                        random.nextBoolean() ? "late-rescheduling" : "late-forwarding", time(random, received)));
        int required = random.nextInt(4);
        return new Timeline.Particulars(
                random.nextInt(3) == 0,
                random.nextBoolean() ? "regime-118" : "regime-61",
                random.nextBoolean() ? null : Long.valueOf(8000L * random.nextInt(2)),
                random.nextBoolean()
                        ? null
                        : new Timeline.Digitisation(
                                time(random, received),
                                required,
                                Math.min(required, random.nextInt(5)),
                                random.nextBoolean()),
                payments,
                consultations,
                violations);
    }

    /// An instant at which something may happen or be asked, often at the edge of a day.
    public static Instant time(Random random, Instant after) {
        Instant some = after.plus(Duration.ofSeconds(random.nextInt(SECONDS)));
        return switch (random.nextInt(6)) {
            // 00:00 and the last microsecond of a day in UTC+7
            case 0 -> midnightAfter(some);
            case 1 -> midnightAfter(some).minusNanos(1000);
            default -> some;
        };
    }

    private static Instant midnightAfter(Instant instant) {
        return SOME_MIDNIGHT.plus(
                Duration.ofDays(Duration.between(SOME_MIDNIGHT, instant).toDays() + 1));
    }
}
