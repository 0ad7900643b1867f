package vn.motcua.dossier.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// The refused events, kept where a person can see them and send them through again.
@ApplicationScoped
public class RefusalStore {

    private static final String COLUMNS =
            "id, content_hash, source, event_id, office, first_at, last_at, times, received_by, reach, raw, raw_complete,"
                    + " problem::text as problem";

    private final Database database;

    RefusalStore(Database database) {
        this.database = database;
    }

    /// Keeps refusals; one that came before is counted and opened again.
    public void keep(List<RefusalRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into refusal (id, content_hash, source, event_id, office, first_at, last_at, received_by, reach, raw,
                                     raw_complete, problem)
                select distinct on (content_hash) id, content_hash, source, event_id, office, at, at, received_by,
                       string_to_array(reach, E'\\n'), raw, complete = 'true', problem::jsonb
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     as r (id, content_hash, source, event_id, office, at, received_by, reach, raw, complete, problem)
                order by content_hash
                on conflict (content_hash) do update
                set last_at = excluded.last_at, times = refusal.times + 1, received_by = excluded.received_by,
                    reach = excluded.reach, problem = excluded.problem, resolved_at = null
                """,
                rows.stream().map(RefusalRow::id).toArray(UUID[]::new),
                Database.texts(rows, RefusalRow::contentHash),
                Database.texts(rows, RefusalRow::source),
                Database.texts(rows, RefusalRow::eventId),
                Database.texts(rows, RefusalRow::office),
                Database.instants(rows, RefusalRow::lastAt),
                Database.texts(rows, RefusalRow::receivedBy),
                Database.texts(rows, row -> row.reach() == null ? null : String.join("\n", row.reach())),
                rows.stream().map(RefusalRow::raw).toArray(byte[][]::new),
                Database.texts(rows, row -> Boolean.toString(row.rawComplete())),
                Database.texts(rows, RefusalRow::problem));
    }

    /// Closes the refusals of identities that have now been taken.
    public void resolve(List<String> sources, List<String> ids, Instant now) {
        if (sources.isEmpty()) {
            return;
        }
        database.update("""
                update refusal set resolved_at = ?
                where resolved_at is null and (source, event_id) in (select * from unnest(?, ?))
                """, now, sources.toArray(String[]::new), ids.toArray(String[]::new));
    }

    /// Closes one refusal.
    public void resolve(UUID id, Instant now) {
        database.update("update refusal set resolved_at = ? where id = ? and resolved_at is null", now, id);
    }

    /// One page of the open refusals, oldest first.
    public List<RefusalRow> open(
            @Nullable List<String> offices, @Nullable Instant afterTime, @Nullable UUID afterId, int limit) {
        String @Nullable [] narrowed = offices == null ? null : offices.toArray(String[]::new);
        return database.list(
                "select " + COLUMNS + """
                          from refusal
                        where resolved_at is null
                          and (last_at, id) > (coalesce(?, '-infinity'::timestamptz),
                                               coalesce(?, '00000000-0000-0000-0000-000000000000'::uuid))
                          and (?::text[] is null or office = any(?) or reach && ?::text[])
                        order by last_at, id
                        limit ?
                        """, RefusalStore::read, afterTime, afterId, narrowed, narrowed, narrowed, limit);
    }

    /// One open refusal.
    public Optional<RefusalRow> find(UUID id) {
        return database.first(
                "select " + COLUMNS + " from refusal where id = ? and resolved_at is null", RefusalStore::read, id);
    }

    private static RefusalRow read(ResultSet row) throws SQLException {
        java.sql.Array reach = row.getArray("reach");
        return new RefusalRow(
                row.getObject("id", UUID.class),
                row.getString("content_hash"),
                row.getString("source"),
                row.getString("event_id"),
                row.getString("office"),
                Database.requireInstant(row, "first_at"),
                Database.requireInstant(row, "last_at"),
                row.getInt("times"),
                row.getString("received_by"),
                reach == null ? null : Arrays.asList((String[]) reach.getArray()),
                row.getBytes("raw"),
                row.getBoolean("raw_complete"),
                row.getString("problem"));
    }
}
