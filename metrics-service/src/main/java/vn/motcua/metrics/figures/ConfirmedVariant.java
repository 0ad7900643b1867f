package vn.motcua.metrics.figures;

import java.util.List;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Standing;
import vn.motcua.metrics.integrity.ConfirmedCases;

/// An indicator as it is once what people confirmed of its cases is taken to be true. It stands beside the ratio, which
/// it never changes.
final class ConfirmedVariant {

    private ConfirmedVariant() {}

    static Figure.VariantRatio of(Formula formula, Ratio ratio, List<ConfirmedCases.Confirmed> cases) {
        long numerator = ratio.numerator();
        long denominator = ratio.denominator();
        for (ConfirmedCases.Confirmed one : cases) {
            numerator += good(formula, one.then()) - good(formula, one.now());
            denominator += counted(formula, one.then()) - counted(formula, one.now());
        }
        return new Figure.VariantRatio(formula.afterConfirmedQuestions(), new Ratio(numerator, denominator));
    }

    private static int good(Formula formula, List<Standing> standings) {
        return Stand.of(formula, standings).good() ? 1 : 0;
    }

    private static int counted(Formula formula, List<Standing> standings) {
        return Stand.of(formula, standings).measure() == null ? 0 : 1;
    }
}
