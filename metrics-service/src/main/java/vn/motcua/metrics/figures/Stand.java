package vn.motcua.metrics.figures;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Standing;

/// Where a thing stands in an indicator.
///
/// @param measure as what it is counted; absent when it is not in the indicator
/// @param good true when it is in the numerator
public record Stand(@Nullable Measure measure, boolean good) {

    private static final Stand NOWHERE = new Stand(null, false);

    /// Where it stands by a formula, of all that it is counted as.
    public static Stand of(Formula formula, List<Standing> standings) {
        Optional<Stand> good = formula.goodOf(standings).map(standing -> new Stand(standing.measure(), true));
        return good.or(() -> formula.failingOf(standings).map(standing -> new Stand(standing.measure(), false)))
                .orElse(NOWHERE);
    }
}
