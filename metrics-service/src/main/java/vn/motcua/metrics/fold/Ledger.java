package vn.motcua.metrics.fold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.counts.SubjectJson;
import vn.motcua.metrics.indicator.Cell;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Subject;
import vn.motcua.metrics.indicator.SubjectKind;
import vn.motcua.metrics.indicator.Timeline;

/// Books events: the offices' positions and all that follows from the events, in one transaction.
///
/// The rows of the offices are locked first, so that two processes which for a moment hold the same partition
/// (while it moves from one to the other) book one after the other, and the second finds its events booked.
@ApplicationScoped
public class Ledger {

    private record Position(String office, long sequence, Instant eventsThrough, Instant lastFactAt) {}

    private record Gap(String office, long first, long last) {}

    private record Fact(Booking.Key key, Booking.Known known) {}

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

    private static final String KNOWN = """
            select s.office, s.kind, s.code, s.sequence, s.body::text, s.line, s.open
            from subject s join unnest(?, ?, ?) as n (office, kind, code) using (office, kind, code)
            """;

    private static final String KEEP_EVENTS = """
            insert into event (office, known_at, number, highest, missing, type, happened_at, recorded_at,
                kind, code, sequence, body, changes_from, late)
            select office, known_at, number, highest, missing, type, happened_at, recorded_at,
                kind, code, sequence, body::jsonb, changes_from, late
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::boolean[])
                as n (office, known_at, number, highest, missing, type,
                happened_at, recorded_at, kind, code, sequence, body, changes_from, late)
            """;

    private static final String KEEP_SUBJECTS = """
            insert into subject (office, kind, code, sequence, known_at, begins_at, ends_at, body, applicant, device,
                line, open)
            select office, kind, code, sequence, known_at, begins_at, ends_at, body::jsonb, applicant, device,
                line::numeric, open::boolean
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as n (office, kind, code, sequence, known_at, begins_at, ends_at, body, applicant, device, line, open)
            on conflict (office, kind, code) do update set
                sequence = excluded.sequence, known_at = excluded.known_at, begins_at = excluded.begins_at,
                ends_at = excluded.ends_at, body = excluded.body, applicant = excluded.applicant,
                device = excluded.device, line = excluded.line, open = excluded.open
            """;

