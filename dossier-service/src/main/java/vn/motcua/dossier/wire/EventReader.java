package vn.motcua.dossier.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemMappers;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.feedback.FeedbackFact;
import vn.motcua.dossier.feedback.FeedbackFactType;

/// Reads CloudEvents 1.0 in JSON. Never throws at what was sent: what is no event comes out as [Incoming.Broken].
///
/// Extension attributes are allowed, as CloudEvents says, and not kept apart from the bytes; members of `data` are not.
public final class EventReader {

    /// The source of steps at the counter; portals may not use it.
    public static final String COUNTER = "urn:motcua:counter";

    /// How much of something that is no event is kept.
    public static final int KEPT_BYTES = 64 * 1024;

    private static final String PREFIX = "vn.motcua.";
    private static final String VERSION = ".v1";
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");
    private static final Pattern JSON_TYPE = Pattern.compile("application/(?:[a-z.+-]+\\+)?json(?:\\s*;.*)?");
    private static final Set<String> PLACES = Set.of("board", "website");
    private static final Set<String> MEANS = Set.of("device", "online", "paper");

    private static final List<String> KNOWN_TYPES = Stream.of(
                    Arrays.stream(FactType.values()).map(FactType::eventType),
                    Arrays.stream(FeedbackFactType.values()).map(FeedbackFactType::eventType),
                    Stream.of("rating.given", "posting.checked").map(name -> PREFIX + name + VERSION))
            .flatMap(types -> types)
            .toList();

    private EventReader() {}

    /// Reads one event from its bytes.
    public static Incoming read(byte[] bytes, int offset, int length) {
        try {
            return read(
                    EventJson.read(bytes, offset, length), () -> Arrays.copyOfRange(bytes, offset, offset + length));
        } catch (JsonProcessingException e) {
            int kept = Math.min(length, KEPT_BYTES);
            return new Incoming.Broken(
                    null,
                    null,
                    Arrays.copyOfRange(bytes, offset, offset + kept),
                    kept == length,
                    ProblemMappers.problemOf(e));
        }
    }

