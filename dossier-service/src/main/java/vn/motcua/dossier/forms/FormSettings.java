package vn.motcua.dossier.forms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// What stands on the forms besides the dossier.
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
}
