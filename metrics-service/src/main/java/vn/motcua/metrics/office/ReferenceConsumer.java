package vn.motcua.metrics.office;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.fold.DeadLetters;
import vn.motcua.metrics.fold.Patience;

/// Takes the reference data: the last word on an office or a procedure holds.
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
            @Nullable String field) {

        boolean isWhole() {
            return isCode(code) && isName(name) && field != null && Database.isPlainText(field);
        }
    }

    private static final int LONGEST_NAME = 2000;
    private static final String OFFICE = "vn.motcua.reference.office.v1";
    private static final String PROCEDURE = "vn.motcua.reference.procedure.v1";

    private static final String KEEP_OFFICES = """
            insert into office (code, name, level, parent)
            select * from unnest(?, ?, ?, ?)
            on conflict (code) do update set name = excluded.name, level = excluded.level, parent = excluded.parent
            """;

    private static final String KEEP_PROCEDURES = """
            insert into procedure (code, name, field)
            select * from unnest(?, ?, ?)
            on conflict (code) do update set name = excluded.name, field = excluded.field
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
        for (ConsumerRecord<String, byte[]> message : batch) {
            if (!read(message, offices, procedures)) {
                patience.untilDone("dead letter", () -> deadLetters.keep(message, "not readable as reference data"));
            }
        }
        if (!offices.isEmpty() || !procedures.isEmpty()) {
            patience.untilDone(
                    "keeping of reference data",
                    () -> keep(List.copyOf(offices.values()), List.copyOf(procedures.values())));
        }
    }

    @Transactional
    void keep(List<OfficeValue> offices, List<ProcedureValue> procedures) {
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
                Database.texts(procedures, ProcedureValue::field));
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
            Map<String, ProcedureValue> procedures) {
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
                default -> true;
            };
        } catch (IOException _) {
            return false;
        }
    }
}
