package vn.motcua.metrics.figures;

import java.util.List;
import java.util.Map;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.PathToTarget;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Status;

/// One indicator of one question, with all that is said beside it.
///
/// @param variants the ratios of the other ways to compute it, in their order
/// @param defects how many dossiers have each defect, by code; only those that occur
public record Figure(Indicator indicator, Ratio ratio, List<VariantRatio> variants, Map<String, Long> defects) {

    public Figure {
        variants = List.copyOf(variants);
        defects = Map.copyOf(defects);
    }

    /// How it stands to its target.
    public Status status() {
        return ratio.against(indicator.target());
    }

    /// What it takes to meet its target.
    public PathToTarget path() {
        return indicator.pathFrom(ratio);
    }

    /// A variant and what it comes to.
    public record VariantRatio(Indicator.Variant variant, Ratio ratio) {}
}