    private static final String KEEP_DAYS = """
            insert into subject_day (office, day, kind, code)
            select * from unnest(?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ADD_TO_DAYS = """
            insert into day_count as c
                (office, measure, day, origin, midnight, procedure, field, officer, channel, recorded_day, n)
            select office, measure, day, origin, midnight, procedure, field, officer, channel, recorded_day, n
            from unnest(?, ?, ?, ?, ?::boolean[], ?, ?, ?, ?, ?, ?)
                as n (office, measure, day, origin, midnight, procedure, field, officer, channel, recorded_day, n)
            on conflict (office, day, measure, origin, midnight, procedure, field, officer, channel, recorded_day)
                do update set n = c.n + excluded.n
            """;

    private static final String ADD_TO_MONTHS = """
            insert into month_count as c
                (office, measure, month, procedure, field, officer, channel, recorded_month, n)
            select office, measure, date_trunc('month', day)::date, procedure, field, officer, channel,
                date_trunc('month', recorded_day)::date, sum(n)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                as n (office, measure, day, procedure, field, officer, channel, recorded_day, n)
            group by 1, 2, 3, 4, 5, 6, 7, 8
            having sum(n) <> 0
            order by 1, 3, 2, 4, 5, 6, 7, 8
            on conflict (office, month, measure, procedure, field, officer, channel, recorded_month)
                do update set n = c.n + excluded.n
            """;

    private final Database database;
    private final SubjectJson subjects;
    private final Lateness lateness;
    private final InstantSource clock;

    Ledger(Database database, SubjectJson subjects, Lateness lateness, InstantSource clock) {
        this.database = database;
        this.subjects = subjects;
        this.lateness = lateness;
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
                account.take(lateness.marked(event)).ifPresent(booking::take);
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
        booking.fold(known(booking.keys()));
        keepEvents(booking.lines());
        keepSubjects(booking.latest());
        keepDays(booking.newDays());
        count(booking.entries());
    }

    private Map<Booking.Key, Booking.Known> known(List<Booking.Key> keys) {
        return database
                .list(
                        KNOWN,
                        row -> {
                            SubjectKind kind = SubjectKind.of(row.getString(2));
                            return new Fact(
                                    new Booking.Key(row.getString(1), kind, row.getString(3)),
                                    new Booking.Known(
                                            row.getLong(4), subjects.read(kind, row.getString(5)), line(row)));
                        },
                        Database.texts(keys, Booking.Key::office),
                        Database.texts(keys, key -> key.kind().code()),
                        Database.texts(keys, Booking.Key::code))
                .stream()
                .collect(Collectors.toMap(Fact::key, Fact::known));
    }

    private static @Nullable DossierLine line(ResultSet row) throws SQLException {
        BigDecimal number = row.getBigDecimal("line");
        return number == null ? null : new DossierLine(number.toBigInteger(), row.getBoolean("open"));
    }

    private void keepEvents(List<Booking.Line> lines) {
        List<OfficeEvent> events =
                lines.stream().map(line -> line.told().event()).toList();
        database.update(
                KEEP_EVENTS,
                Database.texts(events, OfficeEvent::office),
                Database.instants(lines, line -> line.told().knownAt()),
                events.stream().map(OfficeEvent::number).toArray(Long[]::new),
                lines.stream().map(line -> line.told().highest()).toArray(Long[]::new),
                lines.stream().map(line -> line.told().missing()).toArray(Long[]::new),
                Database.texts(events, OfficeEvent::type),
                Database.instants(events, OfficeEvent::happenedAt),
                Database.instants(events, OfficeEvent::recordedAt),
                Database.texts(
                        lines, line -> of(line, known -> known.subject().kind().code())),
                Database.texts(lines, line -> of(line, known -> known.subject().code())),
                lines.stream().map(line -> of(line, Booking.Known::sequence)).toArray(Long[]::new),
                Database.texts(lines, line -> of(line, known -> subjects.write(known.subject()))),
                lines.stream().map(Booking.Line::changesFrom).toArray(LocalDate[]::new),
                Database.texts(lines, line -> Boolean.toString(line.late())));
    }

    private static <T> @Nullable T of(Booking.Line line, Function<Booking.Known, T> value) {
        return line.after() == null ? null : value.apply(line.after());
    }

    private void keepSubjects(List<Booking.Word> latest) {
        List<Subject> things =
                latest.stream().map(word -> word.known().subject()).toList();
        database.update(
                KEEP_SUBJECTS,
                Database.texts(things, Subject::office),
                Database.texts(things, thing -> thing.kind().code()),
                Database.texts(things, Subject::code),
                latest.stream().map(word -> word.known().sequence()).toArray(Long[]::new),
                Database.instants(latest, Booking.Word::knownAt),
                Database.instants(things, thing -> Subject.begins(thing).orElse(null)),
                Database.instants(things, thing -> Subject.ends(thing).orElse(null)),
                Database.texts(things, subjects::write),
                Database.texts(things, thing -> traces(thing).applicant()),
                Database.texts(things, thing -> traces(thing).device()),
                Database.texts(latest, word -> line(word, line -> line.number().toString())),
                Database.texts(latest, word -> line(word, line -> Boolean.toString(line.open()))));
    }

    private static Timeline.Traces traces(Subject thing) {
        return thing instanceof Timeline dossier ? dossier.more().traces() : Timeline.Traces.NONE;
    }

    private static @Nullable String line(Booking.Word word, Function<DossierLine, String> value) {
        DossierLine line = word.known().line();
        return line == null ? null : value.apply(line);
    }

    private void keepDays(List<Booking.Day> days) {
        database.update(
                KEEP_DAYS,
                Database.texts(days, day -> day.key().office()),
                days.stream().map(Booking.Day::day).toArray(LocalDate[]::new),
                Database.texts(days, day -> day.key().kind().code()),
                Database.texts(days, day -> day.key().code()));
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
                Database.texts(cells, cell -> Boolean.toString(cell.midnight())),
                Database.texts(cells, Cell::procedure),
                Database.texts(cells, Cell::field),
                Database.texts(cells, Cell::officer),
                Database.texts(cells, Cell::channel),
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
                Database.texts(stocks, Cell::channel),
                balances.stream().map(entry -> entry.getKey().recordedDay()).toArray(LocalDate[]::new),
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
