package vn.motcua.dossier.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.security.OfficeTree;
import vn.motcua.dossier.calendar.CalendarYear;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.KnownCalendars;
import vn.motcua.dossier.calendar.WorkingCalendar;

/// The reference data in memory, for the many questions each event asks of it.
///
/// A change made here is seen at once, one made by another replica within two seconds; what is not found is looked for
/// in the database before anybody is told that it does not exist.
@ApplicationScoped
public class Catalogue implements OfficeTree {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private record Snapshot(
            long change,
            Instant checkedAt,
            Map<String, Office> offices,
            Map<String, Procedure> procedures,
            NavigableMap<Long, CalendarEdition> calendars) {}

    private final ReferenceDesk desk;
    private final InstantSource clock;
    private volatile @Nullable Snapshot snapshot;

    Catalogue(ReferenceDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReferenceChanged change) {
        snapshot = null;
    }

    /// The office, if it is known.
    public Optional<Office> office(String code) {
        return found(current -> current.offices().get(code));
    }

    /// The procedure, if it is known.
    public Optional<Procedure> procedure(String code) {
        return found(current -> current.procedures().get(code));
    }

    /// The codes of all offices.
    public java.util.Collection<String> offices() {
        return current(false).offices().keySet();
    }

    /// All procedures.
    public java.util.Collection<Procedure> procedures() {
        return current(false).procedures().values();
    }

    /// The calendars as they are known.
    public CalendarEdition calendars() {
        return current(false).calendars().lastEntry().getValue();
    }

    /// The calendars as the database has them at this moment.
    public CalendarEdition latestCalendars() {
        return editions().lastEntry().getValue();
    }

    /// The calendars as they were known after that change.
    public CalendarEdition calendars(long edition) {
        Map.Entry<Long, CalendarEdition> known = current(false).calendars().floorEntry(edition);
        return known == null ? calendars() : known.getValue();
    }

    @Override
    public List<String> selfAndAbove(String office) {
        List<String> chain = new ArrayList<>(List.of(office));
        Map<String, Office> offices = current(false).offices();
        @Nullable Office step = offices.get(office);
        HashSet<String> seen = new HashSet<>(chain);
        while (step != null && step.parent() != null && seen.add(step.parent())) {
            chain.add(step.parent());
            step = offices.get(step.parent());
        }
        return chain;
    }

    /// These offices and all below them.
    public List<String> selfAndBelow(java.util.Collection<String> tops) {
        return current(false).offices().keySet().stream()
                .filter(office -> selfAndAbove(office).stream().anyMatch(tops::contains))
                .sorted()
                .toList();
    }

    private <T> Optional<T> found(Function<Snapshot, @Nullable T> question) {
        T answer = question.apply(current(false));
        return Optional.ofNullable(answer == null ? question.apply(current(true)) : answer);
    }

    private Snapshot current(boolean checkNow) {
        @Nullable Snapshot known = snapshot;
        Instant now = clock.instant();
        if (known != null && !checkNow && now.isBefore(known.checkedAt().plus(FRESH))) {
            return known;
        }
        long change = desk.lastChange();
        Snapshot fresh = known != null && known.change() == change
                ? new Snapshot(change, now, known.offices(), known.procedures(), known.calendars())
                : load(change, now);
        snapshot = fresh;
        return fresh;
    }

    private Snapshot load(long change, Instant now) {
        return new Snapshot(
                change,
                now,
                desk.offices().stream().collect(Collectors.toUnmodifiableMap(Office::code, office -> office)),
                desk.procedures().stream()
                        .collect(Collectors.toUnmodifiableMap(Procedure::code, procedure -> procedure)),
                editions());
    }

    private NavigableMap<Long, CalendarEdition> editions() {
        NavigableMap<Long, CalendarEdition> editions = new TreeMap<>();
        NavigableMap<Integer, CalendarYear> years = new TreeMap<>();
        List<KnownCalendars.Edition> known = new ArrayList<>();
        for (ReferenceDesk.Announced change : desk.calendarChanges()) {
            Calendar calendar = change.calendar();
            years.put(
                    calendar.year(),
                    new CalendarYear(
                            calendar.year(),
                            new HashSet<>(calendar.daysOff()),
                            new HashSet<>(calendar.swappedSaturdays())));
            // What was entered at once was announced at once.
            if (!known.isEmpty() && known.getLast().announcedAt().equals(change.recordedAt())) {
                known.removeLast();
            }
            known.add(new KnownCalendars.Edition(
                    change.recordedAt(), new DueDates(WorkingCalendar.of(List.copyOf(years.values())))));
            editions.put(change.number(), new CalendarEdition(change.number(), new KnownCalendars(known)));
        }
        return editions;
    }
}
