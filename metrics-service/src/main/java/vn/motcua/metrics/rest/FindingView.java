package vn.motcua.metrics.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.integrity.DetectionRule;
import vn.motcua.metrics.integrity.Finding;
import vn.motcua.metrics.integrity.Step;
import vn.motcua.metrics.integrity.Threshold;
import vn.motcua.metrics.integrity.Thresholds;

/// A question that a rule raised: never a verdict.
///
/// @param question what is asked, with the figures in it
/// @param subject of what, one of a kind at its office under its rule
/// @param state `open`, `explained`, `confirmed` or `dismissed`
/// @param groundHolds false once later events have taken its ground away
/// @param version for `If-Match` of the next step
/// @param heardUntil the last day for a statement; without one it can be decided afterwards
/// @param figures what was seen
/// @param thresholds from which numbers on it is asked
/// @param officers codes of those concerned; empty = nobody in particular
/// @param indicators in which its cases count as good no longer, in a variant, once it is confirmed
/// @param cases how many dossiers or feedback cases are behind it
public record FindingView(
        UUID id,
        String rule,
        Text title,
        Text question,
        String office,
        String subject,
        String state,
        boolean groundHolds,
        int version,
        Instant raisedAt,
        LocalDate heardUntil,
        JsonNode figures,
        JsonNode thresholds,
        List<String> officers,
        List<String> indicators,
        int cases,
        String self) {

    static FindingView of(Finding finding, LocalDate heardUntil) {
        return new FindingView(
                finding.id(),
                finding.rule().name(),
                finding.rule().title(),
                finding.question(),
                finding.office(),
                finding.subject(),
                finding.state().code(),
                finding.holds(),
                finding.version(),
                finding.raisedAt(),
                heardUntil,
                finding.figures(),
                finding.thresholds(),
                finding.officers(),
                finding.rule().indicators().stream()
                        .map(Indicator::code)
                        .sorted()
                        .toList(),
                finding.cases(),
                "/api/v1/offices/" + finding.office() + "/integrity-findings/" + finding.id());
    }

    /// A page of questions, those raised last first.
    ///
    /// @param counts how many there are in each state under the rules asked for
    /// @param next cursor of the next page; null on the last
    public record FindingsView(
            String office,
            Map<String, Long> counts,
            List<FindingView> items,
            @Nullable @JsonInclude(Include.ALWAYS) String next) {

        static Map<String, Long> counts(Map<Finding.State, Long> counted) {
            return Arrays.stream(Finding.State.values())
                    .collect(Collectors.toMap(
                            Finding.State::code,
                            state -> counted.getOrDefault(state, 0L),
                            Long::sum,
                            LinkedHashMap::new));
        }
    }

    /// A question with its cases and all that happened to it.
    ///
    /// @param caseKind `dossier` or `feedback`
    /// @param nextCases cursor of the next cases; null on the last page
    public record FindingDetailView(
            FindingView finding,
            String caseKind,
            List<String> cases,
            @Nullable @JsonInclude(Include.ALWAYS) String nextCases,
            List<StepView> history) {}

    /// One step; never changed.
    ///
    /// @param kind `raised`, `changed`, `ground-gone`, `ground-back`, `statement`, `confirmed` or `dismissed`
    /// @param by who; null = the rule
    /// @param body the figures that were seen, or the text that was said
    public record StepView(
            int number,
            String kind,
            Instant at,
            @Nullable @JsonInclude(Include.ALWAYS) String by,
            JsonNode body) {

        static StepView of(Step step) {
            return new StepView(
                    step.number(), step.kind(), step.at(), step.by().isEmpty() ? null : step.by(), step.body());
        }
    }

    /// All patterns that are to be asked about, also those of which nothing can be seen.
    public record DetectionRulesView(String office, int hearingWorkingDays, List<DetectionRuleView> rules) {}

    /// A pattern.
    ///
    /// @param seen false when no event carries its signals, so that it never asks
    /// @param scope what is looked at together: `dossier`, `feedback`, `office`; `unseen` for nothing
    /// @param question with names of figures in braces; null when it never asks
    /// @param missing the signals that no event carries; null when none is missing
    public record DetectionRuleView(
            String code,
            Text title,
            boolean seen,
            String scope,
            @Nullable @JsonInclude(Include.ALWAYS) Text question,
            @Nullable @JsonInclude(Include.ALWAYS) Text missing,
            List<String> indicators,
            List<ThresholdView> thresholds) {

        static DetectionRuleView of(DetectionRule rule, Thresholds set) {
            boolean seen = rule.scope() != DetectionRule.Scope.UNSEEN;
            return new DetectionRuleView(
                    rule.name(),
                    rule.title(),
                    seen,
                    rule.scope().name().toLowerCase(Locale.ROOT),
                    seen ? rule.question() : null,
                    rule.unseen().vi().isEmpty() ? null : rule.unseen(),
                    rule.indicators().stream().map(Indicator::code).sorted().toList(),
                    rule.thresholds().stream()
                            .map(threshold -> ThresholdView.of(threshold, set))
                            .toList());
        }
    }

    /// From which number on a rule asks.
    ///
    /// @param setting what to set for another value
    public record ThresholdView(String code, Text meaning, int value, int standard, String setting) {

        static ThresholdView of(Threshold threshold, Thresholds set) {
            return new ThresholdView(
                    threshold.code(),
                    threshold.meaning(),
                    set.of(threshold),
                    threshold.standard(),
                    "metrics.integrity.thresholds." + threshold.code());
        }
    }
}
