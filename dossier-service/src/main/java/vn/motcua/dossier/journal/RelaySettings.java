package vn.motcua.dossier.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the journal is fed to Kafka.
@ConfigMapping(prefix = "dossier.relay")
public interface RelaySettings {

    /// Whether this process takes part; several may, one does the work.
    @WithDefault("true")
    boolean enabled();

    /// The topic of what happens at the offices.
    @WithDefault("onestop.events.v1")
    String eventsTopic();

    /// The topic of reference data.
    @WithDefault("onestop.reference.v1")
    String referenceTopic();

    /// The Kafka transactional id; one for each dossier database. A relay that takes over fences off the one before.
    @WithDefault("dossier-service-relay")
    String transactionalId();

    /// The most records of one Kafka transaction.
    @WithDefault("2000")
    int batchSize();

    /// How long to sleep when nothing wakes the relay: the delay of what another replica has written.
    @WithDefault("500ms")
    Duration pollInterval();

    /// How long to wait before trying again when Kafka or the database is away, or another process does the work.
    @WithDefault("1s")
    Duration retryInterval();
}
