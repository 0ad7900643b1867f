package vn.motcua.metrics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// So many of so many.
///
/// @param numerator 0..denominator
/// @param denominator how many cases there are; 0 = the ratio is not applicable
public record Ratio(long numerator, long denominator) {
    public Ratio(long numerator, long denominator) {
        if (numerator >= 0 && numerator <= denominator) {
            this.numerator = numerator;
            this.denominator = denominator;
        } else {
            throw new IllegalArgumentException(numerator + " of " + denominator + " is not a ratio");
        }
    }

    /// Four decimals, cut and not rounded, so that 0.9499… never reads 0.95; none without cases.
    public Optional<BigDecimal> value() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 4, RoundingMode.DOWN));
    }

    /// Both together: the ratio of all cases of the two.
    public Ratio plus(Ratio other) {
        return new Ratio(numerator + other.numerator, denominator + other.denominator);
    }

    /// The order of two ratios that have cases, by cross multiplication: none is rounded before it is compared.
    /// Equal are also 1 of 2 and 2 of 4.
    public static int compareBySize(Ratio one, Ratio other) {
        return Long.compare(
                Math.multiplyExact(one.numerator, other.denominator),
                Math.multiplyExact(other.numerator, one.denominator));
    }

    /// How it stands to a target.
    public Status against(Target target) {
        if (denominator == 0) {
            return Status.NOT_APPLICABLE;
        } else {
            return target.metBy(numerator, denominator) ? Status.MET : Status.NOT_MET;
        }
    }
}
