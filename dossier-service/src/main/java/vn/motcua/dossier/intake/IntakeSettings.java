package vn.motcua.dossier.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much comes in at once.
@ConfigMapping(prefix = "dossier.intake")
public interface IntakeSettings {

    /// The most batches taken at the same time by this process; more wait. Bounds memory, connections and locks.
    @WithDefault("4")
    int concurrentBatches();

    /// How long a batch waits for its turn before it is sent away with 503.
    @WithDefault("30s")
    Duration patience();

    /// The most imports read at the same time by this process; more are sent away with 503. Each holds a thread for as
    /// long as its sender takes.
    @WithDefault("8")
    int concurrentImports();

    /// Lines of an import taken in one transaction; fewer when they are long.
    @WithDefault("500")
    int importChunk();

    /// The longest line of an import, in bytes; a longer one is refused, the others are not.
    @WithDefault("262144")
    int lineLimit();

    /// The name of this process: no other has it at the same time, and it has the same when it is started again.
    /// By it a process finds the imports that it left unfinished.
    @WithDefault("${HOSTNAME:localhost}:${quarkus.http.port}")
    String process();
}
