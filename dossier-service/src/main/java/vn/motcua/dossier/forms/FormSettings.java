package vn.motcua.dossier.forms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// What stands on the forms besides the dossier, and how much is printed at a time.
@ConfigMapping(prefix = "dossier.forms")
public interface FormSettings {

    /// What the desk calls itself below the name of its office.
    @WithDefault("Bộ phận tiếp nhận và trả kết quả")
    String deskName();

    /// Where a citizen looks a dossier up, with `{code}` in the place of its code: what the QR code leads to. Without
    /// it the QR code holds the code alone.
    Optional<String> lookupUrl();

    /// The most lines of a register that are printed at once.
    @WithDefault("1000")
    int registerLines();

    /// The most papers printed at the same time by this process; more wait. Bounds memory.
    @WithDefault("2")
    int concurrent();

    /// How long a paper waits for its turn before it is sent away with 503.
    @WithDefault("30s")
    Duration patience();
}
