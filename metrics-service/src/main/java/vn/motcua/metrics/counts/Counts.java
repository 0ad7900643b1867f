package vn.motcua.metrics.counts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.indicator.Cell;
import vn.motcua.metrics.indicator.Mark;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Subject;
import vn.motcua.metrics.indicator.SubjectKind;
import vn.motcua.metrics.present.OfficeState;
import vn.motcua.metrics.present.OfficeStates;
import vn.motcua.metrics.window.Knowledge;
import vn.motcua.metrics.window.LocalDays;
import vn.motcua.metrics.window.Window;

/// Adds up what is counted. The cost depends on days and offices, not on how many dossiers there are.
///
/// Two cuts go through what is known: the cut-off through what happened, and the knowledge asked for through what was
/// told. Where nothing lies behind them (no event that became known later; a cut-off at midnight, or no fact at or
/// after it: the usual question, as of now) all comes from whole days, for any number of cuts in one pass. Else the
/// whole days on both sides come from the counts, and on the day in which a cut lies the things that changed on it
/// are looked at one by one. Several statements are of one state when the caller asks within [OneState].
@ApplicationScoped
public class Counts {

    /// How many dossiers of one group stand as one measure says.
    ///
    /// @param key the group, as [Grouping] says
    /// @param measure what was counted
    /// @param n how many, never 0
    public record Sum(String key, Measure measure, long n) {}

    record Group(String key, Measure measure) {}

    private record Row(
            @Nullable Group group,
            long n,
            @Nullable Subject before,
            @Nullable Subject now,
            boolean quiet) {}

    // before_day, before_month: cells that became known before them are used whole; infinite where all may be.
    private static final String SUMS = """
            with cut as (
                select ?::timestamptz as at, ?::date as day, ?::boolean as whole, ?::date as month, ?::date as from_day,
                    ?::timestamptz as known, ?::timestamptz as known_day, ?::date as known_date),
            asked as (
                select a.office, coalesce(p.last_fact_at < cut.at, true) as quiet,
                    coalesce(p.events_through > cut.known, false) as bound,
                    case when p.events_through > cut.known then cut.known_date else 'infinity' end as before_day,
                    case when p.events_through > cut.known then date_trunc('month', cut.known_date)::date
                        else 'infinity' end as before_month
                from unnest(?) as a (office) cross join cut left join office_position p on p.office = a.office),
            counted as (
                select {key} as key, c.measure, c.n
                from cut cross join asked join day_count c using (office)
                where c.measure = any (?) and c.day >= cut.from_day and c.origin >= cut.from_day
                    and (c.day < cut.day or c.day = cut.day and quiet and not c.midnight)
                    and c.recorded_day < before_day
                union all
                select {key}, c.measure, c.n
                from cut cross join asked join month_count c using (office)
                where c.measure = any (?) and c.month < cut.month and c.recorded_month < before_month
                union all
                select {key}, c.measure, c.n
                from cut cross join asked join day_count c using (office)
                where bound and c.recorded_day >= before_month and c.recorded_day < before_day
                    and c.measure = any (?) and c.day < cut.month
                union all
                select {key}, c.measure, c.n
                from cut cross join asked join day_count c using (office)
                where c.measure = any (?) and c.day >= cut.month
                    and (c.day < cut.day or c.day = cut.day and quiet and not c.midnight)
                    and c.recorded_day < before_day),
            retold as (
                select distinct e.office, e.kind, e.code, quiet
                from cut cross join asked join event e using (office)
                where bound and e.known_at >= cut.known_day and e.known_at <= cut.known and e.kind is not null),
            touched as (
                select t.office, t.kind, t.code, bound
                from cut cross join asked join subject_day t using (office)
                where not quiet and not cut.whole and t.day = cut.day
                    and not exists (select from retold r where (r.office, r.kind, r.code) = (t.office, t.kind, t.code)))
            select key, measure, sum(n)::bigint as n, null as kind, null as before, null as now, false as quiet
            from counted group by key, measure
            union all
            select null, null, 0, r.kind, before.body, now.body, r.quiet
            from cut cross join retold r
            cross join lateral (
                select e.body from event e
                where (e.office, e.kind, e.code) = (r.office, r.kind, r.code) and e.known_at <= cut.known
                order by e.known_at desc limit 1) now
            left join lateral (
                select e.body from event e
                where (e.office, e.kind, e.code) = (r.office, r.kind, r.code) and e.known_at < cut.known_day
                order by e.known_at desc limit 1) before on true
            union all
            select null, null, 0, t.kind, e.body, e.body, false
            from touched t join subject s using (office, kind, code)
            join event e on e.office = s.office and e.known_at = s.known_at
            where not t.bound
            union all
            select null, null, 0, t.kind, now.body, now.body, false
            from cut cross join touched t
            cross join lateral (
                select e.body from event e
                where (e.office, e.kind, e.code) = (t.office, t.kind, t.code) and e.known_at <= cut.known
                order by e.known_at desc limit 1) now
            where t.bound
            """;

    private final Database database;
    private final SubjectJson subjects;
    private final OfficeStates states;
    private final WholeDays wholeDays;

    Counts(Database database, SubjectJson subjects, OfficeStates states, WholeDays wholeDays) {
        this.database = database;
        this.wholeDays = wholeDays;
        this.subjects = subjects;
        this.states = states;
    }

    /// All measures of the things, by all that is known.
    public List<Sum> sums(Collection<String> offices, Window window, Instant cutOff, Grouping by) {
        return sums(offices, window, cutOff, Knowledge.ALL, by);
    }