    /// Reads one event of a batch.
    public static Incoming read(JsonNode node) {
        return read(node, () -> node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Incoming read(JsonNode node, java.util.function.Supplier<byte[]> raw) {
        try {
            if (!(node instanceof ObjectNode object)) {
                throw new InvalidEvent(EventProblems.notAnEvent());
            }
            @Nullable String unstorable = EventJson.unstorable(object, "$");
            if (unstorable != null) {
                throw new InvalidEvent(EventProblems.invalid(
                        unstorable,
                        new Text(
                                "chứa ký tự NUL, nửa cặp ký tự Unicode hoặc số quá lớn.",
                                "it holds a NUL, half of a Unicode pair, or a number beyond all measure.")));
            }
            return event(object, raw.get());
        } catch (InvalidEvent e) {
            return broken(node, raw.get(), e.problem());
        }
    }

    private static Incoming.Broken broken(JsonNode node, byte[] raw, Problem problem) {
        byte[] kept = raw.length > KEPT_BYTES ? Arrays.copyOf(raw, KEPT_BYTES) : raw;
        return new Incoming.Broken(
                shown(node.get("source"), 512), shown(node.get("id"), 256), kept, kept.length == raw.length, problem);
    }

    private static @Nullable String shown(@Nullable JsonNode text, int most) {
        return text != null
                        && text.isTextual()
                        && text.textValue().length() <= most
                        && EventJson.unstorable(text, "$") == null
                ? text.textValue()
                : null;
    }

    private static Incoming event(ObjectNode object, byte[] raw) {
        Fields in = new Fields(object, "");
        if (!in.text("specversion", 16).equals("1.0")) {
            throw new InvalidEvent(EventProblems.notOneOf("specversion", List.of("1.0")));
        }
        String source = in.text("source", 512);
        String id = in.text("id", 256);
        String type = in.text("type", 256);
        Instant time = in.time("time");
        String subject = in.text("subject", Fields.CODE);
        if (!SUBJECT.matcher(subject).matches()) {
            throw new InvalidEvent(EventProblems.invalid(
                    "subject",
                    new Text(
                            "phải là mã hồ sơ: chữ, số và các dấu . _ : -.",
                            "it must be a code: letters, digits and the signs . _ : -.")));
        }
        if (source.equals(COUNTER)) {
            throw new InvalidEvent(EventProblems.reservedSource(source));
        }
        @Nullable String contentType = in.optionalText("datacontenttype", 128);
        if (contentType != null && !JSON_TYPE.matcher(contentType).matches()) {
            throw new InvalidEvent(EventProblems.notOneOf("datacontenttype", List.of("application/json")));
        }
        if (!(object.get("data") instanceof ObjectNode data)) {
            throw new InvalidEvent(EventProblems.invalid(
                    "data",
                    new Text("phải là một đối tượng JSON.", "it must be a JSON object (data_base64 is not taken).")));
        }
        // A member that is null says nothing; the published value has only members that say something.
        data.properties().removeIf(member -> member.getValue().isNull());
        String name = nameOf(type);
        Optional<FactType> factType = FactType.ofWireName(name);
        if (factType.isPresent()) {
            Fact fact = FactReader.read(factType.get(), data);
            return new Incoming.OfDossier(
                    source, id, subject, name, time, data, hash(source, id, type, subject, time, data), raw, fact);
        }
        Optional<FeedbackFactType> feedbackType = FeedbackFactType.ofWireName(name);
        if (feedbackType.isPresent()) {
            FeedbackFact fact = FeedbackReader.read(feedbackType.get(), data);
            return new Incoming.OfFeedback(
                    source, id, subject, name, time, data, hash(source, id, type, subject, time, data), raw, fact);
        }
        String office = officeEvent(name, type, data);
        return new Incoming.OfOffice(
                source, id, subject, name, time, data, hash(source, id, type, subject, time, data), raw, office);
    }

    private static String nameOf(String type) {
        if (!type.startsWith(PREFIX)
                || !type.endsWith(VERSION)
                || type.length() <= PREFIX.length() + VERSION.length()) {
            throw new InvalidEvent(EventProblems.unknownType(type, KNOWN_TYPES));
        }
        return type.substring(PREFIX.length(), type.length() - VERSION.length());
    }

    /// Checks the data of an event that is about an office, and tells which office.
    private static String officeEvent(String name, String type, ObjectNode data) {
        Fields in = new Fields(data, "data.");
        String office =
                switch (name) {
                    case "rating.given" -> {
                        String code = in.code("officeCode");
                        in.optionalCode("dossierCode");
                        in.optionalCode("officerCode");
                        in.whole("score", 1, 5);
                        among(in, "means", MEANS);
                        yield code;
                    }
                    case "posting.checked" -> {
                        String code = in.code("officeCode");
                        in.code("procedureCode");
                        among(in, "place", PLACES);
                        in.truth("complete");
                        in.truthOrNo("obsolete");
                        in.optionalCode("officerCode");
                        in.optionalTime("dueAt");
                        in.texts("missing", false);
                        in.optionalText("evidenceRef");
                        yield code;
                    }
                    default -> throw new InvalidEvent(EventProblems.unknownType(type, KNOWN_TYPES));
                };
        in.nothingElse();
        return office;
    }

    private static void among(Fields in, String name, Set<String> allowed) {
        if (!allowed.contains(in.code(name))) {
            throw new InvalidEvent(EventProblems.notOneOf(
                    "data." + name, allowed.stream().sorted().toList()));
        }
    }

    private static String hash(String source, String id, String type, String subject, Instant time, ObjectNode data) {
        ObjectNode event = EventJson.object();
        event.put("source", source)
                .put("id", id)
                .put("type", type)
                .put("subject", subject)
                .put("time", time.toString());
        event.set("data", data);
        return Sha256.hex(CanonicalJson.of(event));
    }
}
