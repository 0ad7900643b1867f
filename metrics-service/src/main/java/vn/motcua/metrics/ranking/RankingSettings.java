package vn.motcua.metrics.ranking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How offices are ranked.
@ConfigMapping(prefix = "metrics.ranking")
public interface RankingSettings {

    /// The fewest cases with which an office has a rank; with fewer it is listed without one. House rule.
    @WithDefault("10")
    int minimumSample();
}