    /// All measures of the things.
    public List<Sum> sums(Collection<String> offices, Window window, Instant cutOff, Knowledge knowledge, Grouping by) {
        return sums(
                        states.of(offices).values(),
                        List.of(new Cut(window.from(), cutOff)),
                        knowledge,
                        by,
                        EnumSet.allOf(Measure.class))
                .getFirst();
    }

    /// The sums of these offices together at each of the cuts, for each group and measure that is not zero.
    ///
    /// @param offices as the present transaction sees them
    /// @param cuts at each of them all is summed
    /// @param knowledge what was known
    /// @param by what the groups are
    /// @param measures what is wanted
    public List<List<Sum>> sums(
            Collection<OfficeState> offices,
            List<Cut> cuts,
            Knowledge knowledge,
            Grouping by,
            Collection<Measure> measures) {
        List<Map<Group, Long>> sums = new ArrayList<>();
        cuts.forEach(_ -> sums.add(new HashMap<>()));
        // Which cuts of an office can be summed in one pass is the same for nearly all of them.
        Map<List<Integer>, List<String>> alike = new LinkedHashMap<>();
        for (OfficeState office : offices) {
            List<Integer> plain = new ArrayList<>();
            for (int place = 0; place < cuts.size(); place++) {
                if (isPlain(office, cuts.get(place), knowledge)) {
                    plain.add(place);
                }
            }
            alike.computeIfAbsent(plain, _ -> new ArrayList<>()).add(office.office());
        }
        alike.forEach((plain, codes) -> {
            String[] asked = codes.toArray(String[]::new);
            for (Chain chain : Chain.of(plain.stream().map(cuts::get).toList())) {
                wholeDays.add(asked, chain, place -> sums.get(plain.get(place)), by, measures);
            }
            for (int place = 0; place < cuts.size(); place++) {
                if (!plain.contains(place)) {
                    addBroken(asked, cuts.get(place), knowledge, by, measures, sums.get(place));
                }
            }
        });
        return sums.stream().map(Counts::withoutZeros).toList();
    }

    /// True when the sums of an office at a cut come from whole days alone.
    public static boolean isPlain(OfficeState office, Cut cut, Knowledge knowledge) {
        return !office.isBoundBy(knowledge) && (cut.isWhole() || office.isQuietAt(cut.at()));
    }

    private static List<Sum> withoutZeros(Map<Group, Long> sums) {
        List<Sum> answer = new ArrayList<>();
        sums.forEach((group, n) -> {
            if (n != 0) {
                answer.add(new Sum(group.key(), group.measure(), n));
            }
        });
        return answer;
    }

    private void addBroken(
            String[] offices,
            Cut cut,
            Knowledge knowledge,
            Grouping by,
            Collection<Measure> measures,
            Map<Group, Long> sums) {
        LocalDate day = cut.day();
        LocalDate knownDay = LocalDays.of(knowledge.until());
        String[] stocks = codes(measures, Measure.Kind.STOCK);
        Map<Group, Long> all = new HashMap<>();
        for (Row row : database.list(
                SUMS.replace("{key}", by.column()),
                this::row,
                cut.at().truncatedTo(ChronoUnit.MICROS),
                day,
                cut.isWhole(),
                day.withDayOfMonth(1),
                cut.from(),
                knowledge.until(),
                LocalDays.start(knownDay),
                knownDay,
                offices,
                codes(measures, Measure.Kind.FLOW),
                stocks,
                stocks,
                stocks)) {
            if (row.group() != null) {
                all.merge(row.group(), row.n(), Long::sum);
            }
            // The counts hold the whole days of what was known before; it is replaced by what was known at the cut.
            add(all, -1, row.before(), cut.from(), by, mark -> isCounted(mark, day, row.quiet()));
            add(all, +1, row.now(), cut.from(), by, mark -> mark.at().isBefore(cut.at()));
        }
        all.forEach((group, n) -> {
            if (measures.contains(group.measure())) {
                sums.merge(group, n, Long::sum);
            }
        });
    }

    private static void add(
            Map<Group, Long> sums,
            int sign,
            @Nullable Subject subject,
            LocalDate from,
            Grouping by,
            Predicate<Mark> wanted) {
        if (subject != null) {
            for (Mark mark : Mark.of(subject)) {
                if (wanted.test(mark) && belongs(mark, from)) {
                    Cell cell = mark.cell();
                    sums.merge(new Group(by.key(cell), cell.measure()), (long) sign * mark.n(), Long::sum);
                }
            }
        }
    }

    /// True for a mark that the counts hold before the cut-off in that day.
    private static boolean isCounted(Mark mark, LocalDate day, boolean quiet) {
        return mark.cell().day().isBefore(day)
                || (quiet && mark.cell().day().equals(day) && !mark.cell().midnight());
    }

    private static boolean belongs(Mark mark, LocalDate from) {
        return switch (mark.cell().measure().kind()) {
            case FLOW -> !mark.cell().origin().isBefore(from);
            case STOCK -> true;
        };
    }

    private Row row(ResultSet row) throws SQLException {
        String key = row.getString("key");
        Group group = key == null ? null : new Group(key, Measure.of(row.getString("measure")));
        String kind = row.getString("kind");
        return new Row(
                group,
                row.getLong("n"),
                subject(kind, row.getString("before")),
                subject(kind, row.getString("now")),
                row.getBoolean("quiet"));
    }

    private @Nullable Subject subject(@Nullable String kind, @Nullable String body) {
        return kind == null || body == null ? null : subjects.read(SubjectKind.of(kind), body);
    }

    private static String[] codes(Collection<Measure> measures, Measure.Kind kind) {
        return measures.stream()
                .filter(measure -> measure.kind() == kind)
                .map(Measure::code)
                .toArray(String[]::new);
    }
}
