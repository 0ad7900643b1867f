package vn.motcua.metrics.fold;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How events are taken.
@ConfigMapping(prefix = "metrics.fold")
public interface FoldSettings {

    /// Where records go that cannot be read.
    @WithDefault("onestop.events.v1.dlq")
    String deadLetterTopic();

    /// How long to wait before a batch is tried again when the database or the broker is away.
    @WithDefault("1s")
    Duration retryInterval();

    /// Within how many working days of its happening a fact is to be recorded; what comes later is dated back.
    @WithDefault("1")
    int recordedWithinWorkingDays();
}
