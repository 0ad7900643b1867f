package vn.motcua.metrics.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.deploy.platform.database.Database;

/// The procedures as the reference topic tells them.
@ApplicationScoped
public class Procedures {

    private record Named(String code, String name) {}

    private final Database database;

    Procedures(Database database) {
        this.database = database;
    }

    /// What people call these procedures, by code; those that are not known are left out.
    public Map<String, String> names(Collection<String> codes) {
        return database
                .list(
                        "select code, name from procedure where code = any (?)",
                        row -> new Named(row.getString(1), row.getString(2)),
                        (Object) codes.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Named::code, Named::name));
    }
}
