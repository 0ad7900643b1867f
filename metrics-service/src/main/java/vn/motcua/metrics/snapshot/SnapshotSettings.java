package vn.motcua.metrics.snapshot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How snapshots are watched.
@ConfigMapping(prefix = "metrics.snapshot")
public interface SnapshotSettings {

    /// How soon after an event the snapshots of its office are looked at again.
    @WithDefault("2s")
    Duration lookAgainEvery();

    /// Where restated snapshots are told.
    @WithDefault("onestop.indicators.v1")
    String topic();
}
