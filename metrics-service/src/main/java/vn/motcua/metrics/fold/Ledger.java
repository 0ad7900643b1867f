package vn.motcua.metrics.fold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.counts.TimelineJson;
import vn.motcua.metrics.indicator.Cell;
import vn.motcua.metrics.indicator.Mark;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Timeline;

/// Books events: the offices' positions and all that follows from the events, in one transaction.
///
/// The rows of the offices are locked first, so that two processes which for a moment hold the same partition (while it
/// moves from one to the other) book one after the other, and the second finds its events booked.
@ApplicationScoped
public class Ledger {

    private record Position(String office, long sequence, Instant eventsThrough, Instant lastFactAt) {}

    private record Gap(String office, long first, long last) {}

    private record Fact(Booking.Dossier dossier, Booking.Known known) {}

    private static final String OPEN_POSITIONS = """
            insert into office_position (office, sequence, events_through, last_fact_at, lag_millis)
            select office, 0, '-infinity', '-infinity', 0 from unnest(?) as office order by office
            on conflict do nothing
            """;

    private static final String LOCK_POSITIONS = """
            select office, sequence, case when sequence = 0 then null else events_through end as events_through,
                case when isfinite(last_fact_at) then last_fact_at end as last_fact_at
            from office_position where office = any (?) order by office for update
            """;

    private static final String MOVE_POSITIONS = """
            update office_position p
            set sequence = n.sequence, events_through = n.events_through,
                last_fact_at = coalesce(n.last_fact_at, p.last_fact_at), lag_millis = n.lag_millis
            from unnest(?, ?, ?, ?, ?) as n (office, sequence, events_through, last_fact_at, lag_millis)
            where p.office = n.office
            """;

    private static final String FACTS = """
            select office, code, f.sequence, f.timeline::text
            from dossier_fact f join unnest(?, ?) as n (office, code) using (office, code)
            """;

    private static final String KEEP_FACTS = """
            insert into dossier_fact
                (code, office, procedure, sequence, received_at, ended_at, recorded_at, timeline, touched)
            select code, office, procedure, sequence, received_at, ended_at, recorded_at, timeline::jsonb, touched::date[]
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                as n (code, office, procedure, sequence, received_at, ended_at, recorded_at, timeline, touched)
            on conflict (office, code) do update set
                procedure = excluded.procedure, sequence = excluded.sequence,
                received_at = excluded.received_at, ended_at = excluded.ended_at,
                recorded_at = excluded.recorded_at, timeline = excluded.timeline, touched = excluded.touched
            """;

    private static final String KEEP_VERSIONS = """
            insert into dossier_version (code, sequence, office, recorded_at, timeline)
            select code, sequence, office, recorded_at, timeline::jsonb
            from unnest(?, ?, ?, ?, ?) as n (code, sequence, office, recorded_at, timeline)
            on conflict do nothing
            """;

    private static final String ADD_TO_DAYS = """
            insert into day_count as c
                (office, measure, day, origin, procedure, field, officer, channel, recorded_day, n)
            select office, measure, day, origin, procedure, field, officer, channel, recorded_day, n
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as n (office, measure, day, origin, procedure, field, officer, channel, recorded_day, n)
            on conflict (office, day, measure, origin, procedure, field, officer, channel, recorded_day)
                do update set n = c.n + excluded.n
            """;

    private static final String ADD_TO_MONTHS = """
            insert into month_count as c (office, measure, month, procedure, field, officer, channel, n)
            select office, measure, date_trunc('month', day)::date, procedure, field, officer, channel, sum(n)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) as n (office, measure, day, procedure, field, officer, channel, n)
            group by 1, 2, 3, 4, 5, 6, 7
            having sum(n) <> 0
            order by 1, 3, 2, 4, 5, 6, 7
            on conflict (office, month, measure, procedure, field, officer, channel)
                do update set n = c.n + excluded.n
            """;

    private final Database database;
    private final TimelineJson timelines;
    private final InstantSource clock;

