package vn.motcua.metrics.foresight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How far ahead is looked.
@ConfigMapping(prefix = "metrics.foresight")
public interface ForesightSettings {

    /// Within how many working days a due day is soon. House rule.
    @WithDefault("3")
    int soonWorkingDays();

    /// Over how many working days the present pace is measured. House rule.
    @WithDefault("20")
    int paceWorkingDays();
}
