package vn.motcua.dossier.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// The dossiers as they stand.
@ApplicationScoped
public class DossierStore {

    /// What a list of dossiers is narrowed to.
    ///
    /// @param offices codes; absent = all offices
    /// @param state kebab-case; absent = any
    /// @param dueBefore only those whose promise falls before this; the list is then in the order of promises
    public record Query(
            @Nullable List<String> offices,
            @Nullable String state,
            @Nullable Instant dueBefore) {}

    private static final String COLUMNS =
            "code, office, procedure, channel, state, received_at, first_due_at, current_due_at, judged_due_at, officer,"
                    + " version, calendar_edition, closes_at, traits::text as traits";

    private final Database database;

    DossierStore(Database database) {
        this.database = database;
    }

    /// One dossier, if it is known.
    public Optional<DossierRow> find(String code) {
        return database.first("select " + COLUMNS + " from dossier where code = ?", DossierStore::read, code);
    }

    /// Those of these codes that are known.
    public List<DossierRow> of(Collection<String> codes) {
        return database.list("select " + COLUMNS + " from dossier where code = any(?)", DossierStore::read, (Object)
                codes.toArray(String[]::new));
    }

    /// Writes the dossiers as they stand now.
    public void write(List<DossierRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into dossier (code, office, procedure, channel, state, received_at, first_due_at, current_due_at,
                                     judged_due_at, officer, version, calendar_edition, closes_at, traits)
                select code, office, procedure, channel, state, received_at, first_due_at, current_due_at, judged_due_at,
                       officer, version, calendar_edition, closes_at, traits::jsonb
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     as d (code, office, procedure, channel, state, received_at, first_due_at, current_due_at,
                           judged_due_at, officer, version, calendar_edition, closes_at, traits)
                on conflict (code) do update
                set office = excluded.office, procedure = excluded.procedure, channel = excluded.channel,
                    state = excluded.state, received_at = excluded.received_at, first_due_at = excluded.first_due_at,
                    current_due_at = excluded.current_due_at, judged_due_at = excluded.judged_due_at,
                    officer = excluded.officer, version = excluded.version,
                    calendar_edition = excluded.calendar_edition, closes_at = excluded.closes_at, traits = excluded.traits
                """,
                Database.texts(rows, DossierRow::code),
                Database.texts(rows, DossierRow::office),
                Database.texts(rows, DossierRow::procedure),
                Database.texts(rows, DossierRow::channel),
                Database.texts(rows, DossierRow::state),
                Database.instants(rows, DossierRow::receivedAt),
                Database.instants(rows, DossierRow::firstDueAt),
                Database.instants(rows, DossierRow::currentDueAt),
                Database.instants(rows, DossierRow::judgedDueAt),
                Database.texts(rows, DossierRow::officer),
                rows.stream().map(DossierRow::version).toArray(Long[]::new),
                rows.stream().map(DossierRow::calendarEdition).toArray(Long[]::new),
                Database.instants(rows, DossierRow::closesAt),
                Database.texts(rows, DossierRow::traits));
    }

    /// Some open dossiers that are not judged by that edition of the calendars, nor by a later one.
    public List<String> judgedBefore(long edition, int limit) {
        return database.list("""
                select code from dossier
                where calendar_edition < ?
                  and state not in ('not-accepted', 'withdrawn', 'stopped', 'completed', 'returned')
                limit ?
                """, row -> row.getString(1), edition, limit);
    }

    /// Some dossiers that have waited for a supplement until now, as long as their procedures allow.
    public List<String> toBeClosed(Instant now, int limit) {
        return database.list(
                "select code from dossier where closes_at <= ? order by closes_at, code limit ?",
                row -> row.getString(1),
                now,
                limit);
    }

    /// One page in the order of codes.
    public List<DossierRow> byCode(Query query, String after, int limit) {
        return database.list(
                "select " + COLUMNS + """
                          from dossier
                        where code > ? and (?::text[] is null or office = any(?)) and (?::text is null or state = ?)
                        order by code
                        limit ?
                        """,
                DossierStore::read,
                after,
                offices(query),
                offices(query),
                query.state(),
                query.state(),
                limit);
    }

    /// One page in the order of promises, of those that are due before the query's moment.
    public List<DossierRow> byDue(Query query, Instant afterDue, String after, int limit) {
        return database.list(
                "select " + COLUMNS + """
                          from dossier
                        where current_due_at < ? and (current_due_at, code) > (?, ?)
                          and (?::text[] is null or office = any(?)) and (?::text is null or state = ?)
                        order by current_due_at, code
                        limit ?
                        """,
                DossierStore::read,
                query.dueBefore(),
                afterDue,
                after,
                offices(query),
                offices(query),
                query.state(),
                query.state(),
                limit);
    }

    /// The next serial number of an office and day; given back when the transaction fails, so that there is no gap.
    public int nextSerial(String office, LocalDate day) {
        return database.first("""
                        insert into code_serial (office, day, last) values (?, ?, 1)
                        on conflict (office, day) do update set last = code_serial.last + 1
                        returning last
                        """, row -> row.getInt(1), office, day).orElseThrow();
    }

    private static String @Nullable [] offices(Query query) {
        return query.offices() == null ? null : query.offices().toArray(String[]::new);
    }

    private static DossierRow read(ResultSet row) throws SQLException {
        return new DossierRow(
                row.getString("code"),
                row.getString("office"),
                row.getString("procedure"),
                row.getString("channel"),
                row.getString("state"),
                Database.instant(row, "received_at"),
                Database.instant(row, "first_due_at"),
                Database.instant(row, "current_due_at"),
                Database.instant(row, "judged_due_at"),
                row.getString("officer"),
                row.getLong("version"),
                row.getLong("calendar_edition"),
                Database.instant(row, "closes_at"),
                row.getString("traits"));
    }
}
