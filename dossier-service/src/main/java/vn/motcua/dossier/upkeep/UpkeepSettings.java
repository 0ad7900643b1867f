package vn.motcua.dossier.upkeep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When the service does what it does by itself.
@ConfigMapping(prefix = "dossier.upkeep")
public interface UpkeepSettings {

    /// Whether this process takes part; several may, one does the work.
    @WithDefault("true")
    boolean enabled();

    /// The time from one round to the next; the first is at the start.
    @WithDefault("10m")
    Duration every();
}
