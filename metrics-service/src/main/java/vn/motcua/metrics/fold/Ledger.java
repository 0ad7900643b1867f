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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.counts.Measures;
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
            select s.office, s.kind, s.code, s.sequence, e.body, s.line, s.open
            from unnest(?, ?, ?) as n (office, kind, code)
            join subject s using (office, kind, code)
            join event e on e.office = s.office and e.known_at = s.known_at
            """;

    private static final String KEEP_EVENTS = """
            copy event (office, known_at, number, highest, missing, type, happened_at, recorded_at, kind, code,
                sequence, body, changes_from, late) from stdin (format binary)
            """;

    private static final String KEEP_SUBJECTS = """
            insert into subject (office, kind, code, sequence, known_at, begins_at, ends_at, applicant, device, line,
                open)
            select office, kind, code, sequence, known_at, begins_at, ends_at, applicant, device, line::numeric,
                open::boolean
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as n (office, kind, code, sequence, known_at, begins_at, ends_at, applicant, device, line, open)
            on conflict (office, kind, code) do update set
                sequence = excluded.sequence, known_at = excluded.known_at, begins_at = excluded.begins_at,
                ends_at = excluded.ends_at, applicant = excluded.applicant, device = excluded.device,
                line = excluded.line, open = excluded.open
            """;

    private static final String KEEP_DAYS = """
            insert into subject_day (office, day, kind, code)
            select * from unnest(?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ADD_TO_DAYS = """
            insert into day_cell as c
                (office, day, cell, midnight, procedure, field, officer, channel, recorded_day, booked)
            select office, day, cell, midnight::boolean, procedure, field, officer, channel, recorded_day,
                booked::bigint[]
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as n (office, day, cell, midnight, procedure, field, officer, channel, recorded_day, booked)
            on conflict (office, day, cell) do update set booked = public.sum_of_booked(c.booked, excluded.booked)
            """;

    private static final String ADD_TO_MONTHS = """
            insert into month_cell as c
                (office, month, cell, procedure, field, officer, channel, recorded_month, booked)
            select office, month, cell, procedure, field, officer, channel, recorded_month, booked::bigint[]
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                as n (office, month, cell, procedure, field, officer, channel, recorded_month, booked)
            on conflict (office, month, cell) do update set booked = public.sum_of_booked(c.booked, excluded.booked)
            """;

    private final Database database;
    private final SubjectJson subjects;
    private final Measures measures;
    private final Lateness lateness;
    private final InstantSource clock;

    Ledger(Database database, SubjectJson subjects, Measures measures, Lateness lateness, InstantSource clock) {
        this.database = database;
        this.subjects = subjects;
        this.measures = measures;
        this.lateness = lateness;
        this.clock = clock;
    }

    /// Books those of the events that are not booked yet.
    @Transactional
    void book(List<OfficeEvent> events) {
        book(events, Map.of());
    }

    /// Books those of the events that are not booked yet, where decisions are known already that may have come before
    /// them.
    ///
    /// @param taken the instants at which something else became known, by office
    @Transactional
    void book(List<OfficeEvent> events, Map<String, Set<Instant>> taken) {
        Map<String, List<OfficeEvent>> byOffice =
                events.stream().collect(Collectors.groupingBy(OfficeEvent::office, TreeMap::new, Collectors.toList()));
        List<Account> accounts = lock(byOffice.keySet().toArray(String[]::new), taken);
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

    private List<Account> lock(String[] offices, Map<String, Set<Instant>> taken) {
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
                        position.lastFactAt(),
                        taken.getOrDefault(position.office(), Set.of())))
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
        CopiedRows rows = new CopiedRows();
        for (Booking.Line line : lines) {
            OfficeEvent event = line.told().event();
            Booking.Known known = line.after();
            rows.begin(14)
                    .text(event.office())
                    .instant(line.told().knownAt())
                    .number(event.number())
                    .number(line.told().highest())
                    .number(line.told().missing())
                    .text(event.type())
                    .instant(event.happenedAt())
                    .instant(event.recordedAt());
            if (known == null) {
                rows.nothing().nothing().nothing().nothing();
            } else {
                rows.text(known.subject().kind().code())
                        .text(known.subject().code())
                        .number(known.sequence())
                        .bytes(subjects.write(known.subject()));
            }
            rows.day(line.changesFrom()).flag(line.late());
        }
        rows.into(database, KEEP_EVENTS);
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
        Squares days = new Squares();
        Squares months = new Squares();
        entries.forEach((entry, n) -> {
            Cell cell = entry.cell();
            int measure = measures.numberOf(cell.measure());
            days.add(Squares.Square.of(cell, entry.recordedDay()), measure, cell.daysSinceOrigin(), n);
            if (cell.measure().kind() == Measure.Kind.STOCK) {
                months.add(Squares.Square.ofMonth(cell, entry.recordedDay()), measure, 0, n);
            }
        });
        List<Squares.Booked> byDay = days.booked();
        database.update(
                ADD_TO_DAYS,
                Database.texts(byDay, row -> row.square().office()),
                byDay.stream().map(row -> row.square().day()).toArray(LocalDate[]::new),
                byDay.stream().map(row -> row.square().id()).toArray(UUID[]::new),
                Database.texts(byDay, row -> Boolean.toString(row.square().midnight())),
                Database.texts(byDay, row -> row.square().place().procedure()),
                Database.texts(byDay, row -> row.square().place().field()),
                Database.texts(byDay, row -> row.square().officer()),
                Database.texts(byDay, row -> row.square().place().channel()),
                byDay.stream().map(row -> row.square().recordedDay()).toArray(LocalDate[]::new),
                Database.texts(byDay, Squares.Booked::array));
        List<Squares.Booked> byMonth = months.booked();
        database.update(
                ADD_TO_MONTHS,
                Database.texts(byMonth, row -> row.square().office()),
                byMonth.stream().map(row -> row.square().day()).toArray(LocalDate[]::new),
                byMonth.stream().map(row -> row.square().id()).toArray(UUID[]::new),
                Database.texts(byMonth, row -> row.square().place().procedure()),
                Database.texts(byMonth, row -> row.square().place().field()),
                Database.texts(byMonth, row -> row.square().officer()),
                Database.texts(byMonth, row -> row.square().place().channel()),
                byMonth.stream().map(row -> row.square().recordedDay()).toArray(LocalDate[]::new),
                Database.texts(byMonth, Squares.Booked::array));
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
