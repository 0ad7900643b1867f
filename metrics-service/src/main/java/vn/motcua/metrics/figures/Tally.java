package vn.motcua.metrics.figures;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Indicator.Counted;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Ratio;

/// How much stands in each measure; of one key of a breakdown, or of all.
final class Tally {

    private final Map<Measure, Long> sums = new EnumMap<>(Measure.class);

    void add(Measure measure, long n) {
        sums.merge(measure, n, Long::sum);
    }

    void add(Tally other) {
        other.sums.forEach(this::add);
    }

    long of(Measure measure) {
        return sums.getOrDefault(measure, 0L);
    }

    long of(Set<Measure> measures) {
        return measures.stream().mapToLong(this::of).sum();
    }

    /// So many things of so many.
    Ratio ratio(Formula formula) {
        long numerator = of(formula.good()) - of(formula.neither());
        return new Ratio(numerator, numerator + of(formula.rest()) - of(formula.notRest()));
    }

    /// This tally, being that of one pair of office and procedure, as one case.
    ///
    /// @param part true for what one officer has of it, which need not be everything
    Ratio asPair(Formula formula, Counted counted, boolean part) {
        Ratio things = ratio(formula);
        boolean good =
                switch (counted) {
                    case POSTINGS ->
                        of(formula.rest()) == 0
                                && (part
                                        ? things.numerator() > 0
                                        : formula.good().stream().allMatch(measure -> of(measure) > 0));
                    case SERVICES, DOSSIERS, FEEDBACK, RATINGS -> things.numerator() > 0;
                };
        return new Ratio(good ? 1 : 0, things.denominator() > 0 ? 1 : 0);
    }
}
