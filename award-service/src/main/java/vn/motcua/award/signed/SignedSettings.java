package vn.motcua.award.signed;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// What is taken as a signed paper.
@ConfigMapping(prefix = "award.signed-papers")
public interface SignedSettings {

    /// The largest file.
    @WithDefault("8M")
    MemorySize largest();

    /// The most that all compressed parts of a file may hold when unpacked. Bounds memory.
    @WithDefault("200M")
    MemorySize unpacked();

    /// A file of certificates (PEM) to which the certificate of every signer must lead. Without it a signature is
    /// checked to be intact, and whether its signer is trusted is not judged.
    Optional<Path> trustAnchors();
}
