package vn.motcua.metrics.indicator;

import java.util.Locale;

/// How an indicator stands to its target.
public enum Status {
    /// The target is met.
    MET,
    /// There are cases, and the target is not met.
    NOT_MET,
    /// There are no cases: neither met nor missed, and never 100 %.
    NOT_APPLICABLE;

    /// `met`, `not-met` or `not-applicable`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
