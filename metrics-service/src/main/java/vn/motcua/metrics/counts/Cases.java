package vn.motcua.metrics.counts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.indicator.Standing;
import vn.motcua.metrics.indicator.Subject;
import vn.motcua.metrics.indicator.SubjectKind;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.window.Knowledge;
import vn.motcua.metrics.window.Window;

/// Finds the things behind a number, by the same definition by which they were counted.
@ApplicationScoped
public class Cases {

    /// A thing behind a number.
    ///
    /// @param subject what is known of it
    /// @param sequence number of its event that told so last
    /// @param standing the wanted standing it has at the cut-off
    public record Case(Subject subject, long sequence, Standing standing) {

        /// What is known of it as a dossier.
        ///
        /// @throws ClassCastException when it is none
        public Timeline timeline() {
            return (Timeline) subject;
        }
    }

    /// Where a list was left: after the thing of that code at that office.
    public record Place(String code, String office) {

        /// Before all.
        public static final Place BEGINNING = new Place("", "");
    }

    private record Row(Place place, long sequence, Subject subject) {}

    // A first sieve: what it lets through is looked at closely. The millisecond is for times finer than the store
    // keeps.
    private static final String CANDIDATES = """
            select s.code, s.office, s.sequence, e.body
            from (
                select office, code, sequence, known_at
                from subject
                where office = any (?) and kind = ? and (code, office) > (?, ?)
                    and begins_at < ?
                    and (ends_at is null or ends_at >= ?)
                order by code, office
                limit ?) as s join event e on e.office = s.office and e.known_at = s.known_at
            order by s.code, s.office
            """;

    private static final String CANDIDATES_AS_KNOWN = """
            select s.code, s.office, e.sequence, e.body
            from subject s cross join lateral (
                select e.sequence, e.body from event e
                where (e.office, e.kind, e.code) = (s.office, s.kind, s.code) and e.known_at <= ?
                order by e.known_at desc limit 1) e
            where s.office = any (?) and s.kind = ? and (s.code, s.office) > (?, ?)
            order by s.code, s.office
            limit ?
            """;

    private static final String BOUND =
            "select 1 from office_position where office = any (?) and events_through > ? limit 1";

    // Where few of many are wanted, ever more are looked at in one go.
    private static final int FIRST_CHUNK = 500;
    private static final int LARGEST_CHUNK = 8_000;

    private final Database database;
    private final SubjectJson subjects;

    Cases(Database database, SubjectJson subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    /// The next dossiers, by all that is known.
    public List<Case> page(
            Collection<String> offices,
            Window window,
            Instant cutOff,
            Predicate<Standing> wanted,
            Place left,
            int size) {
        return page(
                SubjectKind.DOSSIER,
                offices,
                window,
                cutOff,
                Knowledge.ALL,
                standings -> standings.stream().filter(wanted).findFirst(),
                left,
                size);
    }

    /// The next things that have a wanted standing which counts in the window, in order of code and office.
    ///
    /// @param kind what kind of things
    /// @param offices codes of the offices
    /// @param window flows count when their day of origin lies in it; stocks count whenever they began
    /// @param cutOff the instant before which facts count, not after the end of the window
    /// @param knowledge what was known
    /// @param wanted of all standings of a thing that count in the window, the one for which it is listed, if any
    /// @param left the last thing seen
    /// @param size the most that are wanted
    public List<Case> page(
            SubjectKind kind,
            Collection<String> offices,
            Window window,
            Instant cutOff,
            Knowledge knowledge,
            Function<List<Standing>, Optional<Standing>> wanted,
            Place left,
            int size) {
        String[] asked = offices.toArray(String[]::new);
        boolean bound =
                database.first(BOUND, row -> true, asked, knowledge.until()).isPresent();
        Instant begins = window.begins().isBefore(cutOff) ? window.begins() : cutOff;
        List<Case> found = new ArrayList<>();
        Place after = left;
        for (int chunk = FIRST_CHUNK; ; chunk = Math.min(4 * chunk, LARGEST_CHUNK)) {
            List<Row> rows = bound
                    ? database.list(
                            CANDIDATES_AS_KNOWN,
                            row -> row(kind, row),
                            knowledge.until(),
                            asked,
                            kind.code(),
                            after.code(),
                            after.office(),
                            chunk)
                    : database.list(
                            CANDIDATES,
                            row -> row(kind, row),
                            asked,
                            kind.code(),
                            after.code(),
                            after.office(),
                            cutOff.plusMillis(1),
                            begins.minusMillis(1),
                            chunk);
            for (Row row : rows) {
                List<Standing> standings = row.subject().standings(cutOff).stream()
                        .filter(standing -> standing.since(window.from()))
                        .toList();
                wanted.apply(standings)
                        .ifPresent(standing -> found.add(new Case(row.subject(), row.sequence(), standing)));
                if (found.size() == size) {
                    return found;
                }
            }
            if (rows.size() < chunk) {
                return found;
            }
            after = rows.getLast().place();
        }
    }

    private Row row(SubjectKind kind, ResultSet row) throws SQLException {
        return new Row(
                new Place(row.getString(1), row.getString(2)), row.getLong(3), subjects.read(kind, row.getString(4)));
    }
}
