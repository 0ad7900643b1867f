package vn.motcua.dossier.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.panache.common.Sort;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.dossier.calendar.CalendarDay;
import vn.motcua.dossier.calendar.CalendarYear;
import vn.motcua.dossier.calendar.OfficialCalendars;

/// Keeps the reference data; each change is one row of the audit trail, from which the reference topic is fed.
@ApplicationScoped
public class ReferenceDesk {

    private static final String SYSTEM = "motcua";

    private final OfficeRows offices;
    private final ProcedureRows procedures;
    private final CalendarRows calendars;
    private final Database database;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Event<ReferenceChanged> changed;

    ReferenceDesk(
            OfficeRows offices,
            ProcedureRows procedures,
            CalendarRows calendars,
            Database database,
            ObjectMapper json,
            InstantSource clock,
            Event<ReferenceChanged> changed) {
        this.offices = offices;
        this.procedures = procedures;
        this.calendars = calendars;
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.changed = changed;
    }

    /// Enters the official calendars that the service ships, unless the operator has entered those years already.
    @Transactional
    void shipCalendars(@Observes StartupEvent event) {
        oneAtATime();
        Instant now = now();
        for (CalendarYear year : OfficialCalendars.years()) {
            if (calendars.findByIdOptional(year.year()).isEmpty()) {
                String source = OfficialCalendars.days(year.year()).stream()
                        .map(CalendarDay::source)
                        .distinct()
                        .collect(Collectors.joining("; "));
                write(
                        new Calendar(
                                year.year(),
                                new ArrayList<>(year.daysOff()),
                                new ArrayList<>(year.swappedSaturdays()),
                                source),
                        SYSTEM,
                        now);
            }
        }
    }

    /// Enters or changes an office.
    ///
    /// @return true when the office is new
    /// @throws ProblemException 422 `unknown-parent`; 422 `level-not-above` when the office would not stand below
    ///     its
    ///     parent or above its children
    @Transactional
    public boolean put(Office office, String by) {
        oneAtATime();
        if (office.parent() != null) {
            OfficeRow parent = offices.findByIdOptional(office.parent())
                    .orElseThrow(() ->
                            new ProblemException(ReferenceProblems.unknownParent(String.valueOf(office.parent()))));
            if (!parent.toOffice().level().isAbove(office.level())) {
                throw new ProblemException(ReferenceProblems.levelNotAbove(parent.code, office.code()));
            }
        }
        // Levels fall strictly from parent to child, so there can be no cycle.
        for (OfficeRow child : offices.list("parent", office.code())) {
            if (!office.level().isAbove(child.toOffice().level())) {
                throw new ProblemException(ReferenceProblems.levelNotAbove(office.code(), child.code));
            }
        }
        @Nullable OfficeRow known = offices.findById(office.code());
        if (known != null && known.toOffice().equals(office)) {
            return false;
        }
        OfficeRow row = known == null ? new OfficeRow() : known;
        row.take(office);
        if (known == null) {
            offices.persist(row);
        }
        offices.flush();
        database.update("insert into relay_position values (?, 0) on conflict do nothing", office.code());
        note("office/" + office.code(), "office", office, by, now());
        return known == null;
    }

    /// Enters or changes a procedure. Dossiers that have begun keep what they were promised.
    ///
    /// @return true when the procedure is new
    @Transactional
    public boolean put(Procedure procedure, String by) {
        oneAtATime();
        @Nullable ProcedureRow known = procedures.findById(procedure.code());
        if (known != null && known.toProcedure().equals(procedure)) {
            return false;
        }
        ProcedureRow row = known == null ? new ProcedureRow() : known;
        row.take(procedure);
        if (known == null) {
            procedures.persist(row);
        }
        note("procedure/" + procedure.code(), "procedure", procedure, by, now());
        return known == null;
    }

    /// Enters or replaces the calendar of a year.
    ///
    /// @return true when the year is new
    @Transactional
    public boolean put(Calendar calendar, String by) {
        oneAtATime();
        return write(calendar, by, now());
    }

    /// All offices, by code.
    public List<Office> offices() {
        return offices.listAll(Sort.by("code")).stream()
                .map(OfficeRow::toOffice)
                .toList();
    }

    /// All procedures, by code.
    public List<Procedure> procedures() {
        return procedures.listAll(Sort.by("code")).stream()
                .map(ProcedureRow::toProcedure)
                .toList();
    }

    /// All calendars, by year.
    public List<Calendar> calendars() {
        return calendars.listAll(Sort.by("year")).stream()
                .map(CalendarRow::toCalendar)
                .toList();
    }

    /// The number of the last change of reference data.
    public long lastChange() {
        return database.list("select coalesce(max(sequence), 0) from reference_change", row -> row.getLong(1))
                .getFirst();
    }

    /// A calendar as it was entered.
    record Announced(long number, Instant recordedAt, Calendar calendar) {}

    /// Every change of the calendar of a year, oldest first.
    public List<CalendarChange> changesOfCalendar(int year) {
        return database.list(
                """
                select sequence, recorded_at, recorded_by, payload,
                       lag(payload) over (order by sequence) as before
                from reference_change where key = ? order by sequence
                """,
                row -> {
                    @Nullable String before = row.getString("before");
                    return new CalendarChange(
                            row.getLong("sequence"),
                            Database.requireInstant(row, "recorded_at"),
                            row.getString("recorded_by"),
                            before == null ? null : calendar(before),
                            calendar(row.getString("payload")));
                },
                "calendar/" + year);
    }

    /// All changes of calendars, in order. What was once announced is never forgotten.
    List<Announced> calendarChanges() {
        return database.list(
                "select sequence, recorded_at, payload from reference_change where key like 'calendar/%' order by sequence",
                row -> new Announced(
                        row.getLong("sequence"),
                        Database.requireInstant(row, "recorded_at"),
                        calendar(row.getString("payload"))));
    }

    private Calendar calendar(String payload) {
        try {
            return Objects.requireNonNull(json.readValue(payload, Calendar.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar that was written as JSON cannot be read", e);
        }
    }

    private boolean write(Calendar calendar, String by, Instant at) {
        @Nullable CalendarRow known = calendars.findById(calendar.year());
        if (known != null && known.toCalendar().equals(calendar)) {
            return false;
        }
        CalendarRow row = known == null ? new CalendarRow() : known;
        row.take(calendar);
        if (known == null) {
            calendars.persist(row);
        }
        note("calendar/" + calendar.year(), "calendar", calendar, by, at);
        return known == null;
    }

    /// Changes of reference data are rare and stand in one line, so that their sequence has no gap.
    private void oneAtATime() {
        database.list("select pg_advisory_xact_lock(hashtext('reference'))", row -> 0);
    }

    private void note(String key, String kind, Object value, String by, Instant at) {
        long sequence = lastChange() + 1;
        database.update(
                "insert into reference_change (sequence, key, type, payload, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                sequence,
                key,
                "vn.motcua.reference." + kind + ".v1",
                written(value),
                at,
                by);
        changed.fire(new ReferenceChanged(sequence, kind.equals("calendar")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String written(Object value) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reference data cannot be written as JSON", e);
        }
    }
}
