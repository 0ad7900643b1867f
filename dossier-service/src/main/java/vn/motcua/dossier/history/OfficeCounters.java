package vn.motcua.dossier.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.deploy.platform.database.Database;

/// The numbers of the last journal rows, as each office has counted them.
@ApplicationScoped
class OfficeCounters {

    private final Database database;

    OfficeCounters(Database database) {
        this.database = database;
    }

    Map<String, Long> of(Collection<String> offices) {
        Map<String, Long> counters = new HashMap<>();
        database.list(
                "select code, sequence from office where code = any(?)",
                row -> counters.put(row.getString(1), row.getLong(2)),
                (Object) offices.toArray(String[]::new));
        return counters;
    }
}
