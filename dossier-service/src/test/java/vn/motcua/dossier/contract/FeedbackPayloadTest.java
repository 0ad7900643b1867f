package vn.motcua.dossier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.OfficialCalendars;
import vn.motcua.dossier.calendar.WorkingCalendar;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.feedback.Competence;
import vn.motcua.dossier.feedback.FeedbackContext;
import vn.motcua.dossier.feedback.FeedbackFactType;
import vn.motcua.dossier.feedback.FeedbackKind;
import vn.motcua.dossier.feedback.FeedbackReplay;
import vn.motcua.dossier.feedback.FeedbackReplay.Verdict;
import vn.motcua.dossier.feedback.FeedbackTerms;
import vn.motcua.dossier.feedback.KnownFeedbackFact;
import vn.motcua.dossier.feedback.ReportMeans;
import vn.motcua.dossier.feedback.RoutedOut;
import vn.motcua.dossier.wire.EventJson;
import vn.motcua.dossier.wire.EventReader;
import vn.motcua.dossier.wire.FeedbackPayload;
import vn.motcua.dossier.wire.Incoming;

/// What the code makes of feedback events, from the door to the value that is published, is what the schemas promise.
class FeedbackPayloadTest {

    private static final FeedbackContext CONTEXT = new FeedbackContext(
            FeedbackTerms.NATIONAL, new DueDates(WorkingCalendar.of(OfficialCalendars.years())), null, null);

    /// A case about behaviour with all that a source may tell: asked late, answered late, reopened, found false.
    private static final List<String> BEHAVIOUR = List.of("""
            received 2024-06-03T09:15:00 {"officeCode":"H56.22.17","kind":"behaviour","dossierCode":"H56.22.17-240603-0001",
             "officerCode":"CB05","means":"phone","submittedAt":"2024-06-03T08:40:00+07:00"}""", """
            accepted 2024-06-04T10:00:00 {"officeCode":"H56.22.17","kind":"behaviour",
             "dossierCode":"H56.22.17-240603-0001","officerCode":"CB05","handledBy":"CB01"}""", """
            info-requested 2024-06-12T08:00:00 {"reason":"Chưa rõ ngày xảy ra","items":["Ngày, giờ xảy ra"],
             "handledBy":"CB01"}""", """
            info-received 2024-06-14T09:00:00 {"fileHashes":["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]}""", """
            forwarded 2024-06-14T14:00:00 {"to":"Chủ tịch UBND xã","reason":"Phản ánh hành vi của công chức","competence":"own",
             "handledBy":"CB01"}""", """
            answered 2024-06-26T16:00:00 {"answerRef":"12/TL-UBND","upheld":true,"handledBy":"CT01"}""", """
            published 2024-06-27T10:00:00 {"proof":"https://vinhyen.example/pakn/12","handledBy":"CB01"}""", """
            reopened 2024-07-01T08:30:00 {"reason":"Người phản ánh chưa đồng ý","handledBy":"CB01"}""", """
            answered 2024-07-10T16:00:00 {"answerRef":"19/TL-UBND",
             "answerHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","upheld":false,
             "handledBy":"CT01"}""", """
            published 2024-07-11T09:00:00 {"proof":"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "handledBy":"CB01"}""");

    /// A case about a regulation with the least that a source must tell, passed to another agency.
    private static final List<String> REGULATION = List.of("""
            received 2024-06-05T08:00:00 {"officeCode":"H56.22.17","kind":"regulation"}""", """
            info-requested 2024-06-05T15:00:00 {"reason":"Chưa rõ thủ tục nào"}""", """
            info-received 2024-06-06T15:00:00 {}""", """
            forwarded 2024-06-07T10:00:00 {"to":"Sở Tư pháp","reason":"Thuộc thẩm quyền của tỉnh"}""", """
            accepted 2024-06-10T08:00:00 {}""", """
            answered 2024-06-20T10:00:00 {}""", """
            published 2024-06-21T10:00:00 {}""", """
            reopened 2024-06-24T10:00:00 {"reason":"Chưa rõ"}""", """
            rejected 2024-06-25T10:00:00 {"reason":"Đã trả lời đầy đủ","reasonCode":"TL-2"}""");

    /// What was no feedback at all.
    private static final List<String> ROUTED_OUT = List.of("""
            received 2024-06-05T08:00:00 {"officeCode":"H56.22.17","kind":"behaviour","transferredFrom":"Văn phòng UBND tỉnh"}""", """
            rejected 2024-06-06T10:00:00 {"reason":"Nội dung là tố cáo","routedOut":"denunciation",
             "routedTo":"Thanh tra tỉnh","handledBy":"CB01"}""");

    @Test
    void each_step_of_each_life_is_what_its_schema_says() {
        Set<FeedbackFactType> shown = EnumSet.noneOf(FeedbackFactType.class);
        for (List<String> life : List.of(BEHAVIOUR, REGULATION, ROUTED_OUT)) {
            published(life).forEach(one -> {
                assertThat(Contracts.complaints(Contracts.schemaOf(one.type()), one.value()))
                        .as("%s: %s", one.type(), one.value())
                        .isEmpty();
                shown.add(one.fact());
            });
        }
        assertThat(shown).containsExactlyInAnyOrder(FeedbackFactType.values());
    }

