package vn.motcua.metrics.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The definition of an indicator from a day on: by which formula it is computed, what is promised of it, and by what
/// law.
///
/// @param version from 1, in order of the days; 0 for one that is only tried
/// @param formula code of one of the indicator's formulas
/// @param target what is promised; absent where the indicator is evidence only
/// @param validFrom the first day on which a window may end that is judged by it
public record Rule(
        Indicator indicator,
        int version,
        String formula,
        @Nullable Target target,
        String legalBasis,
        LocalDate validFrom) {

    /// A definition that is only tried: it has no version, no law, and judges whatever it is held against.
    public static Rule draft(Indicator indicator, String formula, @Nullable Target target, LocalDate validFrom) {
        return new Rule(indicator, 0, formula, target, "", validFrom);
    }

    /// True for one that is only tried.
    public boolean isDraft() {
        return version == 0;
    }

    /// `on-time/1`: changes whenever the same events would be judged otherwise.
    public String ruleVersion() {
        return indicator.code() + "/" + version;
    }

    /// How a ratio stands to what is promised; not applicable without cases or promise.
    public Status judge(Ratio ratio) {
        return target == null ? Status.NOT_APPLICABLE : ratio.against(target);
    }

    /// The rule of an indicator that is in force on a day.
    ///
    /// @throws IllegalArgumentException when none is
    public static Rule inForce(Collection<Rule> rules, Indicator indicator, LocalDate day) {
        return rules.stream()
                .filter(rule ->
                        rule.indicator() == indicator && !rule.validFrom().isAfter(day))
                .max(Comparator.comparing(Rule::validFrom).thenComparing(Rule::version))
                .orElseThrow(() ->
                        new IllegalArgumentException("No rule of " + indicator.code() + " is in force on " + day));
    }
}
