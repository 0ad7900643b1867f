package vn.motcua.metrics.fold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.BooleanNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Defect;
import vn.motcua.metrics.indicator.Feedback;
import vn.motcua.metrics.indicator.Posting;
import vn.motcua.metrics.indicator.Rating;
import vn.motcua.metrics.indicator.Timeline;

/// Reads records of the events' topic: CloudEvents in binary mode.
///
/// Events of dossiers and of feedback carry the whole timeline after them, those of postings and ratings a word that
/// stands by itself; of any other type of version 1 only the place in the office's sequence is read.
@ApplicationScoped
class EventReader {

    private static final Pattern TYPE = Pattern.compile("vn\\.motcua\\.([a-z0-9.-]+)\\.v([0-9]+)");
    private static final String VERSION = "1";
    private static final String ABOUT_A_DOSSIER = "dossier.";
    private static final String ABOUT_FEEDBACK = "feedback.";
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

    private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private static final String SCANNED = "dossier.digitised";

    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json.copy().registerModule(new SimpleModule().addDeserializer(Instant.class, new QuickTimes()));
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
        EventValue dossier = dossier(type.group(1), message);
        if (dossier != null) {
            Head head = head(message, dossier.officeCode(), dossier.recordedAt());
            return head.event(number, type.group(1), news(type.group(1), head, dossier));
        }
        JsonNode tree = tree(message);
        EventValue.Envelope envelope = as(tree, EventValue.Envelope.class);
        Head head = head(message, envelope.officeCode(), envelope.recordedAt());
        return head.event(number, type.group(1), news(type.group(1), new Source(head, tree)));
    }

    /// Reads what nearly every event is in one go; nothing for anything else, at which is looked more closely.
    private @Nullable EventValue dossier(String type, ConsumerRecord<String, byte[]> message) {
        if (!type.startsWith(ABOUT_A_DOSSIER) || message.value() == null) {
            return null;
        }
        try {
            EventValue value = json.readValue(message.value(), EventValue.class);
            return value != null && value.timeline() != null ? value : null;
        } catch (IOException _) {
            return null;
        }
    }

    private static Head head(
            ConsumerRecord<String, byte[]> message, @Nullable String officeCode, @Nullable Instant recorded)
            throws UnreadableEvent {
        String office = code(message.key(), "key");
        if (!office.equals(officeCode)) {
            throw new UnreadableEvent("key and officeCode are not the same office");
        }
        return new Head(message, office, happenedAt(message), time(recorded, "recordedAt"));
    }

    /// What every event has.
    private record Head(
            ConsumerRecord<String, byte[]> message,
            String office,
            @Nullable Instant happenedAt,
            Instant recordedAt) {

        OfficeEvent event(long number, String type, OfficeEvent.@Nullable News news) {
            return new OfficeEvent(office, number, type, happenedAt, recordedAt, news);
        }

        /// When it happened, or was recorded where it does not say.
        Instant time() {
            return happenedAt == null ? recordedAt : happenedAt;
        }

        String subject() throws UnreadableEvent {
            return code(header(message, "ce_subject"), "ce_subject");
        }
    }

    /// Where an event's word comes from.
    private record Source(Head head, JsonNode tree) {}

    private static OfficeEvent.News news(String type, Head head, EventValue value) throws UnreadableEvent {
        long sequence = sequence(value.sequence());
        return new OfficeEvent.News(
                sequence, timeline(type, head, value), DossierLine.of(head.subject(), sequence, value));
    }

    private OfficeEvent.@Nullable News news(String type, Source source) throws UnreadableEvent {
        if (tellsOfADossier(type, source.tree())) {
            return news(type, source.head(), as(source.tree(), EventValue.class));
        }
        if (type.startsWith(ABOUT_FEEDBACK) && source.tree().hasNonNull("timeline")) {
            EventValue.FeedbackValue value = as(source.tree(), EventValue.FeedbackValue.class);
            return new OfficeEvent.News(sequence(value.sequence()), feedback(source.head(), value), null);
        }
        return switch (type) {
            case "posting.checked" -> posting(source, Posting.What.CHECKED);
            case "posting.obliged" -> posting(source, Posting.What.OBLIGED);
            case "posting.lifted" -> posting(source, Posting.What.LIFTED);
            case "rating.given" -> rating(source);
            default -> null;
        };
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

    private static long sequence(@Nullable Long sequence) throws UnreadableEvent {
        if (sequence == null || sequence < 1) {
            throw new UnreadableEvent("sequence is missing or below 1");
        }
        return sequence;
    }

    private static Feedback feedback(Head source, EventValue.FeedbackValue value) throws UnreadableEvent {
        EventValue.FeedbackLife life = need(value.timeline(), "timeline");
        Instant accepted = maybeTime(life.acceptedAt(), "acceptedAt");
        Instant rejected = maybeTime(life.rejectedAt(), "rejectedAt");
        List<Instant> reopenings = new ArrayList<>();
        for (EventValue.Reopening one : all(life.reopenings())) {
            reopenings.add(time(need(one, "reopenings[]").at(), "reopenings[].at"));
        }
        JsonNode routedOut = life.routedOut();
        return new Feedback(
                source.office(),
                source.subject(),
                maybeCode(value.officerCode(), "officerCode"),
                maybeCode(value.dossierCode(), "dossierCode"),
                maybeTime(life.receivedAt(), "receivedAt"),
                maybeTime(life.classifyDueAt(), "classifyDueAt"),
                accepted == null || (rejected != null && rejected.isBefore(accepted)) ? rejected : accepted,
                forwarded(life.forwards()),
                rejected != null,
                maybeTime(life.answerDueAt(), "answerDueAt"),
                maybeTime(life.answeredAt(), "answeredAt"),
                Boolean.FALSE.equals(life.upheld()),
                maybeTime(life.publishDueAt(), "publishDueAt"),
                maybeTime(life.publishedAt(), "publishedAt"),
                reopenings,
                routedOut != null && !routedOut.isNull() && !routedOut.equals(BooleanNode.FALSE),
                violations(life.violations()),
                defects(life.dataQuality()),
                null);
    }

    private static @Nullable Instant forwarded(@Nullable List<EventValue.@Nullable Forward> forwards)
            throws UnreadableEvent {
        for (EventValue.Forward one : all(forwards)) {
            return maybeTime(need(one, "forwards[]").at(), "forwards[].at");
        }
        return null;
    }

    private OfficeEvent.News posting(Source source, Posting.What what) throws UnreadableEvent {
        EventValue.PostingValue value = as(source.tree(), EventValue.PostingValue.class);
        EventValue.PostingState state = value.posting();
        Posting.Spot spot =
                switch (need(value.place(), "place")) {
                    case "board" -> Posting.Spot.BOARD;
                    case "website" -> Posting.Spot.WEBSITE;
                    default -> throw new UnreadableEvent("place is not board or website");
                };
        boolean checked = what == Posting.What.CHECKED;
        boolean whole = checked && need(value.complete(), "complete");
        boolean obsolete = state != null && Boolean.TRUE.equals(state.obsolete());
        Instant checkedAt = state == null ? null : maybeTime(state.checkedAt(), "posting.checkedAt");
        Instant due = maybeTime(value.dueAt(), "dueAt");
        String owner = maybeCode(value.ownerOfficerCode(), "ownerOfficerCode");
        if (state != null) {
            due = due == null ? maybeTime(state.dueAt(), "posting.dueAt") : due;
            owner = owner.isEmpty() ? maybeCode(state.ownerOfficerCode(), "posting.ownerOfficerCode") : owner;
        }
        Posting.Note note = new Posting.Note(
                checked && checkedAt != null ? checkedAt : source.head().time(),
                what,
                whole && !obsolete,
                checked && state != null && Boolean.TRUE.equals(state.late()),
                due,
                owner.isEmpty() ? maybeCode(value.officerCode(), "officerCode") : owner);
        return new OfficeEvent.News(
                sequence(value.sequence()),
                new Posting(source.head().office(), code(value.procedureCode(), "procedureCode"), spot, List.of(note)),
                null);
    }

    /// Ratings are only ever added: each event is one, whatever its subject is.
    private OfficeEvent.News rating(Source source) throws UnreadableEvent {
        EventValue.RatingValue value = as(source.tree(), EventValue.RatingValue.class);
        int score = need(value.score(), "score");
        if (score < 1 || score > 5) {
            throw new UnreadableEvent("score is not 1 to 5");
        }
        long sequence = sequence(value.sequence());
        return new OfficeEvent.News(
                sequence,
                new Rating(
                        source.head().office(),
                        source.head().subject() + "#" + sequence,
                        source.head().time(),
                        score,
                        maybeCode(value.dossierCode(), "dossierCode"),
                        maybeCode(value.officerCode(), "officerCode")),
                null);
    }

    private static Timeline timeline(String type, Head source, EventValue value) throws UnreadableEvent {
        EventValue.Life life = need(value.timeline(), "timeline");
        String channel = need(value.channel(), "channel");
        List<Timeline.DueChange> dueChanges = new ArrayList<>();
        for (EventValue.DueChange one : all(life.dueChanges())) {
            EventValue.DueChange change = need(one, "dueChanges[]");
            dueChanges.add(new Timeline.DueChange(
                    time(change.at(), "dueChanges[].at"),
                    time(change.judgedDueAt(), "dueChanges[].judgedDueAt"),
                    maybeTime(change.dueAt(), "dueChanges[].dueAt"),
                    maybeCode(change.cause(), "dueChanges[].cause"),
                    change.form() != null));
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
                source.office(),
                source.subject(),
                procedure(value.procedureCode(), life.procedure()),
                Channel.of(channel).orElseThrow(() -> new UnreadableEvent("channel is not known")),
                maybeTime(life.receivedAt(), "receivedAt"),
                dueChanges,
                waits,
                ended(life.ended()),
                officers,
                secondSupplement(life),
                particulars(life, files(type, value), source.time()));
    }

    private static Timeline.Particulars particulars(EventValue.Life life, @Nullable Integer files, Instant told)
            throws UnreadableEvent {
        List<Timeline.Payment> payments = new ArrayList<>();
        for (EventValue.Payment one : all(life.payments())) {
            EventValue.Payment payment = need(one, "payments[]");
            payments.add(new Timeline.Payment(
                    maybeTime(payment.requestedAt(), "payments[].requestedAt"),
                    maybeTime(payment.paidAt(), "payments[].paidAt"),
                    payment.paid() == null ? payment.requested() : payment.paid(),
                    "online".equals(payment.method())));
        }
        List<Timeline.Consultation> consultations = new ArrayList<>();
        for (EventValue.Consultation one : all(life.consultations())) {
            EventValue.Consultation asked = need(one, "consultations[]");
            consultations.add(new Timeline.Consultation(
                    time(asked.askedAt(), "consultations[].askedAt"),
                    maybeTime(asked.answeredAt(), "consultations[].answeredAt")));
        }
        EventValue.Procedure procedure = life.procedure();
        String filedBy = life.filedBy();
        return new Timeline.Particulars(
                filedBy != null && !filedBy.equals("citizen"),
                life.regime() == null ? null : plain(life.regime(), "regime"),
                procedure == null ? null : procedure.fee(),
                digitisation(life.digitisation(), told),
                payments,
                consultations,
                violations(life.violations()),
                traces(life, files),
                defects(life.dataQuality()),
                null);
    }

    /// No figure depends on them, so what cannot be kept of them is not known, and the event is counted all the same.
    private static Timeline.Traces traces(EventValue.Life life, @Nullable Integer files) {
        List<Timeline.Supplement> supplements = new ArrayList<>();
        for (EventValue.Supplement asked : all(life.supplements())) {
            Instant at = asked == null ? null : plausible(asked.requestedAt());
            if (at != null) {
                supplements.add(new Timeline.Supplement(
                        at,
                        all(asked.fileHashes()).stream()
                                .flatMap(hash -> Stream.ofNullable(kept(hash)))
                                .toList()));
            }
        }
        supplements.sort(Comparator.comparing(Timeline.Supplement::requestedAt));
        EventValue.Ended ended = life.ended();
        EventValue.Digitisation scanned = life.digitisation();
        return new Timeline.Traces(
                kept(life.filedBy()),
                kept(life.applicantRef()),
                kept(life.deviceRef()),
                plausible(life.submittedAt()),
                plausible(life.returnedAt()),
                ended == null ? null : evidence(ended),
                ended == null ? null : kept(ended.resultFileHash()),
                scanned == null ? null : scanned.pages(),
                scanned == null ? null : files,
                supplements);
    }

    /// Into how many different files was scanned; an event that brings papers tells of other files.
    private static @Nullable Integer files(String type, EventValue value) {
        JsonNode hashes = value.fileHashes();
        if (!type.equals(SCANNED) || hashes == null || !hashes.isArray() || hashes.isEmpty()) {
            return null;
        }
        Set<String> different = new HashSet<>();
        hashes.forEach(hash -> different.add(hash.asText()));
        return different.size();
    }

    private static @Nullable Boolean evidence(EventValue.Ended ended) {
        return "withdrawn".equals(ended.state()) ? Boolean.valueOf(ended.evidenceRef() != null) : null;
    }

    private static @Nullable String kept(@Nullable String value) {
        return value != null && !value.isBlank() && Database.isPlainText(value) ? value : null;
    }

    private static @Nullable Instant plausible(@Nullable Instant at) {
        return at != null && isPlausible(at) ? at : null;
    }

    private static Timeline.@Nullable Digitisation digitisation(EventValue.@Nullable Digitisation scanned, Instant told)
            throws UnreadableEvent {
        if (scanned == null) {
            return null;
        }
        Instant at = maybeTime(scanned.at(), "digitisation.at");
        return new Timeline.Digitisation(
                at == null ? told : at,
                need(scanned.componentsRequired(), "digitisation.componentsRequired"),
                need(scanned.componentsDigitised(), "digitisation.componentsDigitised"),
                Boolean.TRUE.equals(scanned.resultDigitised()));
    }

    /// The defects that are counted; of the others nothing depends on whether they are told.
    private static List<Defect> defects(@Nullable List<@Nullable String> told) {
        return all(told).stream()
                .flatMap(code -> Stream.ofNullable(code).flatMap(known -> Defect.of(known).stream()))
                .distinct()
                .toList();
    }

    private static List<Timeline.Violation> violations(@Nullable List<EventValue.@Nullable Violation> told)
            throws UnreadableEvent {
        List<Timeline.Violation> violations = new ArrayList<>();
        for (EventValue.Violation one : all(told)) {
            EventValue.Violation violation = need(one, "violations[]");
            violations.add(new Timeline.Violation(
                    code(violation.code(), "violations[].code"), time(violation.at(), "violations[].at")));
        }
        return violations;
    }

    private static String maybeCode(@Nullable String value, String name) throws UnreadableEvent {
        return value == null ? "" : plain(value, name);
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
            Instant time = QuickTimes.of(header(message, "ce_time"));
            return isPlausible(time) ? time : null;
        } catch (UnreadableEvent | DateTimeException _) {
            return null;
        }
    }

    private static boolean isPlausible(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }

    private static long positive(String text, String name) throws UnreadableEvent {
        if (!POSITIVE.matcher(text).matches()) {
            throw new UnreadableEvent(name + " is not a number from 1 on");
        }
        return Long.parseLong(text);
    }
}
