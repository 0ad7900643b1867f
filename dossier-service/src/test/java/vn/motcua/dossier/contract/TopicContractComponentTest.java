package vn.motcua.dossier.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

/// What stands on the topics is what the contracts say: key, headers and value of every record.
@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class TopicContractComponentTest {

    private static final String OFFICE = "X97.01";
    private static final String EVENTS = "onestop.events.v1";
    private static final String REFERENCE = "onestop.reference.v1";

    @Test
    void records_of_both_topics_keep_the_contract() throws IOException {
        enter("/api/v1/offices/X97", """
                {"name":"UBND huyện thử nghiệm","level":"district"}""");
        enter("/api/v1/offices/" + OFFICE, """
                {"name":"UBND xã thử nghiệm","level":"commune","parent":"X97"}""");
        enter("/api/v1/procedures/7.000001", """
                {"name":"Đăng ký khai sinh","field":"Hộ tịch","online":"partial","resultPaper":true,
                 "deadline":{"amount":4,"unit":"working-hour","supplement":"pause","lateReceiptCutoff":"15:00"},
                 "levels":["commune"],"validFrom":"2020-01-01","fee":8000,"documents":["Tờ khai"]}""");
        enter("/api/v1/calendars/2031", """
                {"daysOff":["2031-01-01"],"swappedSaturdays":["2031-05-03"],"source":"thử nghiệm"}""");
        tell(List.of(
                event("1", "dossier.accepted", "X97.01-1", """
                        {"officeCode":"X97.01","procedureCode":"7.000001","channel":"counter","officerCode":"CB01"}"""),
                event("2", "dossier.supplement-requested", "X97.01-1", """
                        {"items":["Giấy chứng sinh"],"reason":"Thiếu giấy tờ"}"""),
                event("3", "rating.given", "X97.01", """
                        {"officeCode":"X97.01","dossierCode":"X97.01-1","officerCode":"CB01","score":5,
                         "means":"device"}"""),
                event("4", "posting.checked", "X97.01", """
                        {"officeCode":"X97.01","procedureCode":"7.000001","place":"board","complete":false,
                         "officerCode":"CB01","dueAt":"2024-07-01T17:00:00+07:00","missing":["Mức lệ phí"],
                         "evidenceRef":"anh-17"}""")));
        String duty = """
                {"decisionNo":"1024/QĐ-UBND","signedAt":"2024-05-28","receivedAt":"2024-06-03",
                 "effectiveAt":"2024-07-01","owner":"CB03"%s}""";
        String obligation = "/api/v1/offices/" + OFFICE + "/postings/7.000001/website/obligation";
        enter(obligation, duty.formatted(""));
        enter(obligation, duty.formatted(",\"liftedAt\":\"2024-10-01\""));

        List<ConsumerRecord<String, String>> records = recordsUntil(
                Set.of("calendar/2031", "procedure/7.000001", "office/" + OFFICE), OFFICE + " after 6 events");

        assertThat(records).allSatisfy(TopicContractComponentTest::keepsItsContract);
        assertThat(records.stream().filter(one -> OFFICE.equals(one.key())).map(one -> header(one, "ce_type")))
                .containsExactly(
                        "vn.motcua.dossier.accepted.v1",
                        "vn.motcua.dossier.supplement-requested.v1",
                        "vn.motcua.rating.given.v1",
                        "vn.motcua.posting.checked.v1",
                        "vn.motcua.posting.obliged.v1",
                        "vn.motcua.posting.lifted.v1");
        List<ConsumerRecord<String, String>> chained = records.stream()
                .filter(one -> (OFFICE + "-1").equals(header(one, "ce_subject")))
                .toList();
        assertThat(chained).hasSize(2);
        assertThat(chained.getFirst().headers().lastHeader("ce_previoushash")).isNull();
        assertThat(header(chained.getLast(), "ce_previoushash")).isEqualTo(header(chained.getFirst(), "ce_hash"));
    }

    @Test
    void the_topics_have_as_many_partitions_as_the_contract_says() throws IOException {
        JsonNode channels = new YAMLMapper()
                .readTree(Contracts.FOLDER.resolve("asyncapi.yaml").toFile())
                .path("channels");
        try (KafkaConsumer<String, String> consumer = consumer()) {
            for (JsonNode channel : channels) {
                assertThat(consumer.partitionsFor(channel.path("address").textValue()))
                        .hasSize(channel.at("/bindings/kafka/partitions").intValue());
            }
        }
    }

    private static void keepsItsContract(ConsumerRecord<String, String> one) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        one.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(Contracts.complaints(Contracts.schema("cloudevents-headers.schema.json"), headers))
                .isEmpty();
        String type = header(one, "ce_type");
        ObjectNode value = Contracts.read(one.value());
        assertThat(Contracts.complaints(Contracts.schemaOf(type), value))
                .as("%s: %s", type, one.value())
                .isEmpty();
        if (one.topic().equals(EVENTS)) {
            assertThat(Contracts.eventTypes()).contains(type);
            assertThat(one.key()).isEqualTo(value.path("officeCode").textValue());
            assertThat(headers.has("ce_hash")).isTrue();
            assertThat(header(one, "ce_sequence"))
                    .isEqualTo(value.path("officeSequence").asText());
        } else {
            assertThat(Contracts.REFERENCE_TYPES).contains(type);
            String identity = value.path(value.has("year") ? "year" : "code").asText();
            assertThat(one.key()).isEqualTo(Contracts.nameOf(type) + "/" + identity);
            assertThat(header(one, "ce_subject")).isEqualTo(identity);
        }
    }

    private static List<ConsumerRecord<String, String>> recordsUntil(Set<String> references, String what) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.subscribe(List.of(EVENTS, REFERENCE));
            await(what).atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.stream().filter(one -> OFFICE.equals(one.key())).count() >= 6
                        && records.stream().map(ConsumerRecord::key).toList().containsAll(references);
            });
        }
        return records;
    }

    private static void enter(String path, String body) {
        given().auth()
                .oauth2(Tokens.of("operator").offices("*").token())
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(path)
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    private static void tell(List<String> events) {
        given().auth()
                .oauth2(Tokens.of("portal").offices(OFFICE).token())
                .contentType("application/cloudevents-batch+json")
                .body(("[" + String.join(",", events) + "]").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(events.size()));
    }

    private static String event(String id, String type, String subject, String data) {
        return """
                {"specversion":"1.0","id":"topic-contract-%s","source":"urn:portal:test","type":"vn.motcua.%s.v1",
                 "subject":"%s","time":"2024-06-03T0%s:00:00+07:00","data":%s}""".formatted(id, type, subject, id, data);
    }

    private static String header(ConsumerRecord<String, String> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ServersResource.bootstrapServers(),
                        "group.id",
                        "topic-contract-" + System.nanoTime(),
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
