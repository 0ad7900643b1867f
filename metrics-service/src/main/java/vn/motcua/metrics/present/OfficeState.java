package vn.motcua.metrics.present;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.window.Knowledge;

/// How far one office is booked. Whatever changes its counts writes its position in the same transaction, so two
/// states with the same stamp have the same counts.
///
/// @param stamp the transaction that wrote the position
/// @param sequence number of its last booked event
/// @param eventsThrough since when that event is known; absent while nothing is booked
/// @param lastFactAt the last thing that happened to anything that is counted; absent when no fact is known
/// @param lagMillis how long after being recorded the last event was booked
/// @param missingEvents how many numbers of its sequence were jumped over
public record OfficeState(
        String office,
        String stamp,
        long sequence,
        @Nullable Instant eventsThrough,
        @Nullable Instant lastFactAt,
        long lagMillis,
        long missingEvents) {

    /// What a row of `office_position p` tells.
    static final String COLUMNS = """
            p.office, p.xmin::text as stamp, p.sequence,
            case when p.sequence > 0 then p.events_through end as events_through,
            case when isfinite(p.last_fact_at) then p.last_fact_at end as last_fact_at, p.lag_millis,
            (select coalesce(sum(m.last - m.first + 1), 0)::bigint from missing_events m
                where m.office = p.office) as missing
            """;

    static OfficeState of(ResultSet row) throws SQLException {
        return new OfficeState(
                row.getString("office"),
                row.getString("stamp"),
                row.getLong("sequence"),
                Database.instant(row, "events_through"),
                Database.instant(row, "last_fact_at"),
                row.getLong("lag_millis"),
                row.getLong("missing"));
    }

    /// True when nothing happened at or after that instant: time alone changes nothing between then and midnight.
    public boolean isQuietAt(Instant cutOff) {
        return lastFactAt == null || lastFactAt.isBefore(cutOff);
    }

    /// True when something became known later than that.
    public boolean isBoundBy(Knowledge knowledge) {
        return eventsThrough != null && eventsThrough.isAfter(knowledge.until());
    }
}
