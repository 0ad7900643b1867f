package vn.motcua.dossier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.dossier.calendar.OfficialCalendars;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.calendar.WorkingCalendar;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.lifecycle.Replay;
import vn.motcua.dossier.lifecycle.ReplayContext;
import vn.motcua.dossier.lifecycle.Replayed;
import vn.motcua.dossier.lifecycle.Verdict;
import vn.motcua.dossier.procedure.DeadlinePolicy;
import vn.motcua.dossier.procedure.OnlineLevel;
import vn.motcua.dossier.procedure.ProcedureTraits;
import vn.motcua.dossier.wire.DossierPayload;
import vn.motcua.dossier.wire.EventJson;
import vn.motcua.dossier.wire.EventReader;
import vn.motcua.dossier.wire.Incoming;

/// What the code makes of an event, from the door to the value that is published, is what the schema promises.
class ProducedPayloadTest {

    private static final Instant BEGIN = Instant.parse("2024-06-03T01:00:00Z");

    private static final ReplayContext CONTEXT = new ReplayContext(
            Map.of(
                    "9.000001",
                    new ProcedureTraits(
                            "9.000001",
                            "Hộ tịch",
                            OnlineLevel.FULL,
                            true,
                            50_000L,
                            DeadlinePolicy.of(new Term(5, TermUnit.WORKING_DAY)))),
            WorkingCalendar.of(OfficialCalendars.years()));

    /// What the service says of the dossier, whatever the fact said.
    private static final Set<String> OVERLAY = Set.of(
            "officeCode",
            "procedureCode",
            "channel",
            "officerCode",
            "receivedAt",
            "firstDueAt",
            "currentDueAt",
            "judgedDueAt",
            "state",
            "recordedAt",
            "sequence",
            "officeSequence",
            "timeline");

    @ParameterizedTest
    @EnumSource(FactType.class)
    void with_all_that_its_source_may_tell_it_is_what_the_schema_says(FactType type) {
        ObjectNode payload = lastOf(life(type, full(type)));

        assertThat(complaints(type, payload)).isEmpty();
        assertThat(names(payload)).containsAll(own(type));
    }

    @ParameterizedTest
    @EnumSource(FactType.class)
    void with_the_least_that_its_source_must_tell_it_is_what_the_schema_says(FactType type) {
        ObjectNode least = full(type);
        Set<String> required = new TreeSet<>();
        schema(type).path("required").forEach(name -> required.add(name.textValue()));
        least.retain(least.propertyStream()
                .map(Map.Entry::getKey)
                .filter(required::contains)
                .toList());

        ObjectNode payload = lastOf(life(type, least));

        assertThat(complaints(type, payload)).isEmpty();
    }

    @Test
    void a_hard_life_is_what_the_schemas_say_at_each_step() {
        List<Told> life = told(
                FactType.SUBMITTED,
                full(FactType.SUBMITTED),
                FactType.ACCEPTED,
                data("""
                        {"officeCode":"X99.01","procedureCode":"9.000001","channel":"online",
                         "dueAt":"2024-06-01T17:00:00+07:00"}"""),
                FactType.SUPPLEMENT_REQUESTED,
                full(FactType.SUPPLEMENT_REQUESTED),
                FactType.SUPPLEMENT_RECEIVED,
                data("{}"),
                FactType.SUPPLEMENT_REQUESTED,
                full(FactType.SUPPLEMENT_REQUESTED),
                FactType.SUPPLEMENT_RECEIVED,
                full(FactType.SUPPLEMENT_RECEIVED),
                FactType.PAYMENT_REQUESTED,
                full(FactType.PAYMENT_REQUESTED),
                FactType.PAID,
                full(FactType.PAID),
                FactType.RESCHEDULED,
                full(FactType.RESCHEDULED),
                FactType.RESCHEDULED,
                data("""
                        {"dueAt":"2024-06-04T17:00:00+07:00","reason":"Chờ xác minh"}"""),
                FactType.CONSULTATION_ANSWERED,
                full(FactType.CONSULTATION_ANSWERED),
                FactType.FORWARDED,
                full(FactType.FORWARDED),
                FactType.COMPLETED,
                full(FactType.COMPLETED),
                FactType.RETURNED,
                data("{}"));

        for (int known = 1; known <= life.size(); known++) {
            Told last = life.get(known - 1);
            assertThat(complaints(last.type(), lastOf(life.subList(0, known))))
                    .as("after event %d: %s", known, last.type())
                    .isEmpty();
        }
        JsonNode timeline = lastOf(life).path("timeline");
        assertThat(timeline.path("violations").findValuesAsText("code"))
                .contains("second-supplement-request", "second-rescheduling", "rescheduled-earlier");
        assertThat(timeline.path("dataQuality").valueStream().map(JsonNode::textValue))
                .contains("due-before-receipt", "consultation-not-asked");
        assertThat(timeline.path("waits").findValuesAsText("kind"))
                .containsExactly("supplement", "supplement", "payment");
    }

    private record Told(FactType type, ObjectNode data) {}

