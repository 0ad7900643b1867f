package vn.motcua.metrics.integrity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.database.StoreException;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.metrics.calendar.WorkingCalendar;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.counts.SubjectJson;
import vn.motcua.metrics.fold.Backlog;
import vn.motcua.metrics.indicator.Feedback;
import vn.motcua.metrics.indicator.SubjectKind;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.workdays.Calendars;

/// Looks with every rule at what has moved, office by office, beside the fold: never in its way.
///
/// Of each office it keeps how far its events were looked at; that position and what was found are one commit, so
/// each event is looked at exactly once, and after a crash it goes on where it was. What is seen depends on what is
/// known by then and on nothing else. Other thresholds mean that all events are looked at again. While events wait to
/// be booked it waits too.
@ApplicationScoped
public class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final int OFFICES = 200;
    private static final int EVENTS = 2000;

    private static final String OPEN = """
            insert into integrity_position (office, known_at, settings)
            select office, '-infinity', ? from office_position
            on conflict (office) do update set known_at = '-infinity', settings = excluded.settings
            where integrity_position.settings <> excluded.settings
            """;

    private static final String MOVED = """
            select office from integrity_position join office_position using (office)
            where events_through > known_at and office > ? order by office limit ?
            """;

    private static final String TAKE =
            "select known_at from integrity_position where office = ? for update skip locked";

    private static final String NEWS = """
            select e.known_at, e.kind, e.code from event e join integrity_position p using (office)
            where e.office = ? and e.known_at > p.known_at
            order by e.known_at limit ?
            """;

    private static final String TOGETHER = """
            select distinct o.code from integrity_case c
            join integrity_finding f on f.id = c.finding and f.rule in ('G1', 'G7')
            join integrity_case o on o.finding = f.id
            where c.office = ? and c.code = any (?)
            """;

    private static final String MONTHS_ASKED = """
            select distinct left(f.subject, 7) from integrity_case c
            join integrity_finding f on f.id = c.finding and f.rule = 'G13'
            where c.office = ? and c.code = any (?)
            """;

    private static final String WORDS = """
            select e.body from subject s join event e on e.office = s.office and e.known_at = s.known_at
            where s.office = ? and s.kind =\s""";

    private static final String DOSSIERS = WORDS + "'dossier' and s.code = any (?)";

    private static final String FEEDBACK = WORDS + "'feedback' and s.code = any (?)";

    private static final String OF_APPLICANTS = WORDS + "'dossier' and s.applicant = any (?) order by s.code";

    private static final String OF_DEVICES = WORDS + "'dossier' and s.device = any (?) order by s.code";

    // Of whatever ends in a month something is counted in it.
    private static final String IN_DAYS = WORDS + """
            'dossier' and s.code in (
                select code from subject_day where office = s.office and kind = 'dossier' and day >= ? and day < ?)
            order by s.code
            """;

    private static final String CHANNELS = """
            select code, array_agg(distinct body::jsonb ->> 'channel') as channels from event
            where office = ? and kind = 'dossier' and code = any (?) group by code
            """;

    // A correction and a new judgement tell of facts that were known before.
    private static final String RECORDED = """
            select code, (happened_at at time zone 'Asia/Ho_Chi_Minh')::date as happened from event
            where office = ? and known_at >= ? and known_at < ? and happened_at < ? and kind = 'dossier'
                and type not in ('dossier.corrected', 'dossier.rejudged')
            """;

    private record News(
            Instant knownAt,
            @Nullable String kind,
            @Nullable String code) {}

    private final Database database;
    private final OneState state;
    private final SubjectJson subjects;
    private final Calendars calendars;
    private final FindingStore findings;
    private final InstantSource clock;
    private final Backlog backlog;
    private final Thresholds thresholds;

    Sweep(
            Database database,
            OneState state,
            SubjectJson subjects,
            Calendars calendars,
            FindingStore findings,
            InstantSource clock,
            Backlog backlog,
            IntegritySettings settings) {
        this.database = database;
        this.state = state;
        this.subjects = subjects;
        this.calendars = calendars;
        this.findings = findings;
        this.clock = clock;
        this.backlog = backlog;
        this.thresholds = Thresholds.of(settings.thresholds());
    }

    @Scheduled(every = "${metrics.integrity.look-every:3s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            database.update(OPEN, thresholds.fingerprint());
            // Each office once a round: one that cannot be looked at yet must not keep the others waiting.
            List<String> moved = List.of("");
            while (!moved.isEmpty()) {
                moved = database.list(MOVED, row -> row.getString(1), moved.getLast(), OFFICES);
                for (String office : moved) {
                    // Looking once at many events of an office costs as much as looking often at a few.
                    if (backlog.isLong()) {
                        return;
                    }
                    look(office);
                }
            }
        } catch (StoreException e) {
            LOG.warn("Offices are looked at again in the next round", e);
        }
    }

    private void look(String office) {
        boolean more = true;
        while (more) {
            more = state.during(() -> step(office));
        }
    }

    /// Looks at the next events; true when there may be more.
    private boolean step(String office) {
        if (database.first(TAKE, _ -> true, office).isEmpty()) {
            return false;
        }
        List<News> news = database.list(
                NEWS,
                row -> new News(Database.requireInstant(row, "known_at"), row.getString("kind"), row.getString("code")),
                office,
                EVENTS);
        Set<String> dossiers = codes(news, SubjectKind.DOSSIER);
        if (!news.isEmpty()) {
            ask(office, dossiers, codes(news, SubjectKind.FEEDBACK), days(news));
        }
        boolean more = news.size() == EVENTS;
        database.update(
                more ? "update integrity_position set known_at = ? where office = ?" : """
                        update integrity_position p set known_at = greatest(?::timestamptz, o.events_through)
                        from office_position o where o.office = p.office and p.office = ?
                        """,
                news.isEmpty() ? null : news.getLast().knownAt(),
                office);
        return more;
    }

    private void ask(String office, Set<String> dossiers, Set<String> feedback, Set<LocalDate> days) {
        WorkingCalendar calendar = calendars.all();
        DossierRules one = new DossierRules(calendar, thresholds);
        OfficeRules several = new OfficeRules(calendar, thresholds);
        List<Ground> grounds = new ArrayList<>();

        List<Timeline> told = dossiers(DOSSIERS, office, array(dossiers));
        Map<String, Set<String>> channels = channels(office, dossiers);
        told.forEach(dossier -> grounds.addAll(one.of(dossier, channels.getOrDefault(dossier.code(), Set.of()))));

        Set<String> together = new HashSet<>(dossiers);
        together.addAll(database.list(TOGETHER, row -> row.getString(1), office, array(dossiers)));
        List<Timeline> neighbours = dossiers(DOSSIERS, office, array(together));
        grounds.addAll(again(office, neighbours, several));
        grounds.addAll(devices(office, neighbours, several));

        Set<String> months =
                new TreeSet<>(database.list(MONTHS_ASKED, row -> row.getString(1), office, array(dossiers)));
        told.stream()
                .map(Timeline::ended)
                .filter(Objects::nonNull)
                .map(end -> YearMonth.from(Vietnam.dayOf(end.at())).toString())
                .forEach(months::add);
        months.forEach(month -> grounds.addAll(closures(office, YearMonth.parse(month), several)));
        days.forEach(day -> recorded(office, day, several).ifPresent(grounds::add));

        database.list(
                        FEEDBACK,
                        row -> (Feedback) subjects.read(SubjectKind.FEEDBACK, row.getString(1)),
                        office,
                        array(feedback))
                .forEach(feed -> one.of(feed).ifPresent(grounds::add));

        findings.keep(
                office,
                grounds,
                new FindingStore.Looked(
                        dossiers,
                        feedback,
                        days.stream().map(LocalDate::toString).toList(),
                        months),
                thresholds,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Map<String, Set<String>> channels(String office, Set<String> dossiers) {
        Map<String, Set<String>> channels = new HashMap<>();
        database.list(
                        CHANNELS,
                        row -> Map.entry(row.getString(1), Set.of((String[])
                                row.getArray(2).getArray())),
                        office,
                        array(dossiers))
                .forEach(told -> channels.put(
                        told.getKey(),
                        told.getValue().stream()
                                .map(channel -> channel.toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet())));
        return channels;
    }

    private List<Timeline> dossiers(String sql, @Nullable Object... values) {
        return database.list(sql, row -> (Timeline) subjects.read(SubjectKind.DOSSIER, row.getString(1)), values);
    }

    /// By applicant and procedure.
    private static Optional<List<String>> filer(Timeline dossier) {
        return Optional.ofNullable(dossier.more().traces().applicant())
                .map(applicant -> List.of(applicant, dossier.procedure().code()));
    }

    private List<Ground> again(String office, List<Timeline> neighbours, OfficeRules several) {
        Set<List<String>> asked =
                neighbours.stream().flatMap(dossier -> filer(dossier).stream()).collect(Collectors.toSet());
        Map<List<String>, List<Timeline>> groups =
                dossiers(
                                OF_APPLICANTS,
                                office,
                                array(asked.stream().map(List::getFirst).collect(Collectors.toSet())))
                        .stream()
                        .collect(Collectors.groupingBy(dossier -> filer(dossier).orElseThrow()));
        groups.keySet().retainAll(asked);
        return groups.values().stream()
                .flatMap(group -> several.again(group).stream())
                .toList();
    }

    private List<Ground> devices(String office, List<Timeline> neighbours, OfficeRules several) {
        Set<String> devices = neighbours.stream()
                .map(dossier -> dossier.more().traces().device())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, List<Timeline>> groups = dossiers(OF_DEVICES, office, array(devices)).stream()
                .collect(Collectors.groupingBy(dossier ->
                        Objects.requireNonNull(dossier.more().traces().device())));
        return groups.values().stream()
                .flatMap(group -> several.device(group).stream())
                .toList();
    }

    private List<Ground> closures(String office, YearMonth month, OfficeRules several) {
        LocalDate first = month.atDay(1);
        LocalDate next = month.plusMonths(1).atDay(1);
        List<OfficeRules.Closure> closures = new ArrayList<>();
        for (Timeline dossier : dossiers(IN_DAYS, office, first, next)) {
            Timeline.End end = dossier.ended();
            if (end != null
                    && end.state().settles()
                    && YearMonth.from(Vietnam.dayOf(end.at())).equals(month)) {
                closures.add(new OfficeRules.Closure(
                        dossier.code(), DossierRules.officerAt(dossier, DossierRules.EVER_AFTER), end.at()));
            }
        }
        closures.sort(Comparator.comparing(OfficeRules.Closure::at).thenComparing(OfficeRules.Closure::code));
        return several.closures(office, month, closures);
    }

    private Optional<Ground> recorded(String office, LocalDate day, OfficeRules several) {
        return several.recorded(
                office,
                day,
                database.list(
                        RECORDED,
                        row -> new OfficeRules.Fact(row.getString(1), row.getObject(2, LocalDate.class)),
                        office,
                        Vietnam.startOf(day),
                        Vietnam.startOf(day.plusDays(1)),
                        Vietnam.startOf(day)));
    }

    private static Set<String> codes(List<News> news, SubjectKind kind) {
        return news.stream()
                .filter(one -> kind.code().equals(one.kind()))
                .map(News::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> days(List<News> news) {
        return news.stream()
                .filter(one -> SubjectKind.DOSSIER.code().equals(one.kind()))
                .map(one -> Vietnam.dayOf(one.knownAt()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
