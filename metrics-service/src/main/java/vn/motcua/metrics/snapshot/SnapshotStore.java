package vn.motcua.metrics.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.deploy.platform.database.Database;

/// Keeps snapshots; the database lets the service add rows and nothing else.
@ApplicationScoped
public class SnapshotStore {
    private final Database database;

    SnapshotStore(Database database) {
        this.database = database;
    }

    /// Adds a snapshot.
    public void add(Kept snapshot) {
        database.update(
                "insert into snapshot (id, office, hash, created_at, created_by, body) values (?, ?, ?, ?, ?, ?)",
                snapshot.id(),
                snapshot.office(),
                snapshot.hash(),
                snapshot.createdAt(),
                snapshot.createdBy(),
                snapshot.body());
    }

    /// The snapshot of that id.
    public Optional<Kept> find(UUID id) {
        return database.first(
                "select id, office, hash, created_at, created_by, body from snapshot where id = ?",
                row -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("office"),
                        row.getString("hash"),
                        Database.requireInstant(row, "created_at"),
                        row.getString("created_by"),
                        row.getString("body")),
                id);
    }

    /// A frozen body and who froze it when.
    ///
    /// @param hash of the canonical body
    /// @param body canonical JSON
    public record Kept(UUID id, String office, String hash, Instant createdAt, String createdBy, String body) {}
}
