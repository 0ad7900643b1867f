package vn.motcua.metrics.indicator;

import java.util.Locale;

/// What a plan promises of a ratio: "trên 90 %", "đạt 100 %". Compared as integers, never on rounded percentages.
///
/// @param operator how the ratio must stand to the percentage; "trên" is strictly greater
/// @param percent 0..100
public record Target(Operator operator, int percent) {
    public Target(Operator operator, int percent) {
        if (percent >= 0 && percent <= 100) {
            this.operator = operator;
            this.percent = percent;
        } else {
            throw new IllegalArgumentException("A percentage lies between 0 and 100: " + percent);
        }
    }

    /// True when `numerator` of `denominator` meets the target; the denominator is not 0.
    public boolean metBy(long numerator, long denominator) {
        long have = Math.multiplyExact(100L, numerator);
        long want = Math.multiplyExact((long) percent, denominator);

        return switch (operator) {
            case GT -> have > want;
            case EQ -> have == want;
            case GE -> have >= want;
        };
    }

    /// How a ratio must stand to a percentage.
    public static enum Operator {
        /// Strictly greater (trên).
        GT("trên", "more than"),
        /// Exactly (đạt).
        EQ("đạt", "exactly"),
        /// At least (từ … trở lên).
        GE("từ", "at least");

        private final String vi;
        private final String en;

        private Operator(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        /// The one of that code.
        ///
        /// @throws IllegalArgumentException when there is none
        public static Operator of(String code) {
            return Operator.valueOf(code.toUpperCase(Locale.ROOT));
        }

        /// `gt`, `eq` or `ge`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The word of the plan.
        public String vi() {
            return vi;
        }

        /// The same in English.
        public String en() {
            return en;
        }
    }
}
