package vn.motcua.metrics.integrity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Standing;
import vn.motcua.metrics.indicator.Subject;
import vn.motcua.metrics.indicator.Timeline;

/// As what a case counts once questions about it are confirmed: what the rule found untrue is taken out of what is
/// known of it, and it is judged as everything else. Pure.
final class Effects {

    private static final String SUPPLEMENT = "supplement";
    private static final String PAYMENT = "payment";

    private Effects() {}

    /// All that a case counts as.
    ///
    /// @param rules of the confirmed questions about it
    /// @param joined of a dossier that was registered again, the one before
    /// @param absorbed true for the one before, which then counts as a part of the later
    static List<Standing> standings(
            Subject subject, Set<DetectionRule> rules, @Nullable Timeline joined, boolean absorbed, Instant cutOff) {
        if (absorbed) {
            return List.of();
        }
        Subject seen = subject instanceof Timeline dossier ? corrected(dossier, rules, joined) : subject;
        List<Standing> standings = new ArrayList<>();
        for (Standing standing : seen.standings(cutOff)) {
            Measure measure = measure(standing.measure(), rules);
            if (measure != null) {
                standings.add(new Standing(measure, standing.origin(), standing.officer(), standing.amount()));
            }
        }
        return standings;
    }

    private static Timeline corrected(Timeline dossier, Set<DetectionRule> rules, @Nullable Timeline joined) {
        List<Timeline.DueChange> dues = dossier.dueChanges();
        List<Timeline.Wait> waits = dossier.waits();
        Timeline.End ended = dossier.ended();
        if (rules.contains(DetectionRule.G2) && ended != null && ended.state() == Timeline.EndState.WITHDRAWN) {
            ended = null;
        }
        if (rules.contains(DetectionRule.G9) && ended != null && ended.state() == Timeline.EndState.COMPLETED) {
            Instant handedOver = dossier.more().traces().returnedAt();
            ended = handedOver == null
                    ? null
                    : new Timeline.End(handedOver, Timeline.EndState.COMPLETED, ended.resultAttached());
        }
        if (rules.contains(DetectionRule.G3)) {
            dues = until(dues, SUPPLEMENT);
            waits = unlawful(waits, true);
        }
        if (rules.contains(DetectionRule.G5)) {
            dues = until(dues, PAYMENT);
            waits = unlawful(waits, false);
        }
        if (rules.contains(DetectionRule.G6) && !dues.isEmpty()) {
            dues = dues.subList(0, 1);
        }
        if (joined != null && !joined.dueChanges().isEmpty() && !dues.isEmpty()) {
            dues = List.of(new Timeline.DueChange(
                    dues.getFirst().at(), joined.dueChanges().getFirst().judgedDueAt()));
        }
        return new Timeline(
                dossier.office(),
                dossier.dossier(),
                dossier.procedure(),
                dossier.channel(),
                dossier.receivedAt(),
                dues,
                waits,
                ended,
                dossier.officers(),
                dossier.secondSupplementAt(),
                dossier.more());
    }

    /// The due dates as they were before the first that such a wait moved: those after it rest on it.
    private static List<Timeline.DueChange> until(List<Timeline.DueChange> dues, String cause) {
        List<Timeline.DueChange> kept = new ArrayList<>();
        for (Timeline.DueChange change : dues) {
            if (change.cause().equals(cause)) {
                break;
            }
            kept.add(change);
        }
        return kept;
    }

    private static List<Timeline.Wait> unlawful(List<Timeline.Wait> waits, boolean supplement) {
        return waits.stream()
                .map(wait -> wait.supplement() == supplement
                        ? new Timeline.Wait(wait.supplement(), wait.from(), wait.to(), false)
                        : wait)
                .toList();
    }

    /// What a measure becomes; null for one that goes.
    private static @Nullable Measure measure(Measure measure, Set<DetectionRule> rules) {
        Set<DetectionRule> filing = EnumSet.of(DetectionRule.G7, DetectionRule.G8);
        filing.retainAll(rules);
        return switch (measure) {
            case RECEIVED_ONLINE, RECEIVED_ONLINE_WITHOUT_RESULT ->
                filing.isEmpty() ? measure : Measure.RECEIVED_OTHERWISE;
            case RECEIVED_ONLINE_ASSISTED -> filing.isEmpty() ? measure : null;
            case SETTLED_EARLY, SETTLED_ON_DUE_DAY ->
                rules.contains(DetectionRule.G10) ? Measure.SETTLED_LATE : measure;
            case SETTLED_AFTER_FIRST_DUE -> rules.contains(DetectionRule.G10) ? null : measure;
            case DIGITISED, DIGITISED_WITHOUT_RESULT, DIGITISATION_EXEMPT ->
                rules.contains(DetectionRule.G15) ? Measure.NOT_DIGITISED : measure;
            case FEEDBACK_IN_TIME -> rules.contains(DetectionRule.G16) ? Measure.FEEDBACK_AGAINST_RULES : measure;
            default -> measure;
        };
    }
}
