package vn.motcua.metrics.office;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.fold.DeadLetters;
import vn.motcua.metrics.fold.Patience;

/// Takes the reference data: the last word on an office, a procedure or a year's calendar holds.
@ApplicationScoped
class ReferenceConsumer {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfficeValue(
            @Nullable String code,
            @Nullable String name,
            @Nullable String level,
            @Nullable String parent) {

        boolean isWhole() {
            return isCode(code) && isName(name) && isCode(level) && (parent == null || isCode(parent));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProcedureValue(
            @Nullable String code,
            @Nullable String name,
            @Nullable String field,
            @Nullable String online,
            @Nullable List<@Nullable String> levels,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        boolean isWhole() {
            return isCode(code)
                    && isName(name)
                    && field != null
                    && Database.isPlainText(field)
                    && (levels == null || levels.stream().allMatch(LEVELS::contains));
        }

        boolean isOnline() {
            return "full".equals(online) || "partial".equals(online);
        }

        /// The levels as PostgreSQL writes an array; their words need no quotes.
        String levelsArray() {
            return levels == null ? "{}" : "{" + String.join(",", levels) + "}";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CalendarValue(
            @Nullable Integer year,
            @Nullable List<LocalDate> daysOff,
            @Nullable List<LocalDate> swappedSaturdays,
            @Nullable String source) {

        boolean isWhole() {
            return year != null
                    && year >= 1900
                    && year <= 2200
                    && daysOff != null
                    && swappedSaturdays != null
                    && isName(source);
        }

        static String array(@Nullable List<LocalDate> days) {
            return days == null
                    ? "{}"
                    : days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
        }
    }

    private static final Set<String> LEVELS = Set.of("commune", "district", "province");
    private static final int LONGEST_NAME = 2000;
    private static final String OFFICE = "vn.motcua.reference.office.v1";
    private static final String PROCEDURE = "vn.motcua.reference.procedure.v1";

    private static final String CALENDAR = "vn.motcua.reference.calendar.v1";

    private static final String KEEP_CALENDAR = """
            insert into working_year (year, days_off, swapped_saturdays, source)
            values (?, ?::date[], ?::date[], ?)
            on conflict (year) do update
            set days_off = excluded.days_off, swapped_saturdays = excluded.swapped_saturdays, source = excluded.source
            """;

    private static final String KEEP_OFFICES = """
            insert into office (code, name, level, parent)
            select * from unnest(?, ?, ?, ?)
            on conflict (code) do update set name = excluded.name, level = excluded.level, parent = excluded.parent
            """;

    private static final String KEEP_PROCEDURES = """
            insert into procedure (code, name, field, online, levels, valid_from, valid_to)
            select code, name, field, online::boolean, levels::text[], valid_from, valid_to
            from unnest(?, ?, ?, ?, ?, ?, ?) as n (code, name, field, online, levels, valid_from, valid_to)
            on conflict (code) do update set name = excluded.name, field = excluded.field, online = excluded.online,
                levels = excluded.levels, valid_from = excluded.valid_from, valid_to = excluded.valid_to
            """;

    private final Database database;
    private final ObjectMapper json;
    private final DeadLetters deadLetters;
    private final Patience patience;

    ReferenceConsumer(Database database, ObjectMapper json, DeadLetters deadLetters, Patience patience) {
        this.database = database;
        this.json = json;
        this.deadLetters = deadLetters;
        this.patience = patience;
    }

    /// Takes a batch; what cannot be read is kept as a dead letter, and other kinds of reference data are passed over.
    @Incoming("reference")
    @Blocking(ordered = true)
    void take(ConsumerRecords<String, byte[]> batch) {
        Map<String, OfficeValue> offices = new TreeMap<>();
        Map<String, ProcedureValue> procedures = new TreeMap<>();
        Map<Integer, CalendarValue> calendars = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> message : batch) {
            if (!read(message, offices, procedures, calendars)) {
                patience.untilDone("dead letter", () -> deadLetters.keep(message, "not readable as reference data"));
            }
        }
        if (!offices.isEmpty() || !procedures.isEmpty() || !calendars.isEmpty()) {
            patience.untilDone(
                    "keeping of reference data",
                    () -> keep(
                            List.copyOf(offices.values()),
                            List.copyOf(procedures.values()),
                            List.copyOf(calendars.values())));
        }
    }

    @Transactional
    void keep(List<OfficeValue> offices, List<ProcedureValue> procedures, List<CalendarValue> calendars) {
        // A year or two; nothing is gained by sending them together.
        for (CalendarValue one : calendars) {
            database.update(
                    KEEP_CALENDAR,
                    one.year(),
                    CalendarValue.array(one.daysOff()),
                    CalendarValue.array(one.swappedSaturdays()),
                    one.source());
        }
        database.update(
                KEEP_OFFICES,
                Database.texts(offices, OfficeValue::code),
                Database.texts(offices, OfficeValue::name),
                Database.texts(offices, OfficeValue::level),
                Database.texts(offices, OfficeValue::parent));
        database.update(
                KEEP_PROCEDURES,
                Database.texts(procedures, ProcedureValue::code),
                Database.texts(procedures, ProcedureValue::name),
                Database.texts(procedures, ProcedureValue::field),
                Database.texts(procedures, procedure -> Boolean.toString(procedure.isOnline())),
                Database.texts(procedures, ProcedureValue::levelsArray),
                procedures.stream().map(ProcedureValue::validFrom).toArray(LocalDate[]::new),
                procedures.stream().map(ProcedureValue::validTo).toArray(LocalDate[]::new));
    }

    private static boolean isCode(@Nullable String text) {
        return text != null && !text.isBlank() && Database.isPlainText(text);
    }

    /// Names are in no index, so they may be long; the store takes no zero character.
    private static boolean isName(@Nullable String text) {
        return text != null
                && text.length() <= LONGEST_NAME
                && text.codePoints()
                        .noneMatch(character -> character == 0 || Character.getType(character) == Character.SURROGATE);
    }

    private boolean read(
            ConsumerRecord<String, byte[]> message,
            Map<String, OfficeValue> offices,
            Map<String, ProcedureValue> procedures,
            Map<Integer, CalendarValue> calendars) {
        Header type = message.headers().lastHeader("ce_type");
        if (type == null || message.value() == null) {
            return false;
        }
        try {
            return switch (new String(type.value(), StandardCharsets.UTF_8)) {
                case OFFICE -> {
                    OfficeValue office = json.readValue(message.value(), OfficeValue.class);
                    if (office != null && office.isWhole()) {
                        offices.put(String.valueOf(office.code()), office);
                    }
                    yield office != null && office.isWhole();
                }
                case PROCEDURE -> {
                    ProcedureValue procedure = json.readValue(message.value(), ProcedureValue.class);
                    if (procedure != null && procedure.isWhole()) {
                        procedures.put(String.valueOf(procedure.code()), procedure);
                    }
                    yield procedure != null && procedure.isWhole();
                }
                case CALENDAR -> {
                    CalendarValue calendar = json.readValue(message.value(), CalendarValue.class);
                    if (calendar != null && calendar.isWhole()) {
                        calendars.put(requireNonNull(calendar.year()), calendar);
                    }
                    yield calendar != null && calendar.isWhole();
                }
                default -> true;
            };
        } catch (IOException _) {
            return false;
        }
    }
}
