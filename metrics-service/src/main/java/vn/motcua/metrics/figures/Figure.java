package vn.motcua.metrics.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.metrics.indicator.Defect;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.PathToTarget;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.indicator.Status;

/// One indicator of one question, with all that is said beside it.
///
/// @param rule the definition by which it is computed and judged
/// @param variants the ratios of the other ways to compute it, in their order
/// @param defects how many cases have each defect; only those that occur
public record Figure(Rule rule, Ratio ratio, List<VariantRatio> variants, Map<Defect, Long> defects) {

    public Figure {
        variants = List.copyOf(variants);
        defects = Map.copyOf(defects);
    }

    /// Which indicator.
    public Indicator indicator() {
        return rule.indicator();
    }

    /// How it stands to its target.
    public Status status() {
        return rule.judge(ratio);
    }

    /// What it takes to meet its target; none where nothing is promised.
    public Optional<PathToTarget> path() {
        return Optional.ofNullable(rule.target()).map(target -> indicator().pathFrom(ratio, target));
    }

    /// A variant and what it comes to.
    public record VariantRatio(Formula variant, Ratio ratio) {}
}
