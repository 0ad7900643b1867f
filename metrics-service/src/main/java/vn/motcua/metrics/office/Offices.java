package vn.motcua.metrics.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.security.OfficeTree;

/// The offices as the reference topic tells them.
@ApplicationScoped
public class Offices implements OfficeTree {

    /// An office of the administration.
    ///
    /// @param code the office's code
    /// @param name what people call it
    /// @param level `commune`, `district` or `province`
    /// @param parent code of the office above it; absent for the topmost
    public record Office(
            String code,
            String name,
            String level,
            @Nullable String parent) {}

    // `union` without `all` ends also where the data should go round in a circle.
    private static final String BELOW = """
            with recursive below (code) as (
                select ?::text
                union
                select o.code from office o join below b on o.parent = b.code)
            select code from below order by code
            """;

    private static final String ABOVE = """
            with recursive above (code, parent, depth) as (
                select code, parent, 0 from office where code = ?
                union
                select o.code, o.parent, a.depth + 1 from office o join above a on o.code = a.parent where a.depth < 16)
            select code from above order by depth
            """;

    private final Database database;

    Offices(Database database) {
        this.database = database;
    }

    /// The office of that code; none when it is not known.
    public Optional<Office> find(String code) {
        return database.first("select code, name, level, parent from office where code = ?", Offices::office, code);
    }

    /// All offices that are known, by code.
    public List<Office> all() {
        return database.list("select code, name, level, parent from office order by code", Offices::office);
    }

    /// The office itself and all below it, by code; just itself when it is not known.
    public List<String> below(String code) {
        return database.list(BELOW, row -> row.getString(1), code);
    }

    @Override
    public List<String> selfAndAbove(String office) {
        List<String> above = database.list(ABOVE, row -> row.getString(1), office);
        return above.isEmpty() ? List.of(office) : above;
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(
                row.getString("code"), row.getString("name"), row.getString("level"), row.getString("parent"));
    }
}
