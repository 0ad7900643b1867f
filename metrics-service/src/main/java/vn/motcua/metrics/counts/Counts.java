package vn.motcua.metrics.counts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.indicator.Mark;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.window.LocalDays;
import vn.motcua.metrics.window.Window;

/// Adds up what is counted. The cost depends on days and offices, not on how many dossiers there are.
///
/// Whole days come from the counts. On the day in which the cut-off lies, an office of which no fact is known at or
/// after the cut-off is counted from there too (the usual question: as of now); for any other office that day's marks
/// are taken from its dossiers. All is read in one statement, so a batch that is booked meanwhile shows wholly or not.
@ApplicationScoped
public class Counts {

    /// How many dossiers of one group stand as one measure says.
    ///
    /// @param key the group, as [Grouping] says
    /// @param measure what was counted; never [Measure#OVERDUE_FROM_MIDNIGHT], which is part of [Measure#OVERDUE]
    /// @param n how many, never 0
    public record Sum(String key, Measure measure, long n) {}

    private record Group(String key, Measure measure) {}

    private record Row(
            @Nullable Group group, long n, @Nullable String timeline) {}

    private static final String SUMS = """
            with asked as (
                select a.office, coalesce(p.last_fact_at < ?, true) as quiet
                from unnest(?) as a (office) left join office_position p on p.office = a.office),
            counted as (
                select {key} as key, c.measure, c.n
                from asked join day_count c using (office)
                where c.measure = any (?) and c.day >= ? and c.origin >= ? and (c.day < ? or c.day = ? and quiet)
                union all
                select {key}, c.measure, c.n
                from asked join month_count c using (office)
                where c.month < ?
                union all
                select {key}, c.measure, c.n
                from asked join day_count c using (office)
                where c.measure = any (?) and c.day >= ?
                    and (c.day < ? or c.day = ? and quiet and c.measure <> 'overdue-from-midnight'))
            select key, measure, sum(n)::bigint as n, null::text as timeline
            from counted group by key, measure
            union all
            select null, null, 0, f.timeline::text
            from asked join dossier_fact f using (office)
            where not quiet and f.touched @> array[?]::date[]
            """;

    private static final String[] FLOWS = codes(Measure.Kind.FLOW);
    private static final String[] STOCKS = codes(Measure.Kind.STOCK);

    private final Database database;
    private final TimelineJson timelines;

    Counts(Database database, TimelineJson timelines) {
        this.database = database;
        this.timelines = timelines;
    }

    /// The sums of these offices together, for each group and measure that is not zero.
    ///
    /// @param offices codes of the offices
    /// @param window flows count when their day of origin lies in it; stocks count whenever they began
    /// @param cutOff the instant before which facts count, not after the end of the window
    /// @param by what the groups are
    public List<Sum> sums(Collection<String> offices, Window window, Instant cutOff, Grouping by) {
        LocalDate day = LocalDays.of(cutOff);
        LocalDate month = day.withDayOfMonth(1);
        List<Row> rows = database.list(
                SUMS.replace("{key}", by.column()),
                Counts::row,
                cutOff.truncatedTo(ChronoUnit.MICROS),
                offices.toArray(String[]::new),
                FLOWS,
                window.from(),
                window.from(),
                day,
                day,
                month,
                STOCKS,
                month,
                day,
                day,
                day);
        Map<Group, Long> sums = new HashMap<>();
        for (Row row : rows) {
            if (row.group() != null) {
                sums.merge(row.group(), row.n(), Long::sum);
            }
            if (row.timeline() != null) {
                Mark.of(timelines.read(row.timeline())).stream()
                        .filter(mark -> counts(mark, day, window.from(), cutOff))
                        .forEach(mark -> sums.merge(
                                new Group(by.key(mark.cell()), shown(mark.cell().measure())),
                                (long) mark.n(),
                                Long::sum));
            }
        }
        List<Sum> answer = new ArrayList<>();
        sums.forEach((group, n) -> {
            if (n != 0) {
                answer.add(new Sum(group.key(), group.measure(), n));
            }
        });
        return answer;
    }

    private static boolean counts(Mark mark, LocalDate day, LocalDate from, Instant cutOff) {
        return mark.at().isBefore(cutOff)
                && mark.cell().day().equals(day)
                && switch (mark.cell().measure().kind()) {
                    case FLOW -> !mark.cell().origin().isBefore(from);
                    case STOCK -> true;
                };
    }

    private static Row row(ResultSet row) throws SQLException {
        String key = row.getString("key");
        Group group = key == null ? null : new Group(key, shown(Measure.of(row.getString("measure"))));
        return new Row(group, row.getLong("n"), row.getString("timeline"));
    }

    private static Measure shown(Measure measure) {
        return measure == Measure.OVERDUE_FROM_MIDNIGHT ? Measure.OVERDUE : measure;
    }

    private static String[] codes(Measure.Kind kind) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.kind() == kind)
                .map(Measure::code)
                .toArray(String[]::new);
    }
}
