package vn.motcua.metrics.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.deploy.platform.database.Database;

/// Keeps snapshots; the database lets the service add rows and nothing else.
@ApplicationScoped
public class SnapshotStore {

    // A snapshot is looked at once right after it was frozen: what came meanwhile, or was left out on purpose, is told.
    private static final String WATCH = """
            insert into snapshot_watch (snapshot, offices, state, seen, number, figures)
            select id, ?, -1,
                (select coalesce(jsonb_object_agg(p ->> 'office', p -> 'sequence'), '{}')
                 from jsonb_array_elements(body::jsonb -> 'positions') p),
                0,
                (select jsonb_object_agg(f ->> 'code', jsonb_build_array(f -> 'numerator', f -> 'denominator'))
                 from jsonb_array_elements(body::jsonb -> 'indicators') f)
            from snapshot where id = ?
            """;

    private static final String FIND =
            "select id, office, hash, created_at, created_by, body from snapshot where id = ?";

    private static final String RESTATEMENTS =
            "select body::text from snapshot_restatement where snapshot = ? order by number";

    private final Database database;
    private final SnapshotJson json;

    SnapshotStore(Database database, SnapshotJson json) {
        this.database = database;
        this.json = json;
    }

    /// Adds a snapshot, and watches it from now on.
    ///
    /// @param offices codes of the offices whose figures it holds
    public void add(Kept snapshot, Collection<String> offices) {
        database.update(
                "insert into snapshot (id, office, hash, created_at, created_by, body) values (?, ?, ?, ?, ?, ?)",
                snapshot.id(),
                snapshot.office(),
                snapshot.hash(),
                snapshot.createdAt(),
                snapshot.createdBy(),
                snapshot.body());
        database.update(WATCH, offices.toArray(String[]::new), snapshot.id());
    }

    /// The snapshot of that id.
    public Optional<Kept> find(UUID id) {
        return database.first(FIND, SnapshotStore::kept, id);
    }

    /// What was told of a snapshot since, in that order: the events of the topic.
    public List<JsonNode> restatements(UUID id) {
        return database.list(RESTATEMENTS, row -> json.read(row.getString(1)), id);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getString("hash"),
                Database.requireInstant(row, "created_at"),
                row.getString("created_by"),
                row.getString("body"));
    }

    /// A frozen body and who froze it when.
    ///
    /// @param hash of the canonical body
    /// @param body canonical JSON
    public record Kept(UUID id, String office, String hash, Instant createdAt, String createdBy, String body) {}
}
