package vn.motcua.metrics.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.metrics.calendar.WorkingCalendar;
import vn.motcua.metrics.indicator.Feedback;
import vn.motcua.metrics.indicator.Timeline;

/// The rules that look at one dossier, or at one feedback case. Pure.
///
/// ⚖ NĐ 61/2018/NĐ-CP, Điều 11.2.c (one supplement), Điều 19.4 (notice within three working days), Điều 19.9 (one
/// rescheduling, told at least a day before)
final class DossierRules {

    private static final Set<String> LAWFUL_CHANGES = Set.of("supplement", "payment", "calendar");
    private static final String BY_PERSON_CONCERNED = "handled-by-person-concerned";

    /// Whoever has it last has it then.
    static final Instant EVER_AFTER = Instant.parse("9999-12-31T00:00:00Z");

    private final WorkingCalendar calendar;
    private final Thresholds thresholds;

    DossierRules(WorkingCalendar calendar, Thresholds thresholds) {
        this.calendar = calendar;
        this.thresholds = thresholds;
    }

    /// All that is to be asked about a dossier.
    ///
    /// @param channels every channel that its events have told
    List<Ground> of(Timeline dossier, Set<String> channels) {
        List<Ground> grounds = new ArrayList<>();
        withdrawal(dossier).ifPresent(grounds::add);
        brake(dossier).ifPresent(grounds::add);
        secondSupplement(dossier).ifPresent(grounds::add);
        payment(dossier).ifPresent(grounds::add);
        dueDate(dossier).ifPresent(grounds::add);
        channel(dossier, channels).ifPresent(grounds::add);
        earlyEnd(dossier).ifPresent(grounds::add);
        enteredWhenReady(dossier).ifPresent(grounds::add);
        scans(dossier).ifPresent(grounds::add);
        return grounds;
    }

