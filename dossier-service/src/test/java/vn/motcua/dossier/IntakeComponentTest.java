package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class IntakeComponentTest {

    @BeforeEach
    void enter() {
        Portal.register("X99.01", "9.000001");
    }

    @Test
    void a_life_in_one_batch_is_accepted_and_the_same_again_is_duplicate() {
        String code = Portal.freshCode();

        Portal.postAll(Portal.life(code)).then().statusCode(200).body("accepted", equalTo(4));
        Portal.postAll(Portal.life(code))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("duplicate", equalTo(4))
                .body("results.status", equalTo(Collections.nCopies(4, "duplicate")));

        Map<String, Object> dossier = Portal.dossier(code);
        assertThat(dossier)
                .containsEntry("state", "completed")
                .containsEntry("officer", "CB07")
                .containsEntry("version", 4)
                .containsEntry("firstDueAt", "2024-06-10T17:00:00+07:00");
        Portal.as(Portal.portal())
                .get("/api/v1/dossiers/" + code + "/history")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries", hasSize(4))
                .body("entries[3].event.timeline.ended.state", equalTo("completed"));
    }

    @Test
    void shuffled_events_give_the_same_dossier_as_ordered_ones() {
        String ordered = Portal.freshCode();
        Portal.postAll(Portal.life(ordered)).then().statusCode(200);
        Map<String, Object> expected = comparable(Portal.dossier(ordered));
        Random random = new Random(20240501);

        for (int round = 0; round < 5; round++) {
            String shuffled = Portal.freshCode();
            List<String> events = new ArrayList<>(Portal.life(shuffled));
            Collections.shuffle(events, random);
            events.forEach(Portal::post);

            assertThat(comparable(Portal.dossier(shuffled))).isEqualTo(expected);
        }
    }

    @Test
    void an_event_before_its_predecessor_is_parked_and_applied_when_that_comes() {
        String code = Portal.freshCode();
        List<String> life = Portal.life(code);

        Portal.post(life.get(3))
                .then()
                .statusCode(202)
                .body("parked", equalTo(1))
                .body("results[0].problem.type", equalTo("/problems/awaiting-predecessor"));
        Portal.as(Portal.portal())
                .get("/api/v1/intake/parked")
                .then()
                .statusCode(200)
                .body("items.eventId", hasItem(code + "/dossier.completed"));
        Portal.post(life.get(1)).then().statusCode(200).body("accepted", equalTo(1));

        assertThat(Portal.dossier(code)).containsEntry("state", "completed").containsEntry("version", 2);
    }

    @Test
    void the_same_identity_with_other_content_is_refused_and_the_first_stands() {
        String code = Portal.freshCode();
        Portal.post(Portal.life(code).get(1)).then().statusCode(200);

        Portal.post(Portal.event(code, "dossier.accepted", "2024-06-03T09:00:00+07:00", """
                        {"officeCode":"X99.01","procedureCode":"9.000001","channel":"postal"}"""))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/id-reused"))
                .body("detail", containsString("bản trước được giữ"));

        assertThat(Portal.dossier(code)).containsEntry("channel", "online");
    }

    @Test
    void a_broken_element_refuses_itself_and_not_the_batch() {
        String code = Portal.freshCode();

        Portal.postAll(List.of(
                        "17",
                        Portal.life(code).get(1),
                        Portal.event(code, "dossier.exploded", "2024-06-03T09:00:00+07:00", "{}"),
                        Portal.event(code, "dossier.forwarded", "2024-06-03T10:00:00+07:00", """
                                {"applicantName":"Nguyễn Thị Ánh Tuyết"}"""),
                        Portal.event("nul", code, "dossier.stopped", "2024-06-03T10:00:00+07:00", """
                                {"reason":"a\\u0000b"}""")))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refused", equalTo(4))
                .body("results[2].problem.type", equalTo("/problems/unknown-type"))
                .body("results[3].problem.type", equalTo("/problems/unknown-field"))
                .body("results[4].problem.type", equalTo("/problems/invalid-event"));
    }

    @Test
    void a_refused_event_is_kept_and_goes_through_once_what_was_missing_is_there() {
        String code = Portal.freshCode();
        String event = Portal.event(code, "dossier.accepted", "2024-06-03T09:00:00+07:00", """
                {"officeCode":"X99.01","procedureCode":"8.%s","channel":"online"}""".formatted(code));
        Portal.post(event).then().statusCode(422).body("type", equalTo("/problems/unknown-procedure"));
        String id = Portal.as(Portal.portal())
                .queryParam("size", 500)
                .get("/api/v1/intake/refused")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.eventId == '" + code + "/dossier.accepted' }.id");

        Portal.register("X99.01", "8." + code);
        Portal.as(Portal.portal())
                .post("/api/v1/intake/" + id + "/retry")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));

        assertThat(Portal.dossier(code)).containsEntry("state", "accepted");
        Portal.as(Portal.portal())
                .post("/api/v1/intake/" + id + "/retry")
                .then()
                .statusCode(404);
    }

    @Test
    void only_a_portal_of_the_office_may_tell() {
        String event = Portal.life(Portal.freshCode()).get(1);

        Portal.as(Tokens.of("viewer").offices("X99.01"))
                .contentType(Portal.ONE)
                .body(event)
                .post("/api/v1/events")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        Portal.as(Tokens.of("portal").offices("Y01"))
                .contentType(Portal.ONE)
                .body(event)
                .post("/api/v1/events")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/office-out-of-reach"));
        io.restassured.RestAssured.given()
                .contentType(Portal.ONE)
                .body(event.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/events")
                .then()
                .statusCode(401);
    }

    @Test
    void hostile_bodies_are_answered_with_a_problem() {
        for (String body : List.of(
                "[".repeat(100_000), "{\"a\":1e999999999}", "\"\\ud800\"", "", "{\"specversion\":\"1.0\"", "null")) {
            Portal.as(Portal.portal())
                    .contentType(Portal.ONE)
                    .body(body)
                    .post("/api/v1/events")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        Portal.as(Portal.portal())
                .contentType(Portal.BATCH)
                .body("[\"" + "x".repeat(5_300_000) + "\"]")
                .post("/api/v1/events")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
        Portal.postAll(Collections.nCopies(1001, "{}")).then().statusCode(413);
    }

    @Test
    void lines_are_imported_whatever_their_ends_and_broken_ones_are_told() {
        String code = Portal.freshCode();
        String lines = "\uFEFF" + String.join("\r\n", Portal.life(code)) + "\n\n   \nthis is no event\n"
                + Portal.event("late", code, "dossier.stopped", "2024-06-08T10:00:00+07:00", "{\"reason\":\"Dừng\"}");

        Map<String, Object> first = imported(lines);
        Map<String, Object> second = imported(lines);

        assertThat(first)
                .containsEntry("lines", 6)
                .containsEntry("accepted", 4)
                .containsEntry("refused", 2)
                .containsEntry("state", "finished");
        assertThat(second)
                .containsEntry("accepted", 0)
                .containsEntry("duplicate", 4)
                .containsEntry("refused", 2);
    }

    @Test
    void what_is_published_stands_in_the_order_of_the_office_without_gap() {
        String code = Portal.freshCode();
        Portal.postAll(Portal.life(code)).then().statusCode(200);

        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.subscribe(List.of("onestop.events.v1"));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.stream()
                                .filter(one -> header(one, "ce_subject").equals(code))
                                .count()
                        >= 4;
            });
        }

        Map<String, Long> last = new HashMap<>();
        for (ConsumerRecord<String, String> one : records) {
            long sequence = Long.parseLong(header(one, "ce_sequence"));
            assertThat(sequence).isEqualTo(last.getOrDefault(one.key(), 0L) + 1);
            last.put(one.key(), sequence);
        }
    }

    @Test
    void the_service_cannot_change_what_was_published_or_known() throws SQLException {
        Portal.postAll(Portal.life(Portal.freshCode())).then().statusCode(200);
        for (String forbidden : List.of(
                "update journal set payload = '{}'",
                "delete from journal",
                "delete from fact",
                "update fact set data = '{}'",
                "delete from reference_change",
                "delete from refusal")) {
            try (Connection connection = DriverManager.getConnection(ServersResource.jdbcUrl(), "dossier", "test");
                    var statement = connection.createStatement()) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.executeUpdate(forbidden))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static Map<String, Object> imported(String lines) {
        return Portal.as(Portal.portal())
                .contentType(Portal.LINES)
                .body(lines)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    private static Map<String, Object> comparable(Map<String, Object> dossier) {
        Map<String, Object> rest = new HashMap<>(dossier);
        rest.remove("code");
        rest.remove("version");
        return rest;
    }

    private static String header(ConsumerRecord<String, String> one, String name) {
        return new String(one.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, String> consumer() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", ServersResource.bootstrapServers());
        settings.put("group.id", "test-" + System.nanoTime());
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
