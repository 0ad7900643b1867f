package vn.motcua.metrics.counts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.indicator.Standing;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.window.Window;

/// Finds the dossiers behind a number, by the same definition by which they were counted.
@ApplicationScoped
public class Cases {

    /// A dossier behind a number.
    ///
    /// @param timeline what is known of it
    /// @param sequence number of its event that told so last
    /// @param standing the wanted standing it has at the cut-off
    public record Case(Timeline timeline, long sequence, Standing standing) {}

    /// Where a list was left: after that dossier of that office.
    public record Place(String code, String office) {

        /// Before all dossiers.
        public static final Place BEGINNING = new Place("", "");
    }

    private record Row(Place place, long sequence, String timeline) {}

    // A first sieve: what it lets through is looked at closely. The millisecond is for times finer than the store
    // keeps.
    private static final String CANDIDATES = """
            select code, office, sequence, timeline::text
            from dossier_fact
            where office = any (?) and (code, office) > (?, ?)
                and (received_at is null or received_at < ?)
                and (received_at >= ? or ended_at is null or ended_at >= ?)
            order by code, office
            limit ?
            """;

    private static final int CHUNK = 500;

    private final Database database;
    private final TimelineJson timelines;

    Cases(Database database, TimelineJson timelines) {
        this.database = database;
        this.timelines = timelines;
    }

    /// The next dossiers that have a wanted standing which counts in the window, in order of code and office.
    ///
    /// @param offices codes of the offices
    /// @param window flows count when their day of origin lies in it; stocks count whenever they began
    /// @param cutOff the instant before which facts count, not after the end of the window
    /// @param wanted which standings are asked for
    /// @param left the last dossier seen
    /// @param size the most that are wanted
    public List<Case> page(
            Collection<String> offices,
            Window window,
            Instant cutOff,
            Predicate<Standing> wanted,
            Place left,
            int size) {
        Instant begins = window.begins().isBefore(cutOff) ? window.begins() : cutOff;
        List<Case> found = new ArrayList<>();
        Place after = left;
        while (true) {
            List<Row> rows = database.list(
                    CANDIDATES,
                    row -> new Row(new Place(row.getString(1), row.getString(2)), row.getLong(3), row.getString(4)),
                    offices.toArray(String[]::new),
                    after.code(),
                    after.office(),
                    cutOff.plusMillis(1),
                    window.begins(),
                    begins.minusMillis(1),
                    CHUNK);
            for (Row row : rows) {
                Timeline timeline = timelines.read(row.timeline());
                Standing.at(timeline, cutOff).stream()
                        .filter(standing -> wanted.test(standing) && standing.since(window.from()))
                        .findFirst()
                        .ifPresent(standing -> found.add(new Case(timeline, row.sequence(), standing)));
                if (found.size() == size) {
                    return found;
                }
            }
            if (rows.size() < CHUNK) {
                return found;
            }
            after = rows.getLast().place();
        }
    }
}
