package vn.motcua.metrics.register;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// Reads what the register keeps out of a published value. What is absent or malformed in an optional member is
/// not known; without the members that every dossier has there is no entry: the fold keeps such a record as a
/// dead letter.
@ApplicationScoped
class EntryReader {

    /// Reads a part; null for one that cannot be read.
    @FunctionalInterface
    private interface Part<T> {

        @Nullable
        T read(JsonNode node);
    }

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-01-01T00:00:00Z");

    /// The entry that an event of a dossier tells; none when it tells none.
    Optional<Entry> read(String office, @Nullable String code, JsonNode value) {
        JsonNode life = value.path("timeline");
        String procedure = text(value, "procedureCode");
        String channel = text(value, "channel");
        Instant recordedAt = time(value, "recordedAt");
        long sequence = value.path("sequence").asLong();
        if (code == null
                || !life.isObject()
                || procedure == null
                || channel == null
                || recordedAt == null
                || sequence < 1) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                office,
                code,
                sequence,
                recordedAt,
                procedure(procedure, life.path("procedure")),
                channel,
                text(life, "filedBy"),
                text(life, "applicantRef"),
                text(life, "deviceRef"),
                time(life, "submittedAt"),
                time(life, "receivedAt"),
                time(life, "returnedAt"),
                evidence(life.path("ended")),
                sorted(list(life, "dueChanges", EntryReader::due), Entry.Due::at),
                sorted(list(life, "waits", EntryReader::wait), Entry.Wait::from),
                sorted(list(life, "supplements", EntryReader::supplement), Entry.Supplement::requestedAt),
                list(life, "payments", EntryReader::payment),
                sorted(list(life, "officers", EntryReader::assignment), Entry.Assignment::from),
                sorted(list(life, "violations", EntryReader::violation), Entry.Violation::at),
                digitisation(life.path("digitisation")),
                end(life.path("ended"))));
    }

    private static Entry.Procedure procedure(String code, JsonNode procedure) {
        String told = text(procedure, "code");
        String field = text(procedure, "field");
        String online = text(procedure, "online");
        return new Entry.Procedure(
                told == null ? code : told,
                field == null ? "" : field,
                "full".equals(online) || "partial".equals(online),
                Boolean.TRUE.equals(flag(procedure, "resultPaper")),
                procedure.path("fee").canConvertToLong()
                                && procedure.path("fee").isNumber()
                        ? Long.valueOf(procedure.path("fee").asLong())
                        : null);
    }

    /// Whether the applicant's request is kept; not known of a dossier that was not withdrawn.
    private static @Nullable Boolean evidence(JsonNode ended) {
        return "withdrawn".equals(text(ended, "state")) ? text(ended, "evidenceRef") != null : null;
    }

    private static Entry.@Nullable Due due(JsonNode change) {
        Instant at = time(change, "at");
        Instant judged = time(change, "judgedDueAt");
        Instant due = time(change, "dueAt");
        String cause = text(change, "cause");
        return at == null || judged == null
                ? null
                : new Entry.Due(
                        at,
                        due == null ? judged : due,
                        judged,
                        cause == null ? "" : cause,
                        text(change, "form"),
                        text(change, "actor"));
    }

    private static Entry.@Nullable Wait wait(JsonNode wait) {
        Instant from = time(wait, "from");
        return from == null
                ? null
                : new Entry.Wait(
                        "supplement".equals(text(wait, "kind")),
                        from,
                        time(wait, "to"),
                        Boolean.TRUE.equals(flag(wait, "lawful")));
    }

    private static Entry.@Nullable Supplement supplement(JsonNode supplement) {
        Instant at = time(supplement, "requestedAt");
        return at == null
                ? null
                : new Entry.Supplement(
                        at,
                        number(supplement, "items"),
                        time(supplement, "receivedAt"),
                        list(supplement, "fileHashes", EntryReader::plain));
    }

    private static Entry.@Nullable Payment payment(JsonNode payment) {
        return payment.isObject()
                ? new Entry.Payment(time(payment, "requestedAt"), time(payment, "paidAt"), text(payment, "method"))
                : null;
    }

    private static Entry.@Nullable Assignment assignment(JsonNode officer) {
        String code = text(officer, "officerCode");
        Instant from = time(officer, "from");
        return code == null || from == null ? null : new Entry.Assignment(code, from);
    }

    private static Entry.@Nullable Violation violation(JsonNode violation) {
        String code = text(violation, "code");
        Instant at = time(violation, "at");
        return code == null || at == null ? null : new Entry.Violation(code, at);
    }

    private static Entry.@Nullable Digitisation digitisation(JsonNode digitised) {
        Integer required = number(digitised, "componentsRequired");
        Integer done = number(digitised, "componentsDigitised");
        Boolean result = flag(digitised, "resultDigitised");
        return required == null || done == null || result == null
                ? null
                : new Entry.Digitisation(required, done, result, number(digitised, "pages"));
    }

    private static Entry.@Nullable End end(JsonNode ended) {
        Instant at = time(ended, "at");
        String state = text(ended, "state");
        return at == null || state == null ? null : new Entry.End(at, state, text(ended, "resultFileHash"));
    }

    private static <T> List<T> list(JsonNode parent, String name, Part<T> reader) {
        List<T> items = new ArrayList<>();
        for (JsonNode item : parent.path(name)) {
            T read = reader.read(item);
            if (read != null) {
                items.add(read);
            }
        }
        return items;
    }

    private static <T> List<T> sorted(List<T> items, Function<T, Instant> by) {
        return items.stream().sorted(Comparator.comparing(by)).toList();
    }

    static @Nullable String text(JsonNode parent, String name) {
        return plain(parent.path(name));
    }

    private static @Nullable String plain(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() && Database.isPlainText(node.asText())
                ? node.asText()
                : null;
    }

    static @Nullable Boolean flag(JsonNode parent, String name) {
        return parent.path(name).isBoolean() ? Boolean.valueOf(parent.path(name).asBoolean()) : null;
    }

    static @Nullable Integer number(JsonNode parent, String name) {
        return parent.path(name).canConvertToInt() && parent.path(name).isIntegralNumber()
                ? Integer.valueOf(parent.path(name).asInt())
                : null;
    }

    static @Nullable Instant time(JsonNode parent, String name) {
        String text = parent.path(name).isTextual() ? parent.path(name).asText() : null;
        return text == null ? null : time(text);
    }

    static @Nullable Instant time(String text) {
        try {
            // The store keeps microseconds.
            Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
