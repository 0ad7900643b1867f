package vn.motcua.metrics.snapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.Topic;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Timeline;

/// A snapshot can be computed again at any time, and what later events do to its figures is told.
@QuarkusTest
@WithServers
class RestatedSnapshotComponentTest {

    private static final String INDICATORS = "onestop.indicators.v1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant RECORDED = Instant.parse("2024-06-30T01:00:00Z");
    private static int offices;

    private final String office = "RS" + ++offices;
    private final Topic topic = new Topic();
    private long number;

    @BeforeEach
    void two_dossiers_are_settled_in_time() {
        topic.reference("office", "office/" + office, """
                {"code":"%s","name":"UBND xã","level":"commune"}""".formatted(office));
        tell("1", 1, "2024-06-10T02:00:00Z");
        tell("2", 1, "2024-06-11T02:00:00Z");
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> as("viewer")
                .get("/api/v1/offices/" + office + "/indicators?from=2024-06-01&to=2024-06-30")
                .then()
                .body("indicators.find { it.code == 'on-time' }.denominator", equalTo(2)));
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void computing_it_again_from_the_events_known_then_gives_the_same_although_more_is_known_now() {
        String id = frozen();
        verification(id)
                .body("equal", equalTo(true))
                .body("differences", empty())
                .body("restatements", empty());

        tell("2", 2, "2024-06-20T02:00:00Z");
        tell("3", 1, "2024-06-12T02:00:00Z");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> verification(id)
                .body("equal", equalTo(true))
                .body("sealed", equalTo(true))
                .body("restatements.size()", equalTo(last(id).get("number").intValue()))
                .body("restatements[-1].indicators.find { it.code == 'on-time' }.after.numerator", equalTo(2))
                .body("restatements[-1].indicators.find { it.code == 'on-time' }.after.denominator", equalTo(3)));
    }

    @Test
    void each_change_of_its_figures_is_told_once_also_back_to_what_was_frozen() {
        String id = frozen();

        tell("2", 2, "2024-06-20T02:00:00Z");
        JsonNode late = told(id, 1).getFirst();
        tell("2", 3, "2024-06-11T02:00:00Z");
        List<JsonNode> all = told(id, 2);

        assertThat(late.at("/number").intValue()).isEqualTo(1);
        assertThat(figure(late, "frozen")).isEqualTo("2/2");
        assertThat(figure(late, "before")).isEqualTo("2/2");
        assertThat(figure(late, "after")).isEqualTo("1/2");
        assertThat(figure(all.get(1), "before")).isEqualTo("1/2");
        assertThat(figure(all.get(1), "after")).isEqualTo("2/2");
        assertThat(all.get(1).at("/office").textValue()).isEqualTo(office);
    }

    @Test
    void events_that_leave_its_figures_alone_are_not_told() {
        String id = frozen();
        tell("1", 2, "2024-06-10T03:00:00Z");
        tell("2", 2, "2024-06-20T02:00:00Z");

        assertThat(told(id, 1)).hasSize(1);
    }

    @Test
    void nothing_is_told_while_the_events_are_folded_again() throws SQLException {
        String id = frozen();
        tell("2", 2, "2024-06-20T02:00:00Z");
        told(id, 1);
        // The state in which a migration leaves the tables that are made again from the topic.
        owner(
                "update office_position set sequence = 1, events_through = events_through - interval '1 day' where office = '"
                        + office + "'; delete from day_cell where office = '" + office
                        + "'; delete from month_cell where office = '"
                        + office + "'");

        await().during(Duration.ofSeconds(6)).atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(told(id, 1))
                .hasSize(1));
    }

    @Test
    void what_is_told_is_what_the_contract_says() throws IOException {
        String id = frozen();
        tell("2", 2, "2024-06-20T02:00:00Z");
        JsonNode event = told(id, 1).getFirst();
        Path contracts = Path.of("src/main/contracts/indicator-events/v1");
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(contracts.resolve("snapshot-restated.schema.json")));
        JsonNode example = JSON.readTree(Files.readString(contracts.resolve("examples/snapshot-restated-001.json")));

        assertThat(schema.validate(event)).isEmpty();
        assertThat(schema.validate(example)).isEmpty();
        assertThat(names(event)).isEqualTo(names(example));
        assertThat(names(event.at("/indicators/0"))).isEqualTo(names(example.at("/indicators/0")));
    }

    @Test
    void a_body_that_somebody_changed_is_found() throws SQLException {
        String id = frozen();
        owner("update snapshot set body = replace(body, '\"numerator\":2', '\"numerator\":1') where id = '" + id + "'");

        verification(id)
                .body("sealed", equalTo(false))
                .body("equal", equalTo(false))
                .body("differences.path", hasItem("/indicators/on-time/numerator"));
    }

    @Test
    void a_snapshot_of_another_office_or_of_nobody_is_not_verified() {
        String id = frozen();

        given().auth()
                .oauth2(Tokens.of("auditor").offices("ELSEWHERE").token())
                .get("/api/v1/snapshots/" + id + "/verification")
                .then()
                .statusCode(403);
        as("portal").get("/api/v1/snapshots/" + id + "/verification").then().statusCode(403);
        as("auditor")
                .get("/api/v1/snapshots/00000000-0000-0000-0000-000000000000/verification")
                .then()
                .statusCode(404)
                .body("detail", containsString("Không có bản chốt số liệu"));
    }

    private static void owner(String change) throws SQLException {
        try (Connection owner = DriverManager.getConnection(ServersResource.jdbcUrl(), "metrics_owner", "test");
                Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }

    private String frozen() {
        return given().auth()
                .oauth2(Tokens.of("award-clerk").offices(office).token())
                .contentType("application/json")
                .body("""
                        {"from":"2024-06-01","to":"2024-06-30","asOf":"2024-07-01T00:00:00+07:00"}""")
                .post("/api/v1/offices/" + office + "/snapshots")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse verification(String id) {
        return as("auditor")
                .get("/api/v1/snapshots/" + id + "/verification")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role).offices("*").token());
    }

    /// The dossier as its event of that sequence tells it: due on the 12th, ended then.
    private void tell(String code, long sequence, String end) {
        Instant received = Instant.parse("2024-06-03T02:00:00Z");
        Timeline dossier = new Timeline(
                office,
                office + "-" + code,
                new Timeline.Procedure("1.001", "Hộ tịch", true, false),
                Channel.ONLINE,
                received,
                List.of(new Timeline.DueChange(received, Instant.parse("2024-06-12T10:00:00Z"))),
                List.of(),
                new Timeline.End(Instant.parse(end), Timeline.EndState.COMPLETED, true),
                List.of(new Timeline.Assignment("A", received)),
                null);
        number++;
        topic.send(List.of(topic.event(dossier, number, sequence, RECORDED.plusSeconds(number))));
    }

    private static JsonNode last(String id) {
        return told(id, 1).getLast();
    }

    /// What the topic says of a snapshot, when it says so much.
    private static List<JsonNode> told(String id, int atLeast) {
        List<List<JsonNode>> seen = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<JsonNode> events;
            try (Stream<ConsumerRecord<String, byte[]>> records = Topic.records(INDICATORS)) {
                events = records.filter(one -> id.equals(Topic.header(one, "ce_subject")))
                        .map(RestatedSnapshotComponentTest::value)
                        .toList();
            }
            assertThat(events).hasSizeGreaterThanOrEqualTo(atLeast);
            seen.add(events);
        });
        return seen.getLast();
    }

    private static JsonNode value(ConsumerRecord<String, byte[]> message) {
        try {
            assertThat(Topic.header(message, "ce_type")).isEqualTo(Restating.TYPE);
            return JSON.readTree(message.value());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String figure(JsonNode event, String when) {
        for (JsonNode indicator : event.get("indicators")) {
            if (indicator.get("code").textValue().equals("on-time")) {
                return indicator.at("/" + when + "/numerator") + "/" + indicator.at("/" + when + "/denominator");
            }
        }
        return "none";
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        return names;
    }
}
