package vn.motcua.metrics.fold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.deploy.platform.database.Database;

/// Tells how far the events of offices are booked.
@ApplicationScoped
public class FreshnessDesk {

    private record Row(String office, long sequence, Instant eventsThrough, long lagMillis) {}

    private static final String POSITIONS = """
            select office, sequence, events_through, lag_millis
            from office_position where office = any (?) and sequence > 0
            """;

    private static final String MISSING = "select coalesce(sum(last - first + 1), 0)::bigint from missing_events";

    private final Database database;

    FreshnessDesk(Database database) {
        this.database = database;
    }

    /// How far the events of these offices are booked.
    public Freshness of(Collection<String> offices) {
        List<Row> rows = database.list(
                POSITIONS,
                row -> new Row(
                        row.getString("office"),
                        row.getLong("sequence"),
                        Database.requireInstant(row, "events_through"),
                        row.getLong("lag_millis")),
                (Object) offices.toArray(String[]::new));
        Map<String, Long> positions = new HashMap<>();
        rows.forEach(row -> positions.put(row.office(), row.sequence()));
        Optional<Instant> through = rows.stream().map(Row::eventsThrough).max(Comparator.naturalOrder());
        long missing = database.first(MISSING + " where office = any (?)", row -> row.getLong(1), (Object)
                        offices.toArray(String[]::new))
                .orElse(0L);
        return new Freshness(
                through, rows.stream().mapToLong(Row::lagMillis).max().orElse(0), missing, positions);
    }

    /// How many events of all offices were jumped over.
    public long missingEvents() {
        return database.first(MISSING, row -> row.getLong(1)).orElse(0L);
    }
}
