package vn.motcua.dossier.forms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.dossier.wire.EventJson;

/// The lines of the register, read in one statement.
@ApplicationScoped
class RegisterStore {

    /// A dossier that was received, and how it stands by what was published last.
    ///
    /// @param procedure its name, or its code where it is not registered
    /// @param state kebab-case
    /// @param medium by which the result went out; absent while it has not, or when nobody told
    record Received(
            String code,
            String procedure,
            String state,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant judgedDueAt,
            @Nullable Instant endedAt,
            @Nullable Instant returnedAt,
            @Nullable String medium) {}

    private static final String RECEIVED = """
            select d.code, coalesce(p.name, d.procedure) as procedure, d.state, d.received_at, d.current_due_at,
                   d.judged_due_at, j.payload, r.medium
            from dossier d
            left join procedure p on p.code = d.procedure
            left join lateral (select payload from journal where subject = d.code
                               order by subject_sequence desc limit 1) j on true
            left join lateral (select data ->> 'medium' as medium from fact
                               where subject = d.code and type = 'dossier.returned' and status = 'applied'
                               limit 1) r on true
            """;

    private final Database database;

    RegisterStore(Database database) {
        this.database = database;
    }

    /// Those that an office received in that time, in the order of reception.
    List<Received> received(String office, Instant from, Instant before, int limit) {
        return database.list(RECEIVED + """
                         where d.office = ? and d.received_at >= ? and d.received_at < ?
                        order by d.received_at, d.code
                        limit ?
                        """, RegisterStore::read, office, from, before, limit);
    }

    /// One of them; empty when it was not received.
    List<Received> received(String code) {
        return database.list(RECEIVED + " where d.code = ? and d.received_at is not null", RegisterStore::read, code);
    }

    private static Received read(ResultSet row) throws SQLException {
        @Nullable String payload = row.getString("payload");
        JsonNode timeline =
                payload == null ? EventJson.object() : EventJson.own(payload).path("timeline");
        return new Received(
                row.getString("code"),
                row.getString("procedure"),
                row.getString("state"),
                Database.requireInstant(row, "received_at"),
                Database.instant(row, "current_due_at"),
                Database.instant(row, "judged_due_at"),
                time(timeline.path("ended").path("at")),
                time(timeline.path("returnedAt")),
                row.getString("medium"));
    }

    private static @Nullable Instant time(JsonNode told) {
        return told.isTextual() ? OffsetDateTime.parse(told.textValue()).toInstant() : null;
    }
}
