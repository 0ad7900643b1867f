package vn.motcua.metrics.office;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.metrics.counts.Database;

/// The procedures as the reference topic tells them.
@ApplicationScoped
public class Procedures {

    private final Database database;

    Procedures(Database database) {
        this.database = database;
    }

    /// What people call the procedure; its code when it is not known.
    public String name(String code) {
        return database.first("select name from procedure where code = ?", row -> row.getString(1), code)
                .orElse(code);
    }
}
