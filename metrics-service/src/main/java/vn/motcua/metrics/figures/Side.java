package vn.motcua.metrics.figures;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;

/// A side of a ratio whose cases may be asked for.
public enum Side {
    /// The good cases.
    NUMERATOR,
    /// All cases.
    DENOMINATOR,
    /// The cases that are not good.
    FAILING;

    /// The one of that code; none for other words.
    public static Optional<Side> of(String code) {
        return Arrays.stream(values()).filter(side -> side.code().equals(code)).findFirst();
    }

    /// `numerator`, `denominator` or `failing`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<Measure> measures(Indicator indicator) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        if (this != FAILING) {
            measures.addAll(indicator.good());
        }

        if (this != NUMERATOR) {
            measures.addAll(indicator.failing());
        }

        return measures;
    }

    boolean takes(boolean good) {
        return switch (this) {
            case NUMERATOR -> good;
            case DENOMINATOR -> true;
            case FAILING -> !good;
        };
    }
}
