package vn.motcua.metrics.counts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.indicator.Subject;
import vn.motcua.metrics.indicator.SubjectKind;
import vn.motcua.metrics.window.Knowledge;

/// Reads the things themselves, for questions that no count answers.
@ApplicationScoped
public class Subjects {

    // A first sieve, as for the cases behind a number: whoever takes them looks closely. The millisecond is for times
    // finer than the store keeps.
    private static final String NOW = """
            select e.body from subject s join event e on e.office = s.office and e.known_at = s.known_at
            where s.office = any (?) and s.kind = ? and s.begins_at < ? and (s.ends_at is null or s.ends_at >= ?)
            """;

    private static final String AS_KNOWN = """
            select e.body
            from subject s cross join lateral (
                select e.body from event e
                where (e.office, e.kind, e.code) = (s.office, s.kind, s.code) and e.known_at <= ?
                order by e.known_at desc limit 1) e
            where s.office = any (?) and s.kind = ?
            """;

    private static final String BOUND =
            "select 1 from office_position where office = any (?) and events_through > ? limit 1";

    private final Database database;
    private final SubjectJson json;

    Subjects(Database database, SubjectJson json) {
        this.database = database;
        this.json = json;
    }

    /// Hands on, one after the other and in no order, all things of a kind of which something happened before the
    /// cut-off and may happen at or after `from`; and perhaps others.
    public void each(
            SubjectKind kind,
            Collection<String> offices,
            Instant from,
            Instant cutOff,
            Knowledge knowledge,
            Consumer<Subject> taker) {
        String[] asked = offices.toArray(String[]::new);
        boolean bound =
                database.first(BOUND, _ -> true, asked, knowledge.until()).isPresent();
        Instant begins = from.isBefore(cutOff) ? from : cutOff;
        String sql = bound ? AS_KNOWN : NOW;
        List<Object> values = bound
                ? List.of(knowledge.until(), asked, kind.code())
                : List.of(asked, kind.code(), cutOff.plusMillis(1), begins.minusMillis(1));
        database.each(sql, row -> taker.accept(json.read(kind, row.getString(1))), values.toArray());
    }
}
