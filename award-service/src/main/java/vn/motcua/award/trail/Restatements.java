package vn.motcua.award.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.award.figures.RestatementLog;
import vn.motcua.deploy.platform.database.Database;

/// Frozen figures that late events have changed since.
@ApplicationScoped
public class Restatements implements RestatementLog {

    private final Database database;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    Restatements(Database database, ObjectMapper mapper, InstantSource clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// One restatement.
    ///
    /// @param eventId of the event that told it
    /// @param content the difference as metrics-service published it, JSON
    /// @param receivedAt when we learnt of it
    public record Restatement(String eventId, String content, Instant receivedAt) {}

    /// Notes a restatement; the same event twice changes nothing.
    ///
    /// What is no JSON is kept as a JSON text, so that the difference can always be shown.
    @Override
    @Transactional
    public void note(String event, String snapshot, String difference) {
        database.update("""
                insert into restatement (event_id, snapshot_id, content, received_at) values (?, ?, ?, ?)
                on conflict (event_id) do nothing""", event, snapshot, shown(difference), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private String shown(String difference) {
        try {
            return mapper.readTree(difference).toString();
        } catch (JsonProcessingException _) {
            return TextNode.valueOf(difference).toString();
        }
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
