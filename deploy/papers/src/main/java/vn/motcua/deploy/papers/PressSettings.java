package vn.motcua.deploy.papers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much is printed at a time.
@ConfigMapping(prefix = "papers")
public interface PressSettings {

    /// The most papers printed at the same time by this process; more wait. Bounds memory.
    @WithDefault("2")
    int concurrent();

    /// How long a paper waits for its turn before it is sent away with 503.
    @WithDefault("30s")
    Duration patience();
}