    private static List<Told> told(Object... pairs) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            told.add(new Told((FactType) pairs[i], (ObjectNode) pairs[i + 1]));
        }
        return told;
    }

    /// The shortest life that ends with such an event.
    private static List<Told> life(FactType type, ObjectNode data) {
        List<FactType> before =
                switch (type) {
                    case SUBMITTED -> List.of();
                    case ACCEPTED, NOT_ACCEPTED -> List.of(FactType.SUBMITTED);
                    case FORWARDED,
                            CONSULTATION_REQUESTED,
                            SUPPLEMENT_REQUESTED,
                            PAYMENT_REQUESTED,
                            RESCHEDULED,
                            DIGITISED,
                            WITHDRAWN,
                            COMPLETED,
                            CORRECTED -> List.of(FactType.SUBMITTED, FactType.ACCEPTED);
                    case CONSULTATION_ANSWERED -> List.of(FactType.ACCEPTED, FactType.CONSULTATION_REQUESTED);
                    case SUPPLEMENT_RECEIVED -> List.of(FactType.ACCEPTED, FactType.SUPPLEMENT_REQUESTED);
                    case STOPPED -> List.of(FactType.ACCEPTED, FactType.SUPPLEMENT_REQUESTED);
                    case PAID -> List.of(FactType.ACCEPTED, FactType.PAYMENT_REQUESTED);
                    case RETURNED -> List.of(FactType.ACCEPTED, FactType.COMPLETED);
                };
        List<Told> life = new ArrayList<>();
        before.forEach(earlier -> life.add(new Told(earlier, full(earlier))));
        life.add(new Told(type, data));
        return life;
    }

    private static ObjectNode full(FactType type) {
        return data(
                switch (type) {
                    case SUBMITTED -> """
                            {"officeCode":"X99.01","procedureCode":"9.000001","channel":"online",
                             "applicantKind":"citizen","applicantRef":"a-17","filedBy":"desk-assisted",
                             "deviceRef":"kiosk-1","previousDossierCode":"H56.22.17-240502-0001"}""";
                    case ACCEPTED -> """
                            {"officeCode":"X99.01","procedureCode":"9.000001","channel":"online","officerCode":"CB01",
                             "dueAt":"2024-06-10T17:00:00+07:00","receivedAt":"2024-06-03T08:30:00+07:00",
                             "previousDossierCode":"H56.22.17-240502-0001"}""";
                    case NOT_ACCEPTED -> """
                            {"reason":"Không thuộc thẩm quyền","reasonCode":"TTHC-3"}""";
                    case FORWARDED -> """
                            {"officerCode":"CB07","unit":"Tư pháp – Hộ tịch"}""";
                    case CONSULTATION_REQUESTED -> """
                            {"unit":"Công an huyện","dueAt":"2024-06-07T17:00:00+07:00"}""";
                    case CONSULTATION_ANSWERED -> """
                            {"unit":"Công an huyện"}""";
                    case SUPPLEMENT_REQUESTED -> """
                            {"items":["Bản sao giấy khai sinh"],"reason":"Thiếu giấy tờ"}""";
                    case SUPPLEMENT_RECEIVED -> """
                            {"fileHashes":["sha256:00"],"dueAt":"2024-06-12T17:00:00+07:00"}""";
                    case PAYMENT_REQUESTED -> """
                            {"amount":50000}""";
                    case PAID -> """
                            {"amount":50000,"method":"online"}""";
                    case RESCHEDULED -> """
                            {"dueAt":"2024-06-20T17:00:00+07:00","reason":"Chờ xác minh"}""";
                    case DIGITISED -> """
                            {"componentsRequired":3,"componentsDigitised":2,"resultDigitised":true,"pages":7,
                             "fileHashes":["sha256:00"]}""";
                    case WITHDRAWN -> """
                            {"evidenceRef":"don-rut-17","reason":"Không còn nhu cầu"}""";
                    case STOPPED -> """
                            {"reason":"Quá hạn bổ sung","cause":"not-supplemented"}""";
                    case COMPLETED -> """
                            {"outcome":"granted","resultFileHash":"sha256:00"}""";
                    case RETURNED -> """
                            {"medium":"postal"}""";
                    case CORRECTED -> """
                            {"field":"officerCode","from":"CB01","to":"CB02","reason":"Ghi nhầm","decidedBy":"LD01"}""";
                });
    }

    private static ObjectNode data(String json) {
        return Contracts.read(json);
    }

    /// The value published for the last event of a life, as the door, the replay and the journal make it.
    private static ObjectNode lastOf(List<Told> life) {
        List<Incoming.OfDossier> events = new ArrayList<>();
        for (Told told : life) {
            events.add(event(told, BEGIN.plus(Duration.ofHours(events.size())), "e-" + events.size()));
        }
        List<KnownFact> known = events.stream()
                .map(event -> new KnownFact(
                        new FactIdentity(event.source(), event.id()),
                        event.time(),
                        event.fact(),
                        event.time(),
                        "portal"))
                .toList();
        Replayed replayed = Replay.of(known, CONTEXT);
        assertThat(replayed.verdicts().values()).allMatch(verdict -> verdict instanceof Verdict.Applied);
        return DossierPayload.of(events.getLast().data(), Objects.requireNonNull(replayed.dossier()))
                .put("recordedAt", EventJson.time(events.getLast().time()))
                .put("sequence", (long) life.size())
                .put("officeSequence", 17L);
    }

    private static Incoming.OfDossier event(Told told, Instant time, String id) {
        byte[] bytes = EventJson.object()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "urn:portal:test")
                .put("type", told.type().eventType())
                .put("subject", "X99.01-240603-0001")
                .put("time", time.toString())
                .set("data", told.data())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return (Incoming.OfDossier) EventReader.read(bytes, 0, bytes.length);
    }

    private static Set<String> complaints(FactType type, ObjectNode payload) {
        return Contracts.complaints(Contracts.schemaOf(type.eventType()), payload);
    }

    private static ObjectNode schema(FactType type) {
        return Contracts.read(Contracts.schemaFileOf(type.eventType()));
    }

    /// What the schema knows of the fact itself.
    private static Set<String> own(FactType type) {
        Set<String> own = names(schema(type).path("properties"));
        own.removeAll(OVERLAY);
        return own;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