    Ledger(Database database, TimelineJson timelines, InstantSource clock) {
        this.database = database;
        this.timelines = timelines;
        this.clock = clock;
    }

    /// Books those of the events that are not booked yet.
    @Transactional
    void book(List<OfficeEvent> events) {
        Map<String, List<OfficeEvent>> byOffice =
                events.stream().collect(Collectors.groupingBy(OfficeEvent::office, TreeMap::new, Collectors.toList()));
        List<Account> accounts = lock(byOffice.keySet().toArray(String[]::new));
        Booking booking = new Booking();
        for (Account account : accounts) {
            for (OfficeEvent event : byOffice.getOrDefault(account.office(), List.of())) {
                if (account.take(event) && event.news() != null) {
                    booking.take(event.news(), event.recordedAt());
                }
            }
        }
        write(booking);
        keepGaps(accounts.stream().filter(Account::gapsChanged).toList());
        move(accounts.stream().filter(Account::moved).toList());
    }

    private List<Account> lock(String[] offices) {
        database.update(OPEN_POSITIONS, (Object) offices);
        List<Position> positions = database.list(
                LOCK_POSITIONS,
                row -> new Position(
                        row.getString("office"),
                        row.getLong("sequence"),
                        instantOrMin(row, "events_through"),
                        instantOrMin(row, "last_fact_at")),
                (Object) offices);
        // Only now, behind the lock, are the gaps those that the one before has left.
        Map<String, Map<Long, Long>> gaps = gaps(offices);
        return positions.stream()
                .map(position -> new Account(
                        position.office(),
                        position.sequence(),
                        gaps.getOrDefault(position.office(), Map.of()),
                        position.eventsThrough(),
                        position.lastFactAt()))
                .toList();
    }

    private static Instant instantOrMin(ResultSet row, String column) throws SQLException {
        Instant instant = Database.instant(row, column);
        return instant == null ? Instant.MIN : instant;
    }

    private void write(Booking booking) {
        List<Booking.Dossier> dossiers = booking.dossiers();
        if (dossiers.isEmpty()) {
            return;
        }
        Map<Booking.Dossier, Booking.Known> known = known(dossiers);
        keepFacts(booking.latest(known));
        keepVersions(booking.versions());
        count(booking.entries(known));
    }

    private Map<Booking.Dossier, Booking.Known> known(List<Booking.Dossier> dossiers) {
        return database
                .list(
                        FACTS,
                        row -> new Fact(
                                new Booking.Dossier(row.getString(1), row.getString(2)),
                                new Booking.Known(row.getLong(3), timelines.read(row.getString(4)))),
                        Database.texts(dossiers, Booking.Dossier::office),
                        Database.texts(dossiers, Booking.Dossier::code))
                .stream()
                .collect(Collectors.toMap(Fact::dossier, Fact::known));
    }

    private void keepFacts(List<Booking.Version> latest) {
        database.update(
                KEEP_FACTS,
                Database.texts(latest, version -> version.timeline().dossier()),
                Database.texts(latest, version -> version.timeline().office()),
                Database.texts(latest, version -> version.timeline().procedure().code()),
                latest.stream().map(Booking.Version::sequence).toArray(Long[]::new),
                Database.instants(latest, version -> version.timeline().receivedAt()),
                Database.instants(latest, version -> endedAt(version.timeline())),
                Database.instants(latest, Booking.Version::recordedAt),
                Database.texts(latest, version -> timelines.write(version.timeline())),
                Database.texts(latest, version -> touched(version.timeline())));
    }

    private static @Nullable Instant endedAt(Timeline dossier) {
        Timeline.End ended = dossier.ended();
        return ended == null ? null : ended.at();
    }

