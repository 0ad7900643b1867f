package vn.motcua.dossier.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.security.OfficeScope;

/// Who tells us something, and for which offices they may speak.
public record Sender(String name, OfficeScope scope) {

    /// The offices by code, as kept with a fact; absent = all.
    @Nullable
    List<String> reach() {
        return scope.everything() ? null : scope.offices().stream().sorted().toList();
    }
}
