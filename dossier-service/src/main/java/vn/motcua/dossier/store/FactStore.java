package vn.motcua.dossier.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// Every well-formed fact ever known, applied or not; rows are added, only their standing changes.
@ApplicationScoped
public class FactStore {

    private static final String COLUMNS =
            "source, id, subject, type, time, data::text as data, content_hash, recorded_at, recorded_by, reach,"
                    + " status, problem::text as problem";

    private final Database database;
    private final InstantSource clock;

    FactStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Holds these subjects for the rest of the transaction, so that one dossier is judged by one transaction at a
    /// time. The locks are taken in one order everywhere, which excludes deadlocks.
    public void lock(Collection<String> subjects) {
        database.list("""
                select pg_advisory_xact_lock(key)
                from (select distinct hashtextextended(subject, 0) as key from unnest(?) as subject order by 1) as keys
                """, row -> 0, (Object) subjects.toArray(String[]::new));
    }

    /// The facts of these subjects.
    public List<FactRow> of(Collection<String> subjects) {
        return database.list("select " + COLUMNS + " from fact where subject = any(?)", FactStore::read, (Object)
                subjects.toArray(String[]::new));
    }

    /// The facts of these identities that are known already.
    public List<FactRow> known(List<String> sources, List<String> ids) {
        return database.list(
                "select " + COLUMNS + " from fact where (source, id) in (select * from unnest(?, ?))",
                FactStore::read,
                sources.toArray(String[]::new),
                ids.toArray(String[]::new));
    }

    /// Adds facts.
    ///
    /// @throws vn.motcua.deploy.platform.database.StoreException with `collision` when another transaction has
    ///     just added one of them
    public void add(List<FactRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        UUID[] refs =
                rows.stream().map(row -> FactRow.ref(row.source(), row.id())).toArray(UUID[]::new);
        database.update(
                """
                insert into fact (source, id, subject, type, time, data, content_hash, recorded_at, recorded_by, reach,
                                  status, problem, ref)
                select source, id, subject, type, time, data::jsonb, content_hash, recorded_at, recorded_by,
                       string_to_array(reach, E'\\n'), status, problem::jsonb, ref
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     as f (source, id, subject, type, time, data, content_hash, recorded_at, recorded_by, reach, status,
                           problem, ref)
                """,
                Database.texts(rows, FactRow::source),
                Database.texts(rows, FactRow::id),
                Database.texts(rows, FactRow::subject),
                Database.texts(rows, FactRow::type),
                Database.instants(rows, FactRow::time),
                Database.texts(rows, FactRow::data),
                Database.texts(rows, FactRow::contentHash),
                Database.instants(rows, FactRow::recordedAt),
                Database.texts(rows, FactRow::recordedBy),
                Database.texts(rows, row -> row.reach() == null ? null : String.join("\n", row.reach())),
                Database.texts(rows, FactRow::status),
                Database.texts(rows, FactRow::problem),
                refs);
    }

    /// Notes what became of facts that were known before.
    public void restate(List<FactRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                """
                update fact set status = n.status, problem = n.problem::jsonb,
                                parked_at = case when n.status = 'parked' and fact.status <> 'parked' then ?
                                                 else fact.parked_at end
                from unnest(?, ?, ?, ?) as n (source, id, status, problem)
                where fact.source = n.source and fact.id = n.id
                """,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Database.texts(rows, FactRow::source),
                Database.texts(rows, FactRow::id),
                Database.texts(rows, FactRow::status),
                Database.texts(rows, FactRow::problem));
    }

    /// Some facts that have waited since before that moment, the longest waiting first.
    public List<FactRow> parkedBefore(Instant moment, int limit) {
        return database.list("select " + COLUMNS + """
                          from fact
                        where status = 'parked' and coalesce(parked_at, recorded_at) < ?
                        order by coalesce(parked_at, recorded_at) limit ?
                        """, FactStore::read, moment, limit);
    }

    /// Since when these facts wait, by what a person calls them; those that do not wait are left out.
    public Map<UUID, Instant> parkedSince(List<UUID> refs) {
        Map<UUID, Instant> since = new HashMap<>();
        database.list(
                """
                select ref, coalesce(parked_at, recorded_at) as since from fact
                where status = 'parked' and ref = any(?)
                """, row -> since.put(row.getObject("ref", UUID.class), Database.requireInstant(row, "since")), (Object)
                        refs.toArray(UUID[]::new));
        return since;
    }

    /// One page of the facts that are parked or refused, oldest first.
    /// The page begins after the given recorded time and ref, those of the last one before.
    public List<FactRow> notApplied(
            String status,
            @Nullable List<String> offices,
            @Nullable Instant afterTime,
            @Nullable UUID afterRef,
            int limit) {
        return database.list(
                "select " + COLUMNS + """
                          from fact
                        where status = ? and (recorded_at, ref) > (coalesce(?, '-infinity'::timestamptz),
                                                                   coalesce(?, '00000000-0000-0000-0000-000000000000'::uuid))
                          and (?::text[] is null or reach && ?::text[]
                               or exists (select 1 from dossier d where d.code = fact.subject and d.office = any(?))
                               or exists (select 1 from feedback_case c
                                          where c.code = fact.subject and c.office = any(?)))
                        order by recorded_at, ref
                        limit ?
                        """,
                FactStore::read,
                status,
                afterTime,
                afterRef,
                offices == null ? null : offices.toArray(String[]::new),
                offices == null ? null : offices.toArray(String[]::new),
                offices == null ? null : offices.toArray(String[]::new),
                offices == null ? null : offices.toArray(String[]::new),
                limit);
    }

    /// The parked or refused fact that a person calls by this.
    public Optional<FactRow> notApplied(UUID ref) {
        return database.first(
                "select " + COLUMNS + " from fact where ref = ? and status <> 'applied'", FactStore::read, ref);
    }

    private static FactRow read(ResultSet row) throws SQLException {
        java.sql.Array reach = row.getArray("reach");
        return new FactRow(
                row.getString("source"),
                row.getString("id"),
                row.getString("subject"),
                row.getString("type"),
                Database.requireInstant(row, "time"),
                row.getString("data"),
                row.getString("content_hash"),
                Database.requireInstant(row, "recorded_at"),
                row.getString("recorded_by"),
                reach == null ? null : Arrays.asList((String[]) reach.getArray()),
                row.getString("status"),
                row.getString("problem"));
    }
}
