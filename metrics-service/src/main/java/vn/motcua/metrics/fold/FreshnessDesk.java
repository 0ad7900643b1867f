package vn.motcua.metrics.fold;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.present.OfficeState;
import vn.motcua.metrics.present.OfficeStates;
import vn.motcua.metrics.window.Knowledge;

/// Tells how far the events of offices are booked.
@ApplicationScoped
public class FreshnessDesk {

    private record Row(String office, long sequence, Instant eventsThrough, long lagMillis) {}

    private static final String AS_KNOWN = """
            select p.office, e.highest as sequence, e.known_at as events_through, p.lag_millis, e.missing
            from office_position p cross join lateral (
                select known_at, highest, missing from event e
                where e.office = p.office and e.known_at <= ?
                order by known_at desc limit 1) e
            where p.office = any (?)
            """;

    private static final String MISSING = "select coalesce(sum(last - first + 1), 0)::bigint from missing_events";

    private final Database database;
    private final OfficeStates states;

    FreshnessDesk(Database database, OfficeStates states) {
        this.database = database;
        this.states = states;
    }

    /// How far the events of these offices are booked.
    public Freshness of(Collection<String> offices) {
        List<Row> rows = new ArrayList<>();
        long missing = 0;
        for (OfficeState state : states.of(offices).values()) {
            missing += state.missingEvents();
            if (state.eventsThrough() != null) {
                rows.add(new Row(state.office(), state.sequence(), state.eventsThrough(), state.lagMillis()));
            }
        }
        return freshness(rows, missing);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("office"),
                row.getLong("sequence"),
                Database.requireInstant(row, "events_through"),
                row.getLong("lag_millis"));
    }

    private static Freshness freshness(List<Row> rows, long missing) {
        Map<String, Long> positions = new HashMap<>();
        rows.forEach(row -> positions.put(row.office(), row.sequence()));
        Optional<Instant> through = rows.stream().map(Row::eventsThrough).max(Comparator.naturalOrder());
        return new Freshness(
                through, rows.stream().mapToLong(Row::lagMillis).max().orElse(0), missing, positions);
    }

    /// How far the events of these offices had become known.
    public Freshness of(Collection<String> offices, Knowledge knowledge) {
        if (knowledge.isAll()) {
            return of(offices);
        }
        List<Row> rows = new ArrayList<>();
        long missing = database
                .list(
                        AS_KNOWN,
                        row -> {
                            rows.add(row(row));
                            return row.getLong("missing");
                        },
                        knowledge.until(),
                        offices.toArray(String[]::new))
                .stream()
                .mapToLong(n -> n)
                .sum();
        return freshness(rows, missing);
    }

    /// How many events of all offices were jumped over.
    public long missingEvents() {
        return database.first(MISSING, row -> row.getLong(1)).orElse(0L);
    }
}
