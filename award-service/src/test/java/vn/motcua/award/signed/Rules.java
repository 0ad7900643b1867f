package vn.motcua.award.signed;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;

/// Settings of a test.
record Rules(MemorySize largest, MemorySize unpacked, Optional<Path> trustAnchors) implements SignedSettings {

    static final Rules ORDINARY = new Rules(mebi(8), mebi(200), Optional.empty());

    static MemorySize mebi(int size) {
        return new MemorySize(BigInteger.valueOf(1024L * 1024 * size));
    }

    Rules trusting(Path anchors) {
        return new Rules(largest, unpacked, Optional.of(anchors));
    }
}
