package vn.motcua.metrics.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.metrics.counts.SubjectJson;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Stand;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Standing;
import vn.motcua.metrics.indicator.Subject;
import vn.motcua.metrics.indicator.SubjectKind;

/// Finds the events that changed a figure between two instants of knowledge: each is held against what was known of its
/// subject just before.
@ApplicationScoped
public class Restatements {

    /// An event and the figures that it changed.
    ///
    /// @param number its place in the office's sequence
    /// @param subject code of the dossier, feedback case, posting or rating
    /// @param happenedAt when it happened; absent where it does not say so
    /// @param changes never empty
    public record Restatement(
            String office,
            long number,
            String type,
            SubjectKind kind,
            String subject,
            @Nullable Instant happenedAt,
            Instant recordedAt,
            Instant knownAt,
            List<Change> changes) {

        public Restatement {
            changes = List.copyOf(changes);
        }
    }

    /// How the subject stands in one indicator before and after.
    public record Change(Indicator indicator, Stand before, Stand after) {}

    /// The formula by which an indicator is computed.
    public record Judged(Indicator indicator, Formula formula) {}

    /// Where a list was left: after the event that became known then at that office.
    public record Place(Instant knownAt, String office) {

        /// What a cursor says.
        ///
        /// @throws ProblemException 400 `bad-cursor` for a word that is not one of ours
        public static Place of(String cursor) {
            List<String> parts = Cursor.decode(cursor, 2);
            try {
                return new Place(Instant.parse(parts.get(0)), parts.get(1));
            } catch (DateTimeException _) {
                throw Cursor.refused();
            }
        }
    }

    private record Row(Restatement event, @Nullable Subject before, Subject after) {}

    private static final String EVENTS = """
            select e.office, e.known_at, e.number, e.type, e.kind, e.code, e.happened_at, e.recorded_at,
                e.body as after, prior.body as before
            from event e left join lateral (
                select p.body from event p
                where (p.office, p.kind, p.code) = (e.office, e.kind, e.code) and p.known_at < e.known_at
                order by p.known_at desc limit 1) prior on true
            where e.office = any (?) and e.known_at >= ? and e.known_at <= ? and (e.known_at, e.office) > (?, ?)
                and e.changes_from <= ?{late}
            order by e.known_at, e.office
            limit ?
            """;

    private static final int CHUNK = 500;

    private final Database database;
    private final SubjectJson subjects;

    Restatements(Database database, SubjectJson subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    /// The next restatements, in the order in which they became known.
    ///
    /// @param question whose figures, of which window, as of when
    /// @param judged how each indicator is computed
    /// @param since what became known later than that
    /// @param until and no later than that
    /// @param left the last one seen; absent at the beginning
    /// @param size the most that are wanted
    public List<Restatement> page(
            Question question, List<Judged> judged, Instant since, Instant until, @Nullable Place left, int size) {
        // What became known after the window and changed one of its days was late, by which there is an index.
        boolean ended = !since.isBefore(question.window().ends());
        String sql = EVENTS.replace("{late}", ended ? " and e.late" : "");
        List<Restatement> found = new ArrayList<>();
        // Codes never sort after that character, so at that instant everything was seen.
        Place after = left == null ? new Place(since, "\uffff") : left;
        while (true) {
            List<Row> rows = database.list(
                    sql,
                    this::row,
                    question.offices().toArray(String[]::new),
                    after.knownAt(),
                    until,
                    after.knownAt(),
                    after.office(),
                    question.window().to(),
                    CHUNK);
            for (Row row : rows) {
                List<Change> changes = changes(row, judged, question);
                if (!changes.isEmpty()) {
                    found.add(with(row.event(), changes));
                }
                if (found.size() == size) {
                    return found;
                }
            }
            if (rows.size() < CHUNK) {
                return found;
            }
            Restatement last = rows.getLast().event();
            after = new Place(last.knownAt(), last.office());
        }
    }

    private static List<Change> changes(Row row, List<Judged> judged, Question question) {
        List<Standing> before = standings(row.before(), question);
        List<Standing> after = standings(row.after(), question);
        List<Change> changes = new ArrayList<>();
        for (Judged one : judged) {
            Change change =
                    new Change(one.indicator(), Stand.of(one.formula(), before), Stand.of(one.formula(), after));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static List<Standing> standings(@Nullable Subject subject, Question question) {
        return subject == null
                ? List.of()
                : subject.standings(question.cutOff()).stream()
                        .filter(standing -> standing.since(question.window().from()))
                        .toList();
    }

    private static Restatement with(Restatement event, List<Change> changes) {
        return new Restatement(
                event.office(),
                event.number(),
                event.type(),
                event.kind(),
                event.subject(),
                event.happenedAt(),
                event.recordedAt(),
                event.knownAt(),
                changes);
    }

    private Row row(ResultSet row) throws SQLException {
        SubjectKind kind = SubjectKind.of(row.getString("kind"));
        String before = row.getString("before");
        return new Row(
                new Restatement(
                        row.getString("office"),
                        row.getLong("number"),
                        row.getString("type"),
                        kind,
                        row.getString("code"),
                        Database.instant(row, "happened_at"),
                        Database.requireInstant(row, "recorded_at"),
                        Database.requireInstant(row, "known_at"),
                        List.of()),
                before == null ? null : subjects.read(kind, before),
                subjects.read(kind, row.getString("after")));
    }
}
