package vn.motcua.deploy.benchmark.measure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One figure with what it is compared to and what it should be.
///
/// @param code of the workload: `S5`
/// @param what was measured, in words
/// @param value the figure
/// @param unit of the figure and of its baseline: `events/s`, `ms`
/// @param baseline measured in the same run; absent where there is nothing to compare to
/// @param goal what is to be reached; absent for a figure that only explains another
public record Result(
        String code,
        String what,
        double value,
        String unit,
        @Nullable Baseline baseline,
        @Nullable Goal goal) {

    /// What the figure is compared to.
    public record Baseline(String what, double value) {}

    /// A bound on the ratio to the baseline, or on the figure itself where it has none.
    ///
    /// @param atLeast whether the bound is the least; otherwise it is the most
    public record Goal(boolean atLeast, double bound) {

        @Override
        public String toString() {
            return (atLeast ? "≥ " : "≤ ") + number(bound);
        }
    }

    /// A figure without baseline and goal.
    public static Result of(String code, String what, double value, String unit) {
        return new Result(code, what, value, unit, null, null);
    }

    /// The same beside a baseline.
    public Result against(String baseline, double figure) {
        return new Result(code, what, value, unit, new Baseline(baseline, figure), goal);
    }

    /// The same that should reach a bound.
    public Result atLeast(double bound) {
        return new Result(code, what, value, unit, baseline, new Goal(true, bound));
    }

    /// The same that should stay within a bound.
    public Result atMost(double bound) {
        return new Result(code, what, value, unit, baseline, new Goal(false, bound));
    }

    /// The figure divided by its baseline; without one, the figure.
    public double judged() {
        return baseline == null ? value : value / baseline.value();
    }

    /// Whether the goal is reached; true without one.
    public boolean isReached() {
        return goal == null || (goal.atLeast() ? judged() >= goal.bound() : judged() <= goal.bound());
    }

    /// A number with as many digits as say something.
    static String number(double value) {
        double size = Math.abs(value);
        String pattern = size >= 1000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
