package vn.motcua.award.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much evidence is taken.
@ConfigMapping(prefix = "motcua.award.evidence")
interface EvidenceLimits {

    /// The largest file.
    @WithDefault("10M")
    MemorySize maxFile();

    /// All files of one candidate together.
    @WithDefault("50M")
    MemorySize maxOfCandidate();
}
