package vn.motcua.award.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.deploy.platform.database.Database;

/// Frozen figures that late events have changed since.
@ApplicationScoped
public class Restatements {

    private final Database database;
    private final InstantSource clock;

    Restatements(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// One restatement.
    ///
    /// @param eventId of the event that told it
    /// @param content the difference as metrics-service published it, JSON
    /// @param receivedAt when we learnt of it
    public record Restatement(String eventId, String content, Instant receivedAt) {}

    /// Notes a restatement; the same event twice changes nothing.
    @Transactional
    public void note(String eventId, String snapshot, String content) {
        database.update("""
                insert into restatement (event_id, snapshot_id, content, received_at) values (?, ?, ?, ?)
                on conflict (event_id) do nothing""", eventId, snapshot, content, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /// The restatements of a snapshot, oldest first.
    @Transactional
    public List<Restatement> of(String snapshot) {
        return database.list(
                """
                select event_id, content, received_at from restatement where snapshot_id = ?
                order by received_at, event_id""",
                row -> new Restatement(
                        row.getString("event_id"),
                        row.getString("content"),
                        Database.requireInstant(row, "received_at")),
                snapshot);
    }

    /// True when a snapshot has been restated.
    public boolean concern(String snapshot) {
        return !of(snapshot).isEmpty();
    }
}
