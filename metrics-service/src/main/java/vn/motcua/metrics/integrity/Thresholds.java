package vn.motcua.metrics.integrity;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// What each threshold is set to.
public final class Thresholds {

    private final Map<Threshold, Integer> values = new EnumMap<>(Threshold.class);

    private Thresholds(Map<String, Integer> set) {
        for (Threshold threshold : Threshold.values()) {
            values.put(threshold, set.getOrDefault(threshold.code(), threshold.standard()));
        }
    }

    /// These values, and the standard ones for all others.
    ///
    /// @param set by code
    /// @throws IllegalArgumentException for a code that is none, or a value below zero
    public static Thresholds of(Map<String, Integer> set) {
        set.forEach((code, value) -> {
            if (Threshold.of(code).isEmpty() || value < 0) {
                throw new IllegalArgumentException("metrics.integrity.thresholds." + code + "=" + value
                        + ": there is no such threshold, or it is below zero");
            }
        });
        return new Thresholds(set);
    }

    /// What a threshold is set to.
    public int of(Threshold threshold) {
        return values.getOrDefault(threshold, threshold.standard());
    }

    /// Those of a rule, by code.
    public Map<String, Integer> of(DetectionRule rule) {
        Map<String, Integer> shown = new TreeMap<>();
        rule.thresholds().forEach(threshold -> shown.put(threshold.code(), of(threshold)));
        return shown;
    }

    /// All of them in one word: another word means that everything is to be looked at again.
    String fingerprint() {
        return values.toString();
    }
}
