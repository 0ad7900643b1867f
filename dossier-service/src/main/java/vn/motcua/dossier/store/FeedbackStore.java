package vn.motcua.dossier.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.dossier.feedback.FeedbackTerms;

/// The feedback cases as they stand.
@ApplicationScoped
public class FeedbackStore {

    /// What a list of cases is narrowed to.
    ///
    /// @param offices codes; absent = all offices
    /// @param state kebab-case; absent = any
    /// @param kind `regulation` or `behaviour`; absent = both
    /// @param dueBefore only those whose running clock ends before this; the list is then in the order of due days
    public record Query(
            @Nullable List<String> offices,
            @Nullable String state,
            @Nullable String kind,
            @Nullable Instant dueBefore) {}

    private static final String COLUMNS =
            "code, office, kind, state, dossier, officer, received_at, next_due_at, opened_by, version,"
                    + " calendar_edition, classify_within, ask_within, answer_within, publish_within";

    private final Database database;

    FeedbackStore(Database database) {
        this.database = database;
    }

    /// One case, if it is known.
    public Optional<FeedbackRow> find(String code) {
        return database.first("select " + COLUMNS + " from feedback_case where code = ?", FeedbackStore::read, code);
    }

    /// Those of these codes that are known.
    public List<FeedbackRow> of(Collection<String> codes) {
        return database.list(
                "select " + COLUMNS + " from feedback_case where code = any(?)", FeedbackStore::read, (Object)
                        codes.toArray(String[]::new));
    }

    /// Writes the cases as they stand now.
    public void write(List<FeedbackRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into feedback_case (code, office, kind, state, dossier, officer, received_at, next_due_at,
                                           opened_by, version, calendar_edition, classify_within, ask_within,
                                           answer_within, publish_within)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update
                set kind = excluded.kind, state = excluded.state, dossier = excluded.dossier,
                    officer = excluded.officer, received_at = excluded.received_at,
                    next_due_at = excluded.next_due_at, version = excluded.version,
                    calendar_edition = excluded.calendar_edition
                """,
                Database.texts(rows, FeedbackRow::code),
                Database.texts(rows, FeedbackRow::office),
                Database.texts(rows, FeedbackRow::kind),
                Database.texts(rows, FeedbackRow::state),
                Database.texts(rows, FeedbackRow::dossier),
                Database.texts(rows, FeedbackRow::officer),
                Database.instants(rows, FeedbackRow::receivedAt),
                Database.instants(rows, FeedbackRow::nextDueAt),
                Database.texts(rows, FeedbackRow::openedBy),
                rows.stream().map(FeedbackRow::version).toArray(Long[]::new),
                rows.stream().map(FeedbackRow::calendarEdition).toArray(Long[]::new),
                days(rows, FeedbackTerms::classify),
                days(rows, FeedbackTerms::ask),
                days(rows, FeedbackTerms::answer),
                days(rows, FeedbackTerms::publish));
    }

    /// Some open cases that are not judged by that edition of the calendars, nor by a later one.
    public List<String> judgedBefore(long edition, int limit) {
        return database.list("""
                select code from feedback_case
                where calendar_edition < ? and state not in ('published', 'rejected')
                limit ?
                """, row -> row.getString(1), edition, limit);
    }

    /// One page in the order of codes.
    public List<FeedbackRow> byCode(Query query, String after, int limit) {
        return database.list(
                "select " + COLUMNS + """
                          from feedback_case
                        where code > ? and (?::text[] is null or office = any(?)) and (?::text is null or state = ?)
                          and (?::text is null or kind = ?)
                        order by code
                        limit ?
                        """,
                FeedbackStore::read,
                after,
                offices(query),
                offices(query),
                query.state(),
                query.state(),
                query.kind(),
                query.kind(),
                limit);
    }

    /// One page in the order of due days, of those that are due before the query's moment.
    public List<FeedbackRow> byDue(Query query, Instant afterDue, String after, int limit) {
        return database.list(
                "select " + COLUMNS + """
                          from feedback_case
                        where next_due_at < ? and (next_due_at, code) > (?, ?)
                          and (?::text[] is null or office = any(?)) and (?::text is null or state = ?)
                          and (?::text is null or kind = ?)
                        order by next_due_at, code
                        limit ?
                        """,
                FeedbackStore::read,
                query.dueBefore(),
                afterDue,
                after,
                offices(query),
                offices(query),
                query.state(),
                query.state(),
                query.kind(),
                query.kind(),
                limit);
    }

    /// The next serial number of a day, of all offices together; given back when the transaction fails.
    public int nextSerial(LocalDate day) {
        return database.first("""
                        insert into feedback_serial (day, last) values (?, 1)
                        on conflict (day) do update set last = feedback_serial.last + 1
                        returning last
                        """, row -> row.getInt(1), day).orElseThrow();
    }

    private static Long[] days(List<FeedbackRow> rows, ToIntFunction<FeedbackTerms> term) {
        return rows.stream().map(row -> (long) term.applyAsInt(row.terms())).toArray(Long[]::new);
    }

    private static String @Nullable [] offices(Query query) {
        return query.offices() == null ? null : query.offices().toArray(String[]::new);
    }

    private static FeedbackRow read(ResultSet row) throws SQLException {
        return new FeedbackRow(
                row.getString("code"),
                row.getString("office"),
                row.getString("kind"),
                row.getString("state"),
                row.getString("dossier"),
                row.getString("officer"),
                Database.requireInstant(row, "received_at"),
                Database.instant(row, "next_due_at"),
                row.getString("opened_by"),
                row.getLong("version"),
                row.getLong("calendar_edition"),
                new FeedbackTerms(
                        row.getInt("classify_within"),
                        row.getInt("ask_within"),
                        row.getInt("answer_within"),
                        row.getInt("publish_within")));
    }
}
