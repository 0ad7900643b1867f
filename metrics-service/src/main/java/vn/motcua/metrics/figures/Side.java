package vn.motcua.metrics.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Standing;

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

    /// The standing by which a thing is on this side; none when it is not.
    Optional<Standing> of(Formula formula, List<Standing> standings) {
        return switch (this) {
            case NUMERATOR -> formula.goodOf(standings);
            case DENOMINATOR -> formula.goodOf(standings).or(() -> formula.failingOf(standings));
            case FAILING -> formula.failingOf(standings);
        };
    }

    boolean takes(boolean good) {
        return switch (this) {
            case NUMERATOR -> good;
            case DENOMINATOR -> true;
            case FAILING -> !good;
        };
    }
}
