package vn.motcua.metrics.figures;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Ratio;

/// How many dossiers stand in each measure; of one key of a breakdown, or of all.
final class Tally {
    private final Map<Measure, Long> sums = new EnumMap<>(Measure.class);

    void add(Measure measure, long n) {
        sums.merge(measure, n, Long::sum);
    }

    void add(Tally other) {
        other.sums.forEach(this::add);
    }

    long of(Set<Measure> measures) {
        return measures.stream()
                .mapToLong(measure -> sums.getOrDefault(measure, 0L))
                .sum();
    }

    Ratio ratio(Indicator indicator) {
        return ratio(indicator.good(), indicator.failing(), Set.of());
    }

    Ratio ratio(Indicator.Variant variant) {
        return ratio(variant.good(), variant.rest(), variant.neither());
    }

    private Ratio ratio(Set<Measure> good, Set<Measure> rest, Set<Measure> neither) {
        long numerator = of(good) - of(neither);
        return new Ratio(numerator, numerator + of(rest));
    }
}
