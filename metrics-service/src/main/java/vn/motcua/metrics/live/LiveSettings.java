package vn.motcua.metrics.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How figures are followed.
@ConfigMapping(prefix = "metrics.live")
public interface LiveSettings {

    /// How soon a change is told.
    @WithDefault("1s")
    Duration lookEvery();

    /// How often a line is kept open by a sign of life where nothing changes.
    @WithDefault("15s")
    Duration heartbeat();

    /// How long one stream lasts at most; a client asks again.
    @WithDefault("1h")
    Duration longest();

    /// How many streams one process serves at once.
    @WithDefault("200")
    int most();
}
