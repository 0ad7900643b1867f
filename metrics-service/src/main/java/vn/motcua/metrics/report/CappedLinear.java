package vn.motcua.metrics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.motcua.metrics.indicator.Ratio;

/// Points for a ratio: full marks from a threshold on, below it in proportion; two decimals.
///
/// ⚖ QĐ 766/QĐ-TTg: "≥ 80 % full marks, else ratio × max / 80"
///
/// @param max full marks, from 1
/// @param threshold percentage from which on they are given, 1..100
public record CappedLinear(int max, int threshold) {

    public CappedLinear {
        if (max < 1 || threshold < 1 || threshold > 100) {
            throw new IllegalArgumentException("No such scoring: " + max + " from " + threshold + " %");
        }
    }

    /// The points, rounded half up to two decimals; the ratio has cases.
    public BigDecimal points(Ratio ratio) {
        BigDecimal full = BigDecimal.valueOf(max);
        BigDecimal linear = BigDecimal.valueOf(Math.multiplyExact(100L * max, ratio.numerator()))
                .divide(
                        BigDecimal.valueOf(Math.multiplyExact((long) threshold, ratio.denominator())),
                        2,
                        RoundingMode.HALF_UP);
        return linear.min(full).setScale(2);
    }
}
