package vn.motcua.metrics.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// Keeps what is asked for and how far it is.
@ApplicationScoped
class RebuildStore {

    private static final String COLUMNS = """
            select id, state, asked_at, asked_by, reason, attempts, resumed_at_event, trouble, compared, different,
                differences::text as differences, ended_at
            from rebuild
            """;

    private static final String RUNNING = COLUMNS + " where ended_at is null";

    private static final String ADD = """
            insert into rebuild (id, state, asked_at, asked_by, reason, attempts, resumed_at_event, compared, different,
                differences)
            select ?, 'reading', ?, ?, ?, 0, 0, 0, 0, '[]'
            """;

    // One that came to nothing is not begun again by itself.
    private static final String OLDER = """
            where (select max(version) from figures_version) < ? and not exists (
                select from rebuild where asked_by = ? and reading = ? and ended_at is not null and state <> 'swapped')
            """;

    private static final int MOST = 500;

    private final Database database;
    private final ObjectMapper json;

    RebuildStore(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// How far a partition is read: offsets in the topic.
    record Reading(int partition, long first, long next, long last) {}

    /// Adds one that is asked for; false when another goes on.
    boolean add(UUID id, Instant now, String by, @Nullable String reason) {
        return database.update(ADD + " on conflict do nothing", id, now, by, reason) == 1;
    }

    /// Adds one when the figures are of an older reading than this.
    void addWhenOlder(int reading, Instant now, String by) {
        String reason = "reading " + reading + " of the events";
        database.update(
                ADD + OLDER + " on conflict do nothing", UUID.randomUUID(), now, by, reason, reading, by, reading);
    }

    /// One that goes on, unless a process of a newer reading has it in hand or has swapped already.
    Optional<UUID> toDo(int reading) {
        return database.first("""
                select id from rebuild
                where ended_at is null and coalesce(reading, 0) <= ?
                    and (select max(version) from figures_version) <= ?
                """, row -> row.getObject(1, UUID.class), reading, reading);
    }

    boolean goesOn(UUID id) {
        return database.first("select 1 from rebuild where id = ? and ended_at is null", _ -> true, id)
                .isPresent();
    }

    /// True when there is a shadow though nothing goes on.
    boolean isLeftOver() {
        return database.first("""
                        select 1 where to_regclass('shadow.office_position') is not null
                            and not exists (select from rebuild where ended_at is null)
                        """, _ -> true).isPresent();
    }

    void dropShadow() {
        database.first("select drop_shadow()", _ -> true);
    }

    /// Builds what questions need.
    void indexShadow() {
        database.first("select index_shadow()", _ -> true);
    }

    /// Instants at which decisions about questions became known, by office: events have others.
    Map<String, Set<Instant>> decided() {
        return database.list("""
                        select f.office, s.known_at from integrity_finding f join integrity_step s on s.finding = f.id
                        where f.decided and s.known_at is not null
                        """, row -> Map.entry(row.getString(1), Database.requireInstant(row, "known_at"))).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    Optional<Rebuild> running() {
        return database.first(RUNNING, this::rebuild);
    }

    Optional<Rebuild> find(UUID id) {
        return database.first(COLUMNS + " where id = ?", this::rebuild, id);
    }

    /// The last ones, the newest first.
    List<Rebuild> latest(int most) {
        return database.list(COLUMNS + " order by asked_at desc limit ?", this::rebuild, most);
    }

    /// Where reading goes on; nothing when the shadow is not of this rebuild and reading.
    List<Reading> readings(UUID id, int reading) {
        return database.list(
                """
                select p.partition, p.first, p.next, p.last from rebuild_partition p join rebuild r on r.id = p.rebuild
                where r.id = ? and r.reading = ? and to_regclass('shadow.office_position') is not null order by 1
                """, row -> new Reading(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4)), id, reading);
    }

    /// An empty shadow; reading begins where the topic does.
    @Transactional
    void begin(UUID id, int reading, List<Reading> partitions) {
        database.first("select begin_shadow()", _ -> true);
        database.update("delete from rebuild_partition where rebuild = ?", id);
        extend(id, partitions);
        database.update("""
                update rebuild set state = 'reading', reading = ?, attempts = attempts + 1, resumed_at_event = 0,
                    trouble = null
                where id = ? and ended_at is null
                """, reading, id);
    }

    void resume(UUID id, long events) {
        database.update(
                "update rebuild set attempts = attempts + 1, resumed_at_event = ?, trouble = null where id = ?",
                events,
                id);
    }

    /// There is more to read than before.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void extend(UUID id, List<Reading> partitions) {
        partitions.forEach(one -> database.update("""
                insert into rebuild_partition as p (rebuild, partition, first, next, last) values (?, ?, ?, ?, ?)
                on conflict (rebuild, partition) do update set last = greatest(p.last, excluded.last)
                """, id, one.partition(), one.first(), one.next(), one.last()));
    }

    void read(UUID id, Map<Integer, Long> next) {
        next.forEach((partition, offset) -> database.update("""
                update public.rebuild_partition set next = ?, last = greatest(last, ?)
                where rebuild = ? and partition = ?
                """, offset, offset, id, partition));
    }

    void comparing(UUID id) {
        database.update("update rebuild set state = 'comparing' where id = ? and ended_at is null", id);
    }

    void trouble(UUID id, String trouble) {
        database.update("update rebuild set trouble = ? where id = ? and ended_at is null", trouble, id);
    }

    /// It is not wanted any more; nothing happens when it has ended.
    void cancel(UUID id, Instant now) {
        database.update(
                "update rebuild set state = 'cancelled', ended_at = ? where id = ? and ended_at is null", now, id);
    }

    /// It cannot go on; what there is of it goes.
    @Transactional
    void fail(UUID id, String trouble, Instant now) {
        database.update(
                "update rebuild set state = 'failed', trouble = ?, ended_at = ? where id = ? and ended_at is null",
                trouble,
                now,
                id);
        dropShadow();
    }

    /// Ends it; false when somebody else has ended it meanwhile.
    boolean end(UUID id, Rebuild.State state, long compared, List<Rebuild.Difference> differences, Instant now) {
        try {
            return database.update(
                            """
                    update rebuild set state = ?, compared = ?, different = ?, differences = ?::jsonb, ended_at = ?,
                        trouble = null
                    where id = ? and ended_at is null
                    """,
                            state.code(),
                            compared,
                            differences.size(),
                            json.writeValueAsString(
                                    differences.stream().limit(MOST).toList()),
                            now,
                            id)
                    == 1;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Differences are JSON", e);
        }
    }

    private Rebuild rebuild(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Rebuild(
                id,
                Rebuild.State.of(row.getString("state")),
                Database.requireInstant(row, "asked_at"),
                row.getString("asked_by"),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getLong("resumed_at_event"),
                row.getString("trouble"),
                row.getLong("compared"),
                row.getLong("different"),
                differences(row.getString("differences")),
                Database.instant(row, "ended_at"),
                partitions(id));
    }

    private List<Rebuild.Difference> differences(String kept) {
        try {
            return json.readValue(kept, new TypeReference<List<Rebuild.Difference>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept differences cannot be read", e);
        }
    }

    private List<Rebuild.Partition> partitions(UUID id) {
        return database.list(
                "select partition, next - first, last - first from rebuild_partition where rebuild = ? order by partition",
                row -> new Rebuild.Partition(row.getInt(1), row.getLong(2), row.getLong(3)),
                id);
    }
}
