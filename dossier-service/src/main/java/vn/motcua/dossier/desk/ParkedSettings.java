package vn.motcua.dossier.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long events wait.
@ConfigMapping(prefix = "dossier.parked")
public interface ParkedSettings {

    /// How long an event waits for an earlier one before it is refused. It is applied all the same when that comes.
    @WithDefault("30d")
    Duration expiry();
}
