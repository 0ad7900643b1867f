package vn.motcua.metrics.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

    /// A procedure that an office offers online.
    public record Offer(String office, String procedure) {}

    private static final String OFFERS = """
            select o.code, p.code from office o join procedure p on o.level = any (p.levels)
            where o.code = any (?) and p.online
                and coalesce(p.valid_from <= ?, true) and coalesce(p.valid_to >= ?, true)
            """;

    /// What these offices offer online on a day, as the reference data say by now.
    public List<Offer> offeredOnline(Collection<String> offices, LocalDate day) {
        return database.list(
                OFFERS, row -> new Offer(row.getString(1), row.getString(2)), offices.toArray(String[]::new), day, day);
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
