package vn.motcua.metrics.figures;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Ratio;

/// Everything from which the indicators of some offices at one cut are computed; those of several add up.
final class Sums {

    private record OfPairs(Indicator indicator, Formula formula) {}

    private static final List<OfPairs> OF_PAIRS = Arrays.stream(Indicator.values())
            .filter(indicator -> indicator.counted().isOfPairs())
            .flatMap(indicator -> indicator.formulas().stream().map(formula -> new OfPairs(indicator, formula)))
            .toList();

    // A formula is one object of its indicator, and comparing its sets takes longer than adding up.
    private static final IdentityHashMap<Formula, Integer> PLACES = new IdentityHashMap<>();

    static {
        OF_PAIRS.forEach(one -> PLACES.put(one.formula(), PLACES.size()));
    }

    private final Tally whole = new Tally();
    private final Ratio[] pairs = new Ratio[OF_PAIRS.size()];

    Sums() {
        Arrays.fill(pairs, new Ratio(0, 0));
    }

    /// Adds up one office while its counts come in.
    static final class Builder {

        private final Map<String, Tally> byProcedure = new LinkedHashMap<>();

        void add(String procedure, Measure measure, long n) {
            byProcedure.computeIfAbsent(procedure, _ -> new Tally()).add(measure, n);
        }

        Sums build() {
            Sums sums = new Sums();
            for (Tally tally : byProcedure.values()) {
                sums.whole.add(tally);
                for (int i = 0; i < sums.pairs.length; i++) {
                    OfPairs one = OF_PAIRS.get(i);
                    sums.pairs[i] = sums.pairs[i].plus(
                            tally.asPair(one.formula(), one.indicator().counted(), false));
                }
            }
            return sums;
        }
    }

    void add(Sums other) {
        whole.add(other.whole);
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = pairs[i].plus(other.pairs[i]);
        }
    }

    Tally whole() {
        return whole;
    }

    Ratio ratio(Indicator indicator, Formula formula) {
        return indicator.counted().isOfPairs() ? pairs[requireNonNull(PLACES.get(formula))] : whole.ratio(formula);
    }
}