    private static String touched(Timeline dossier) {
        return Mark.of(dossier).stream()
                .map(mark -> mark.cell().day().toString())
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void keepVersions(List<Booking.Version> versions) {
        database.update(
                KEEP_VERSIONS,
                Database.texts(versions, version -> version.timeline().dossier()),
                versions.stream().map(Booking.Version::sequence).toArray(Long[]::new),
                Database.texts(versions, version -> version.timeline().office()),
                Database.instants(versions, Booking.Version::recordedAt),
                Database.texts(versions, version -> timelines.write(version.timeline())));
    }

    private void count(Map<Booking.Entry, Integer> entries) {
        List<Map.Entry<Booking.Entry, Integer>> all = List.copyOf(entries.entrySet());
        List<Cell> cells = all.stream().map(entry -> entry.getKey().cell()).toList();
        database.update(
                ADD_TO_DAYS,
                Database.texts(cells, Cell::office),
                Database.texts(cells, cell -> cell.measure().code()),
                cells.stream().map(Cell::day).toArray(LocalDate[]::new),
                cells.stream().map(Cell::origin).toArray(LocalDate[]::new),
                Database.texts(cells, Cell::procedure),
                Database.texts(cells, Cell::field),
                Database.texts(cells, Cell::officer),
                Database.texts(cells, cell -> cell.channel().code()),
                all.stream().map(entry -> entry.getKey().recordedDay()).toArray(LocalDate[]::new),
                numbers(all));
        List<Map.Entry<Booking.Entry, Integer>> balances = all.stream()
                .filter(entry -> entry.getKey().cell().measure().kind() == Measure.Kind.STOCK)
                .toList();
        List<Cell> stocks =
                balances.stream().map(entry -> entry.getKey().cell()).toList();
        database.update(
                ADD_TO_MONTHS,
                Database.texts(stocks, Cell::office),
                Database.texts(stocks, cell -> cell.measure().code()),
                stocks.stream().map(Cell::day).toArray(LocalDate[]::new),
                Database.texts(stocks, Cell::procedure),
                Database.texts(stocks, Cell::field),
                Database.texts(stocks, Cell::officer),
                Database.texts(stocks, cell -> cell.channel().code()),
                numbers(balances));
    }

    private static Long[] numbers(List<Map.Entry<Booking.Entry, Integer>> entries) {
        return entries.stream().map(entry -> (long) entry.getValue()).toArray(Long[]::new);
    }

    private Map<String, Map<Long, Long>> gaps(String[] offices) {
        return database
                .list(
                        "select office, first, last from missing_events where office = any (?)",
                        row -> new Gap(row.getString(1), row.getLong(2), row.getLong(3)),
                        (Object) offices)
                .stream()
                .collect(Collectors.groupingBy(Gap::office, Collectors.toMap(Gap::first, Gap::last)));
    }

    private void keepGaps(List<Account> changed) {
        if (changed.isEmpty()) {
            return;
        }
        database.update(
                "delete from missing_events where office = any (?)", (Object) Database.texts(changed, Account::office));
        List<Gap> open = new ArrayList<>();
        changed.forEach(
                account -> account.gaps().forEach((first, last) -> open.add(new Gap(account.office(), first, last))));
        database.update(
                "insert into missing_events (office, first, last) select * from unnest(?, ?, ?)",
                Database.texts(open, Gap::office),
                open.stream().map(Gap::first).toArray(Long[]::new),
                open.stream().map(Gap::last).toArray(Long[]::new));
    }

    private void move(List<Account> accounts) {
        Instant now = clock.instant();
        database.update(
                MOVE_POSITIONS,
                Database.texts(accounts, Account::office),
                accounts.stream().map(Account::sequence).toArray(Long[]::new),
                Database.instants(accounts, Account::eventsThrough),
                Database.instants(
                        accounts,
                        account -> account.lastFactAt().equals(Instant.MIN) ? null : upwards(account.lastFactAt())),
                accounts.stream()
                        .map(account -> Math.max(
                                0, now.toEpochMilli() - account.eventsThrough().toEpochMilli()))
                        .toArray(Long[]::new));
    }

    /// The store keeps microseconds; a fact must not seem earlier than it was.
    private static Instant upwards(Instant instant) {
        Instant cut = instant.truncatedTo(ChronoUnit.MICROS);
        return cut.equals(instant) ? cut : cut.plus(1, ChronoUnit.MICROS);
    }
}
