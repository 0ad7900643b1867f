package vn.motcua.metrics.figures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much is remembered so that it need not be summed again.
@ConfigMapping(prefix = "metrics.figures")
public interface FiguresSettings {

    /// Of how many offices and windows; about 1 kB each. An office of which two windows are asked for takes two.
    @WithDefault("20000")
    long rememberedSums();
}
