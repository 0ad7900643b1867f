package vn.motcua.metrics.fold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Timeline;

/// Reads records of the events' topic: CloudEvents in binary mode.
///
/// The known events under `vn.motcua.dossier.` carry the whole timeline of their dossier, and so may those of tomorrow;
/// of any other type of version 1 only the place in the office's sequence is read.
@ApplicationScoped
class EventReader {

    private static final Pattern TYPE = Pattern.compile("vn\\.motcua\\.([a-z0-9.-]+)\\.v([0-9]+)");
    private static final String VERSION = "1";
    private static final String ABOUT_A_DOSSIER = "dossier.";
    private static final Set<String> WITH_TIMELINE = Set.of(
            "dossier.submitted",
            "dossier.accepted",
            "dossier.not-accepted",
            "dossier.forwarded",
            "dossier.consultation-requested",
            "dossier.consultation-answered",
            "dossier.supplement-requested",
            "dossier.supplement-received",
            "dossier.payment-requested",
            "dossier.paid",
            "dossier.rescheduled",
            "dossier.corrected",
            "dossier.digitised",
            "dossier.completed",
            "dossier.stopped",
            "dossier.withdrawn",
            "dossier.returned");

    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json;
    }

    /// The event of a record.
    ///
    /// @throws UnreadableEvent when it is none; the reason never repeats what the record holds in its data
    OfficeEvent read(ConsumerRecord<String, byte[]> message) throws UnreadableEvent {
        Matcher type = TYPE.matcher(header(message, "ce_type"));
        if (!type.matches()) {
            throw new UnreadableEvent("ce_type is not one of vn.motcua.<name>.v<number>");
        }
        if (!type.group(2).equals(VERSION)) {
            throw new UnreadableEvent("version " + type.group(2) + " of the type is not known, only 1");
        }
        long number = positive(header(message, "ce_sequence"), "ce_sequence");
        JsonNode tree = tree(message);
        EventValue.Envelope envelope = as(tree, EventValue.Envelope.class);
        String office = code(message.key(), "key");
        if (!office.equals(envelope.officeCode())) {
            throw new UnreadableEvent("key and officeCode are not the same office");
        }
        Instant recordedAt = time(envelope.recordedAt(), "recordedAt");
        if (!tellsOfADossier(type.group(1), tree)) {
            return new OfficeEvent(office, number, type.group(1), happenedAt(message), recordedAt, null);
        }
        EventValue value = as(tree, EventValue.class);
        String dossier = code(header(message, "ce_subject"), "ce_subject");
        return new OfficeEvent(
                office,
                number,
                type.group(1),
                happenedAt(message),
                recordedAt,
                new OfficeEvent.News(sequence(value), timeline(office, dossier, value)));
    }

    private static boolean tellsOfADossier(String type, JsonNode value) {
        return WITH_TIMELINE.contains(type) || (type.startsWith(ABOUT_A_DOSSIER) && value.hasNonNull("timeline"));
    }

    private JsonNode tree(ConsumerRecord<String, byte[]> message) throws UnreadableEvent {
        if (message.value() == null) {
            throw new UnreadableEvent("the value is missing");
        }
        try {
            JsonNode tree = json.readTree(message.value());
            if (!tree.isObject()) {
                throw new UnreadableEvent("the value is not a JSON object");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw unfit(e);
        } catch (IOException e) {
            throw new UnreadableEvent("the value cannot be read");
        }
    }

    private <T> T as(JsonNode tree, Class<T> shape) throws UnreadableEvent {
        try {
            return json.treeToValue(tree, shape);
        } catch (JsonProcessingException e) {
            throw unfit(e);
        }
    }

    private static UnreadableEvent unfit(JsonProcessingException e) {
        return new UnreadableEvent("the value is not JSON of the expected shape: " + e.getOriginalMessage());
    }

    private static long sequence(EventValue value) throws UnreadableEvent {
        Long sequence = value.sequence();
        if (sequence == null || sequence < 1) {
            throw new UnreadableEvent("sequence is missing or below 1");
        }
        return sequence;
    }

    private static Timeline timeline(String office, String dossier, EventValue value) throws UnreadableEvent {
        EventValue.Life life = need(value.timeline(), "timeline");
        String channel = need(value.channel(), "channel");
        List<Timeline.DueChange> dueChanges = new ArrayList<>();
        for (EventValue.DueChange one : all(life.dueChanges())) {
            EventValue.DueChange change = need(one, "dueChanges[]");
            dueChanges.add(new Timeline.DueChange(
                    time(change.at(), "dueChanges[].at"), time(change.judgedDueAt(), "dueChanges[].judgedDueAt")));
        }
        List<Timeline.Wait> waits = new ArrayList<>();
        for (EventValue.Wait one : all(life.waits())) {
            waits.add(wait(need(one, "waits[]")));
        }
        List<Timeline.Assignment> officers = new ArrayList<>();
        for (EventValue.Officer one : all(life.officers())) {
            EventValue.Officer officer = need(one, "officers[]");
            officers.add(new Timeline.Assignment(
                    code(officer.officerCode(), "officers[].officerCode"), time(officer.from(), "officers[].from")));
        }
        dueChanges.sort(Comparator.comparing(Timeline.DueChange::at));
        waits.sort(Comparator.comparing(Timeline.Wait::from));
        officers.sort(Comparator.comparing(Timeline.Assignment::from));
        return new Timeline(
                office,
                dossier,
                procedure(value.procedureCode(), life.procedure()),
                Channel.of(channel).orElseThrow(() -> new UnreadableEvent("channel is not known")),
                maybeTime(life.receivedAt(), "receivedAt"),
                dueChanges,
                waits,
                ended(life.ended()),
                officers,
                secondSupplement(life));
    }

    private static Timeline.Procedure procedure(@Nullable String code, EventValue.@Nullable Procedure procedure)
            throws UnreadableEvent {
        if (procedure == null) {
            // Nothing is known of it, so nothing is claimed of it: it counts as not offered online.
            return new Timeline.Procedure(code(code, "procedureCode"), "", false, false);
        }
        boolean offeredOnline =
                switch (need(procedure.online(), "procedure.online")) {
                    case "full", "partial" -> true;
                    case "none" -> false;
                    default -> throw new UnreadableEvent("procedure.online is not full, partial or none");
                };
        String field = procedure.field() == null ? "" : plain(procedure.field(), "procedure.field");
        return new Timeline.Procedure(
                code(procedure.code(), "procedure.code"),
                field,
                offeredOnline,
                need(procedure.resultPaper(), "procedure.resultPaper"));
    }

    private static Timeline.Wait wait(EventValue.Wait wait) throws UnreadableEvent {
        boolean supplement =
                switch (need(wait.kind(), "waits[].kind")) {
                    case "supplement" -> true;
                    case "payment" -> false;
                    default -> throw new UnreadableEvent("waits[].kind is not supplement or payment");
                };
        return new Timeline.Wait(
                supplement,
                time(wait.from(), "waits[].from"),
                maybeTime(wait.to(), "waits[].to"),
                need(wait.lawful(), "waits[].lawful"));
    }

    private static Timeline.@Nullable End ended(EventValue.@Nullable Ended ended) throws UnreadableEvent {
        if (ended == null) {
            return null;
        }
        Timeline.EndState state =
                switch (need(ended.state(), "ended.state")) {
                    case "not-accepted" -> Timeline.EndState.NOT_ACCEPTED;
                    case "withdrawn" -> Timeline.EndState.WITHDRAWN;
                    case "stopped" -> Timeline.EndState.STOPPED;
                    case "completed" -> Timeline.EndState.COMPLETED;
                    default -> throw new UnreadableEvent("ended.state is not known");
                };
        return new Timeline.End(time(ended.at(), "ended.at"), state, ended.resultFileHash() != null);
    }

    private static @Nullable Instant secondSupplement(EventValue.Life life) throws UnreadableEvent {
        for (EventValue.Violation one : all(life.violations())) {
            EventValue.Violation violation = need(one, "violations[]");
            if ("second-supplement-request".equals(violation.code())) {
                return time(violation.at(), "violations[].at");
            }
        }
        return null;
    }

    private static <T> List<@Nullable T> all(@Nullable List<@Nullable T> items) {
        return items == null ? new ArrayList<@Nullable T>() : items;
    }

    private static <T> T need(@Nullable T value, String name) throws UnreadableEvent {
        if (value == null) {
            throw new UnreadableEvent(name + " is missing");
        }
        return value;
    }

    private static String code(@Nullable String value, String name) throws UnreadableEvent {
        String code = plain(need(value, name), name);
        if (code.isBlank()) {
            throw new UnreadableEvent(name + " is empty");
        }
        return code;
    }

    private static String plain(String value, String name) throws UnreadableEvent {
        if (!Database.isPlainText(value)) {
            throw new UnreadableEvent(name + " is too long or holds characters that no code has");
        }
        return value;
    }

    private static @Nullable Instant maybeTime(@Nullable Instant value, String name) throws UnreadableEvent {
        return value == null ? null : time(value, name);
    }

    private static Instant time(@Nullable Instant value, String name) throws UnreadableEvent {
        Instant time = need(value, name);
        if (!isPlausible(time)) {
            throw new UnreadableEvent(name + " lies outside the years 1900 to 2999");
        }
        return time;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) throws UnreadableEvent {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEvent("the header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /// The header `ce_time`; it is only shown, so a record without it, or with a strange one, is read all the same.
    private static @Nullable Instant happenedAt(ConsumerRecord<String, byte[]> message) {
        try {
            Instant time = OffsetDateTime.parse(header(message, "ce_time")).toInstant();
            return isPlausible(time) ? time : null;
        } catch (UnreadableEvent | DateTimeException _) {
            return null;
        }
    }

    private static boolean isPlausible(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1900 && year <= 2999;
    }

    private static long positive(String text, String name) throws UnreadableEvent {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new UnreadableEvent(name + " is not a number from 1 on");
        }
        return Long.parseLong(text);
    }
}