    @Test
    void the_whole_judged_case_travels_with_its_last_event() {
        JsonNode last = published(BEHAVIOUR).getLast().value();

        assertThat(last.path("officerCode").textValue()).isEqualTo("CB05");
        assertThat(last.path("handledBy").textValue()).isEqualTo("CB01");
        JsonNode timeline = last.path("timeline");
        assertThat(timeline.path("state").textValue()).isEqualTo("published");
        assertThat(timeline.path("receivedAt").textValue()).isEqualTo("2024-06-03T08:40:00+07:00");
        assertThat(timeline.path("answerDueAt").textValue()).isEqualTo("2024-07-22T17:00:00+07:00");
        assertThat(timeline.path("upheld").booleanValue()).isFalse();
        assertThat(timeline.path("reopenings")).hasSize(1);
        assertThat(timeline.path("violations").valueStream().map(one -> one.path("code")
                        .textValue()))
                .containsExactly("late-info-request", "late-answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "reporterName", "phone", "content"})
    void no_member_of_an_event_can_name_the_reporter(String member) {
        String data = "{\"officeCode\":\"H56.22.17\",\"kind\":\"regulation\",\"" + member + "\":\"0900000000\"}";

        assertThat(read("received 2024-06-03T09:00:00 " + data, 1))
                .isInstanceOfSatisfying(
                        Incoming.Broken.class,
                        broken -> assertThat(broken.problem().slug()).isEqualTo("unknown-field"));
    }

    @Test
    void a_proof_is_an_address_or_a_hash() {
        assertThat(read("published 2024-06-03T09:00:00 {\"proof\":\"đã dán ở trụ sở\"}", 1))
                .isInstanceOfSatisfying(Incoming.Broken.class, broken -> {
                    assertThat(broken.problem().slug()).isEqualTo("invalid-event");
                    assertThat(broken.problem().members()).containsEntry("field", "data.proof");
                });
    }

    @Test
    void closed_lists_are_those_of_the_code() {
        JsonNode common = Contracts.read(Contracts.FOLDER.resolve("dossier-events/v1/common-feedback.schema.json"))
                .path("$defs");
        assertThat(listed(common.path("kind"))).isEqualTo(codes(FeedbackKind.values(), FeedbackKind::code));
        assertThat(listed(common.path("routedOut"))).isEqualTo(codes(RoutedOut.values(), RoutedOut::code));
        assertThat(listed(common.at("/timeline/properties/forwards/items/properties/competence")))
                .isEqualTo(codes(Competence.values(), Competence::code));
        assertThat(listed(Contracts.read(Contracts.schemaFileOf(FeedbackFactType.RECEIVED.eventType()))
                        .at("/properties/means")))
                .isEqualTo(codes(ReportMeans.values(), ReportMeans::code));
    }

    /// What is published of one event.
    record Published(FeedbackFactType fact, String type, ObjectNode value) {}

    /// A life, one event after the other, as the service publishes it.
    static List<Published> published(List<String> life) {
        List<KnownFeedbackFact> known = new ArrayList<>();
        List<Published> published = new ArrayList<>();
        for (String told : life) {
            Incoming.OfFeedback event = (Incoming.OfFeedback) read(told, known.size() + 1);
            FactIdentity identity = new FactIdentity(event.source(), event.id());
            known.add(new KnownFeedbackFact(identity, event.time(), event.fact()));
            FeedbackReplay.Replayed replayed = FeedbackReplay.of(known, CONTEXT);
            assertThat(replayed.verdicts().get(identity)).as(told).isEqualTo(new Verdict.Applied());
            ObjectNode value = FeedbackPayload.of(event.data(), Objects.requireNonNull(replayed.feedback()));
            value.put("recordedAt", EventJson.time(event.time().plusSeconds(2)));
            value.put("sequence", known.size()).put("officeSequence", known.size() + 40);
            published.add(new Published(event.fact().type(), event.fact().type().eventType(), value));
        }
        return published;
    }

    private static Incoming read(String told, int number) {
        String[] parts = told.split(" ", 3);
        byte[] event = """
                {"specversion":"1.0","id":"%d","source":"urn:portal:test","type":"vn.motcua.feedback.%s.v1",
                 "subject":"PAKN.20240603.0001","time":"%s+07:00","data":%s}""".formatted(number, parts[0], parts[1], parts[2]).getBytes(StandardCharsets.UTF_8);
        return EventReader.read(event, 0, event.length);
    }

    private static List<String> listed(JsonNode schema) {
        return schema.path("enum")
                .valueStream()
                .map(JsonNode::textValue)
                .sorted()
                .toList();
    }

    private static <E extends Enum<E>> List<String> codes(E[] all, Function<E, String> code) {
        return Arrays.stream(all).map(code).sorted().toList();
    }
}
