package vn.motcua.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.window.Window;

/// Keeps closed periods; the database lets the service add them and nothing else.
@ApplicationScoped
public class PeriodClosings {

    private static final String COLUMNS = "select id, office, first, last, hash, closed_at, closed_by, known_at, body";

    private final Database database;

    PeriodClosings(Database database) {
        this.database = database;
    }

    /// A report as it stood when its period was closed.
    ///
    /// @param hash of the body
    /// @param knownAt through when events were booked then; absent for the oldest, and where none was
    /// @param body canonical JSON of the form
    public record Closing(
            UUID id,
            String office,
            LocalDate first,
            LocalDate last,
            String hash,
            Instant closedAt,
            String closedBy,
            @Nullable Instant knownAt,
            String body) {}

    /// Adds a closing.
    ///
    /// @return false when the period was closed before
    public boolean add(Closing closing) {
        return database.update(
                        """
                        insert into period_closing (id, office, first, last, hash, closed_at, closed_by, known_at, body)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        closing.id(),
                        closing.office(),
                        closing.first(),
                        closing.last(),
                        closing.hash(),
                        closing.closedAt(),
                        closing.closedBy(),
                        closing.knownAt(),
                        closing.body())
                == 1;
    }

    /// The closing of exactly that period of that office.
    public Optional<Closing> find(String office, Window window) {
        return database.first(
                COLUMNS + " from period_closing where office = ? and first = ? and last = ?",
                PeriodClosings::closing,
                office,
                window.from(),
                window.to());
    }

    /// All closed periods of an office, the latest first.
    public List<Closing> of(String office) {
        return database.list(
                COLUMNS + " from period_closing where office = ? order by last desc, first desc",
                PeriodClosings::closing,
                office);
    }

    private static Closing closing(ResultSet row) throws SQLException {
        return new Closing(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class),
                row.getString("hash"),
                Database.requireInstant(row, "closed_at"),
                row.getString("closed_by"),
                Database.instant(row, "known_at"),
                row.getString("body"));
    }
}
