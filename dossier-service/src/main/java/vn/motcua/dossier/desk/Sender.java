package vn.motcua.dossier.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.security.OfficeScope;

/// Who tells us something, and for which offices they may speak.
public record Sender(String name, OfficeScope scope) {

    /// The service itself: what the clock or a calendar makes happen.
    static final Sender SYSTEM = new Sender("motcua", OfficeScope.of(List.of(OfficeScope.ALL)));

    /// The id of what is told under the sender's own name for a request: always the same for the same name.
    String idOf(String request) {
        return Sha256.hex(name.length() + ":" + name + request);
    }

    /// The offices by code, as kept with a fact; absent = all.
    @Nullable
    List<String> reach() {
        return scope.everything() ? null : scope.offices().stream().sorted().toList();
    }
}