    /// What is to be asked about a feedback case.
    Optional<Ground> of(Feedback feedback) {
        Instant received = feedback.receivedAt();
        Instant answered = feedback.answeredAt();
        boolean byPersonConcerned =
                feedback.violations().stream().anyMatch(one -> one.code().equals(BY_PERSON_CONCERNED));
        long minutes = received == null || answered == null
                ? -1
                : Duration.between(received, answered).toMinutes();
        boolean quick = minutes >= 0 && minutes < thresholds.of(Threshold.ANSWERED_WITHIN);
        if (feedback.routedOut()
                || !(quick || byPersonConcerned || !feedback.reopenings().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Ground(
                DetectionRule.G16,
                feedback.office(),
                feedback.code(),
                List.of(feedback.code()),
                List.of(feedback.officer()),
                Map.of(
                        "feedback",
                        feedback.code(),
                        "minutes",
                        minutes < 0 ? "–" : minutes,
                        "reopenings",
                        feedback.reopenings().size(),
                        "byPersonConcerned",
                        byPersonConcerned)));
    }

    private static Optional<Ground> withdrawal(Timeline dossier) {
        Timeline.End end = dossier.ended();
        return end == null || !Boolean.FALSE.equals(dossier.more().traces().withdrawalEvidence())
                ? Optional.empty()
                : Optional.of(ground(DetectionRule.G2, dossier, end.at(), Map.of("endedAt", told(end.at()))));
    }

    private Optional<Ground> brake(Timeline dossier) {
        Instant received = dossier.receivedAt();
        if (received == null) {
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>();
        for (Timeline.Supplement supplement : dossier.more().traces().supplements()) {
            Instant at = supplement.requestedAt();
            long again = supplement.fileHashes().stream()
                    .filter(hash -> !seen.add(hash))
                    .count();
            Instant due = dossier.judgedDueBefore(at).orElse(null);
            if (!at.isAfter(received)) {
                continue;
            }
            int days = calendar.between(Vietnam.dayOf(received), Vietnam.dayOf(at));
            // Without a due date there is no last part of the time.
            long elapsed = due == null || !due.isAfter(received)
                    ? 0
                    : 100
                            * Duration.between(received, at).toSeconds()
                            / Duration.between(received, due).toSeconds();
            if (elapsed > 100 - thresholds.of(Threshold.LAST_PART)
                    || days > thresholds.of(Threshold.NOTICE_WITHIN)
                    || again > 0) {
                return Optional.of(ground(
                        DetectionRule.G3,
                        dossier,
                        at,
                        Map.of(
                                "requestedAt",
                                told(at),
                                "elapsedPercent",
                                elapsed,
                                "workingDays",
                                days,
                                "sameFiles",
                                again)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Ground> secondSupplement(Timeline dossier) {
        return dossier.supplementedAgainAt()
                .map(again -> ground(DetectionRule.G4, dossier, again, Map.of("again", told(again))));
    }

    private static Optional<Ground> payment(Timeline dossier) {
        Long fee = dossier.more().fee();
        boolean free = fee != null && fee == 0;
        boolean paid = dossier.more().payments().stream().anyMatch(payment -> payment.paidAt() != null);
        return dossier.waits().stream()
                .filter(wait -> !wait.supplement() && !paid && (free || wait.to() != null))
                .findFirst()
                .map(wait -> ground(
                        DetectionRule.G5,
                        dossier,
                        wait.from(),
                        Map.of("requestedAt", told(wait.from()), "fee", fee == null ? "–" : fee)));
    }

    private Optional<Ground> dueDate(Timeline dossier) {
        List<Timeline.DueChange> dues = dossier.dueChanges();
        int reschedulings = 0;
        int unannounced = 0;
        int tooLate = 0;
        Instant asked = null;
        for (int i = 1; i < dues.size(); i++) {
            Timeline.DueChange change = dues.get(i);
            boolean rescheduled = change.rescheduled();
            boolean late = rescheduled
                    && !Vietnam.dayOf(change.at())
                            .isBefore(Vietnam.dayOf(dues.get(i - 1).promise()));
            boolean silent = rescheduled ? !change.announced() : !LAWFUL_CHANGES.contains(change.cause());
            reschedulings += rescheduled ? 1 : 0;
            tooLate += late ? 1 : 0;
            unannounced += silent ? 1 : 0;
            if (late || silent || reschedulings > thresholds.of(Threshold.RESCHEDULINGS)) {
                asked = change.at();
            }
        }
        return asked == null
                ? Optional.empty()
                : Optional.of(ground(
                        DetectionRule.G6,
                        dossier,
                        asked,
                        Map.of(
                                "firstDue",
                                told(dues.getFirst().promise()),
                                "lastDue",
                                told(dues.getLast().promise()),
                                "reschedulings",
                                reschedulings,
                                "unannounced",
                                unannounced,
                                "tooLate",
                                tooLate)));
    }

    private static Optional<Ground> channel(Timeline dossier, Set<String> channels) {
        return channels.size() < 2
                ? Optional.empty()
                : Optional.of(ground(
                        DetectionRule.G8,
                        dossier,
                        EVER_AFTER,
                        Map.of("channels", String.join(", ", new TreeSet<>(channels)))));
    }

    private Optional<Ground> earlyEnd(Timeline dossier) {
        Timeline.End end = dossier.ended();
        if (end == null || end.state() != Timeline.EndState.COMPLETED) {
            return Optional.empty();
        }
        String hash = dossier.more().traces().resultHash();
        boolean missing = hash == null && dossier.procedure().resultPaper();
        boolean input = hash != null
                && dossier.more().traces().supplements().stream()
                        .anyMatch(supplement -> supplement.fileHashes().contains(hash));
        Instant returned = dossier.more().traces().returnedAt();
        int days = returned == null ? 0 : calendar.between(Vietnam.dayOf(end.at()), Vietnam.dayOf(returned));
        return missing || input || days > thresholds.of(Threshold.RETURNED_WITHIN)
                ? Optional.of(ground(
                        DetectionRule.G9,
                        dossier,
                        end.at(),
                        Map.of(
                                "endedAt",
                                told(end.at()),
                                "resultFile",
                                missing ? "none" : input ? "same-as-input" : "given",
                                "handedOver",
                                returned == null ? "not-yet" : told(returned),
                                "workingDays",
                                days)))
                : Optional.empty();
    }

    private Optional<Ground> enteredWhenReady(Timeline dossier) {
        Instant received = dossier.receivedAt();
        Timeline.End end = dossier.ended();
        Instant due = dossier.dueChanges().isEmpty()
                ? null
                : dossier.dueChanges().getFirst().judgedDueAt();
        if (received == null
                || end == null
                || due == null
                || end.state() != Timeline.EndState.COMPLETED
                || !Vietnam.dayOf(due).isAfter(Vietnam.dayOf(received))) {
            return Optional.empty();
        }
        long minutes = Duration.between(received, end.at()).toMinutes();
        return minutes >= 0 && minutes < thresholds.of(Threshold.AT_ONCE)
                ? Optional.of(
                        ground(DetectionRule.G12, dossier, end.at(), Map.of("minutes", minutes, "due", told(due))))
                : Optional.empty();
    }

    private static Optional<Ground> scans(Timeline dossier) {
        Timeline.Digitisation scanned = dossier.more().digitisation();
        Integer pages = dossier.more().traces().pages();
        Integer files = dossier.more().traces().files();
        if (scanned == null
                || !((pages != null && pages < scanned.digitised())
                        || (files != null && files < scanned.digitised()))) {
            return Optional.empty();
        }
        return Optional.of(ground(
                DetectionRule.G15,
                dossier,
                EVER_AFTER,
                Map.of(
                        "components",
                        scanned.digitised(),
                        "pages",
                        pages == null ? "–" : pages,
                        "files",
                        files == null ? "–" : files)));
    }

    private static Ground ground(DetectionRule rule, Timeline dossier, Instant at, Map<String, Object> figures) {
        Map<String, Object> all = new LinkedHashMap<>(figures);
        all.put("dossier", dossier.code());
        return new Ground(
                rule,
                dossier.office(),
                dossier.code(),
                List.of(dossier.code()),
                // Who has it after an instant is who was given it no later than then.
                List.of(officerAt(dossier, at)),
                all);
    }

    /// The officer in charge at that instant; empty when nobody was.
    static String officerAt(Timeline dossier, Instant at) {
        return dossier.officerBefore(at.plusNanos(1));
    }

    static String told(Instant at) {
        return at.atZone(Vietnam.ZONE).toOffsetDateTime().toString();
    }
}
