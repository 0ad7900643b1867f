package vn.motcua.metrics.integrity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/// How questions are found and heard.
@ConfigMapping(prefix = "metrics.integrity")
public interface IntegritySettings {

    /// How soon after an event the rules look at its office.
    @WithDefault("3s")
    Duration lookEvery();

    /// How many working days the persons concerned have for their statement. House rule.
    @WithDefault("5")
    int hearingWorkingDays();

    /// By the code of a [Threshold]; those that are not set have their standard value.
    Map<String, Integer> thresholds();
}
