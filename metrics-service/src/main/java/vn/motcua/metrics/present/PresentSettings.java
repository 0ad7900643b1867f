package vn.motcua.metrics.present;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long something is taken for true before it is looked at again.
@ConfigMapping(prefix = "metrics.present")
public interface PresentSettings {

    /// A change that another process has made may stay unseen for so long.
    @WithDefault("50ms")
    Duration lookAgainAfter();
}
