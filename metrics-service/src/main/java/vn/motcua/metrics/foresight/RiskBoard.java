package vn.motcua.metrics.foresight;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.calendar.WorkingCalendar;
import vn.motcua.metrics.window.LocalDays;

/// The open dossiers in order of what they will do to the rate of being on time.
@ApplicationScoped
public class RiskBoard {

    /// An open dossier.
    ///
    /// @param officer in charge; empty when nobody is
    /// @param due by what it is judged; absent without a due date
    /// @param dueDay the local day of it
    /// @param late true when it will count as late however soon it is settled: it is overdue, or a supplement was
    ///     asked for more than once
    public record Item(
            Risk risk,
            String office,
            String code,
            String procedure,
            String officer,
            String channel,
            Instant receivedAt,
            @Nullable Instant due,
            @Nullable LocalDate dueDay,
            boolean late) {}

    /// Where a list was left.
    ///
    /// @param dueDay absent for a dossier without a due date
    public record Place(int risk, @Nullable LocalDate dueDay, String office, String code) {

        /// Before all dossiers.
        public static final Place BEGINNING = new Place(-1, LocalDate.EPOCH, "", "");
    }

    /// How many open dossiers there are.
    ///
    /// @param saveable of them, how many are on time if they are settled by their due day
    public record Tally(long all, long saveable) {}

    private record Row(Risk risk, long all, long saveable) {}

    // The day for a dossier without one sorts last and is never shown.
    private static final String OPEN = """
            with open as (
                select office, code, procedure, channel, received_at,
                    coalesce((select a ->> 'officer'
                        from jsonb_array_elements(told -> 'officers') with ordinality as o (a, i)
                        where (a ->> 'from')::timestamptz < ? order by i desc limit 1), '') as officer,
                    (select d.due from unnest(due_known, due) with ordinality as d (known, due, i)
                        where d.known < ? order by d.i desc limit 1) as due_at,
                    exists (select from unnest(wait_from, wait_to) as w (f, t) where w.f < ? and w.t >= ?) as waits,
                    coalesce(second_supplement_at < ?, false) as again
                from register_dossier
                where office = any (?) and received_at < ? and (ended_at is null or ended_at >= ?)),
            dated as (
                select *, coalesce((due_at at time zone 'Asia/Ho_Chi_Minh')::date, 'infinity'::date) as due_day
                from open),
            board as (
                select *, again or (due_day < ? and not waits) as late,
                    case when due_at is null then 5 when waits then 4 when due_day < ? then 0 when due_day = ? then 1
                        when due_day <= ? then 2 else 3 end as risk
                from dated)
            """;

    private static final String COUNT =
            OPEN + "select risk, count(*), count(*) filter (where not late and risk <> 5) from board group by risk";

    private static final String PAGE = OPEN + """
            select risk, office, code, procedure, officer, channel, received_at, due_at,
                nullif(due_day, 'infinity') as due_day, late
            from board
            where risk = any (?) and (risk, due_day, office, code) > (?, coalesce(?::date, 'infinity'), ?, ?)
            order by risk, due_day, office, code
            limit ?
            """;

    private final Database database;
    private final ForesightSettings settings;

    RiskBoard(Database database, ForesightSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /// How many open dossiers there are of each kind; kinds without one are left out.
    public Map<Risk, Tally> tallies(Collection<String> offices, Instant cutOff, WorkingCalendar calendar) {
        Map<Risk, Tally> tallies = new EnumMap<>(Risk.class);
        database.list(
                        COUNT,
                        row -> new Row(Risk.at(row.getInt(1)), row.getLong(2), row.getLong(3)),
                        open(offices, cutOff, calendar))
                .forEach(row -> tallies.put(row.risk(), new Tally(row.all(), row.saveable())));
        return tallies;
    }

    /// The next open dossiers of these kinds: the most pressing first, then by due day, office and code.
    public List<Item> page(
            Collection<String> offices,
            Instant cutOff,
            WorkingCalendar calendar,
            Collection<Risk> risks,
            Place after,
            int size) {
        Object[] open = open(offices, cutOff, calendar);
        @Nullable Object[] values = Arrays.copyOf(open, open.length + 6);
        values[open.length] = risks.stream().map(risk -> (long) risk.place()).toArray(Long[]::new);
        values[open.length + 1] = after.risk();
        values[open.length + 2] = after.dueDay();
        values[open.length + 3] = after.office();
        values[open.length + 4] = after.code();
        values[open.length + 5] = size;
        return database.list(
                PAGE,
                row -> {
                    Date dueDay = row.getDate("due_day");
                    return new Item(
                            Risk.at(row.getInt("risk")),
                            row.getString("office"),
                            row.getString("code"),
                            row.getString("procedure"),
                            row.getString("officer"),
                            row.getString("channel"),
                            Database.requireInstant(row, "received_at"),
                            Database.instant(row, "due_at"),
                            dueDay == null ? null : dueDay.toLocalDate(),
                            row.getBoolean("late"));
                },
                values);
    }

    private Object[] open(Collection<String> offices, Instant cutOff, WorkingCalendar calendar) {
        Instant at = cutOff.truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDays.of(cutOff);
        LocalDate soon = calendar.plus(today, settings.soonWorkingDays());
        return new Object[] {at, at, at, at, at, offices.toArray(String[]::new), at, at, today, today, today, soon};
    }
}
