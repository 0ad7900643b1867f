package vn.motcua.metrics.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.ShadowLedger;
import vn.motcua.metrics.fold.Topic;
import vn.motcua.metrics.indicator.Histories;

/// The figures made again from the topic, on the real broker, while the service answers and folds.
@QuarkusTest
@WithServers
class RebuildComponentTest {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Instant RECORDED = Instant.parse("2024-08-01T03:00:00Z");
    private static final String PATH = "/api/v1/rebuilds";
    private static final String LOCK = "pg_advisory_lock(7706421)";

    private static int offices;
    private static boolean emptied;

    @Inject
    RebuildStore store;

    @Inject
    ShadowLedger shadow;

    @Inject
    Comparison comparison;

    @Inject
    Takeover takeover;

    @Inject
    Database database;

    private final String office = "RB%02d".formatted(++offices);

    @BeforeEach
    void the_figures_are_those_of_the_topic() throws SQLException {
        if (!emptied) {
            // Other tests have booked what is on no topic.
            emptied = true;
            asOwner("truncate event, subject, subject_day, office_position, missing_events, day_cell, month_cell");
        }
        try (Topic topic = new Topic()) {
            topic.reference("office", "office/" + office, """
                    {"code":"%s","name":"UBND xã","level":"commune"}""".formatted(office));
        }
        tell(1, 60);
        // What other tests have done by hand to other offices is gone after this.
        assertThat(ended(begun("{\"acceptDifferences\":true,\"reason\":\"mới\"}"))
                        .getString("state"))
                .isEqualTo("swapped");
    }

    @Test
    void equal_figures_are_taken_and_answer_as_before_and_the_fold_goes_on() {
        String before = indicators().header("ETag", notNullValue()).extract().header("ETag");
        String table = table("event");
        List<String> shape = shape();

        JsonPath rebuild = ended(begun("{}"));

        assertThat(rebuild.getString("state")).isEqualTo("swapped");
        assertThat(rebuild.getLong("different")).isZero();
        assertThat(rebuild.getLong("compared")).isPositive();
        assertThat(rebuild.getLong("events.read"))
                .isEqualTo(rebuild.getLong("events.total"))
                .isPositive();
        assertThat(rebuild.getList("partitions")).hasSize(12);
        assertThat(rebuild.getBoolean("acceptDifferences")).isFalse();
        assertThat(table("event")).as("another table").isNotEqualTo(table);
        assertThat(shape()).as("the same indexes and grants").isEqualTo(shape);
        assertThat(database.list("select 1 from pg_tables where schemaname = 'shadow'", _ -> 1))
                .isEmpty();
        assertThat(indicators().extract().header("ETag")).isEqualTo(before);
        tell(61, 70);
        indicators().body("freshness.missingEvents", equalTo(0));
        as("auditor").get(PATH).then().statusCode(200).body("items.id", hasItem(rebuild.getString("id")));
    }

    @Test
    void a_count_changed_by_hand_is_found_and_stays_until_somebody_says_why_it_shall_go() throws SQLException {
        String right = indicators().extract().header("ETag");
        asOwner("""
                update day_cell set booked = sum_of_booked(booked, booked)
                where office = '%s' and day between '2024-05-10' and '2024-06-05' and booked <> '{}';
                -- As a fold would, so that the wrong figures are told, kept and remembered everywhere.
                update office_position set lag_millis = lag_millis + 1 where office = '%s'
                """.formatted(office, office));
        await().atMost(LONG).until(() -> !indicators().extract().header("ETag").equals(right));
        List<String> heard = new CopyOnWriteArrayList<>();
        Thread listener = Thread.ofVirtual().start(() -> listen(heard));
        await().atMost(LONG).until(() -> heard.size() == 1);

        JsonPath refused = ended(begun("{}"));

        assertThat(refused.getString("state")).isEqualTo("refused");
        assertThat(refused.getLong("different")).isEqualTo(1);
        assertThat(refused.getString("differences[0].office")).isEqualTo(office);
        assertThat(refused.getList("differences[0].parts", String.class)).containsExactly("day-counts");

        as("operator")
                .body("{\"acceptDifferences\":true,\"reason\":\" \"}")
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-missing"));
        JsonPath taken = ended(begun("{\"acceptDifferences\":true,\"reason\":\"ô bị sửa tay\"}"));

        assertThat(taken.getString("state")).isEqualTo("swapped");
        assertThat(taken.getLong("different")).isEqualTo(1);
        assertThat(taken.getString("reason")).isEqualTo("ô bị sửa tay");
        assertThat(taken.getString("askedBy")).isEqualTo("van-hanh");
        await().atMost(LONG).until(() -> indicators().extract().header("ETag").equals(right));
        await().atMost(LONG).until(() -> heard.size() == 2);
        listener.interrupt();
        assertThat(ended(begun("{}")).getLong("different")).isZero();
    }

    @Test
    void figures_that_lack_booked_events_are_not_taken_for_any_reason() throws SQLException {
        asOwner("""
                insert into office_position select '%s-X', 3, events_through, last_fact_at, 0
                from office_position where office = '%s'
                """.formatted(office, office));

        JsonPath refused = ended(begun("{\"acceptDifferences\":true,\"reason\":\"thử\"}"));
        asOwner("delete from office_position where office = '%s-X'".formatted(office));

        assertThat(refused.getString("state")).isEqualTo("refused");
        assertThat(refused.getString("differences[0].office")).isEqualTo(office + "-X");
        assertThat(refused.getList("differences[0].parts", String.class)).containsExactly("position", "events-lost");
    }

    @Test
    void decisions_about_questions_keep_their_place_among_the_events() throws SQLException {
        // All events are recorded at the same instant, so each is known a microsecond after what was known before it.
        String question = UUID.randomUUID().toString();
        asOwner("""
                insert into integrity_finding (id, office, rule, subject, raised_at, figures, thresholds, officers, holds,
                    state, version, decided)
                values ('%s', '%s', 'G4', 'x', now(), '{}', '{}', '{}', false, 'dismissed', 1, true)
                """.formatted(question, office));
        for (int number = 1; number <= 2; number++) {
            asOwner("""
                    with turn as (
                        update office_position set events_through = events_through + interval '1 microsecond'
                        where office = '%s' returning events_through)
                    insert into integrity_step (finding, number, kind, at, by, body, known_at)
                    select '%s', %d, 'dismissed', now(), 'x', '{"cases":[]}', events_through from turn
                    """.formatted(office, question, number));
            tell(60 + number, 60 + number);
        }
        asOwner("""
                with turn as (
                    update office_position set events_through = events_through + interval '1 microsecond'
                    where office = '%s' returning events_through)
                insert into integrity_step (finding, number, kind, at, by, body, known_at)
                select '%s', 3, 'dismissed', now(), 'x', '{"cases":[]}', events_through from turn
                """.formatted(office, question));
        String before = indicators().extract().path("freshness.eventsThrough");

        JsonPath rebuild = ended(begun("{}"));

        assertThat(rebuild.getList("differences")).isEmpty();
        assertThat(rebuild.getString("state")).isEqualTo("swapped");
        assertThat(indicators().extract().<String>path("freshness.eventsThrough"))
                .isEqualTo(before);
    }

    @Test
    void one_that_is_given_up_leaves_nothing() throws SQLException {
        String id;
        try (Connection other = asOwner();
                Statement lock = other.createStatement()) {
            lock.execute("select " + LOCK);
            id = begun("{}");
            store.begin(UUID.fromString(id), Rebuilding.VERSION, List.of(new RebuildStore.Reading(0, 0, 0, 1)));
            for (String role : List.of("auditor", "viewer")) {
                as(role).delete(PATH + "/" + id).then().statusCode(403);
            }
            as("operator").delete(PATH + "/" + id).then().statusCode(200).body("state", equalTo("cancelled"));
            assertThat(store.isLeftOver()).isTrue();
        }
        await().atMost(LONG).until(() -> !store.isLeftOver());
        as("operator").delete(PATH + "/" + id).then().statusCode(200).body("state", equalTo("cancelled"));
        as("operator").delete(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        assertThat(ended(begun("{}")).getString("state")).isEqualTo("swapped");
    }

    @Test
    void a_service_of_an_older_reading_leaves_what_a_newer_one_has_begun() {
        UUID id = UUID.randomUUID();
        await().atMost(LONG).until(() -> store.running().isEmpty());
        int newer = Rebuilding.VERSION + 1;
        assertThat(store.add(id, Instant.now(), "van-hanh", null)).isTrue();
        store.begin(id, newer, List.of(new RebuildStore.Reading(0, 0, 0, 1)));

        assertThat(store.toDo(Rebuilding.VERSION)).isEmpty();
        assertThat(store.toDo(newer)).contains(id);
        assertThat(store.readings(id, newer + 1))
                .as("begun again by a reading that is newer still")
                .isEmpty();

        store.cancel(id, Instant.now());
        await().atMost(LONG).until(() -> !store.isLeftOver());
    }

    @Test
    void events_that_come_meanwhile_are_counted_once_and_no_answer_is_incomplete() throws Exception {
        AtomicBoolean telling = new AtomicBoolean(true);
        AtomicLong told = new AtomicLong(60);
        Thread teller = Thread.ofPlatform().start(() -> {
            Random random = new Random(5);
            try (Topic topic = new Topic()) {
                while (telling.get()) {
                    long number = told.incrementAndGet();
                    topic.send(List.of(topic.event(
                            Histories.one(random, office, office + "-" + number % 90), number, number, RECORDED)));
                }
            }
        });
        String id = begun("{}");
        long events = 0;
        while (one(id).getString("endedAt") == null) {
            long now = database.first("select count(*) from event where office = ?", row -> row.getLong(1), office)
                    .orElseThrow();
            assertThat(now).isGreaterThanOrEqualTo(events);
            indicators();
            events = now;
        }
        telling.set(false);
        teller.join();

        assertThat(one(id).getString("state")).isEqualTo("swapped");
        awaitPosition(told.get());
        assertThat(database.list("select 1 from missing_events where office = ?", _ -> 1, office))
                .isEmpty();
        assertThat(ended(begun("{}")).getLong("different")).isZero();
    }

    @Test
    void one_that_was_stopped_in_the_middle_goes_on_where_it_was() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection other = asOwner();
                Statement lock = other.createStatement()) {
            // Another process has it in hand, and dies when half of the events are in the shadow.
            lock.execute("select " + LOCK);
            assertThat(store.add(id, Instant.now(), "van-hanh", null)).isTrue();
            List<ConsumerRecord<String, byte[]>> all =
                    Topic.records(Topic.EVENTS).toList();
            List<ConsumerRecord<String, byte[]>> half = all.subList(0, all.size() / 2);
            Map<Integer, Long> next = new HashMap<>();
            Map<Integer, Long> last = new HashMap<>();
            all.forEach(record -> last.merge(record.partition(), record.offset() + 1, Math::max));
            half.forEach(record -> next.merge(record.partition(), record.offset() + 1, Math::max));
            store.begin(
                    id,
                    Rebuilding.VERSION,
                    last.entrySet().stream()
                            .map(one -> new RebuildStore.Reading(one.getKey(), 0, 0, one.getValue()))
                            .toList());
            shadow.book(half, store.decided(), () -> store.read(id, next));
            assertThat(one(id.toString()).getString("state")).isEqualTo("reading");
            assertThat(one(id.toString()).getLong("events.read")).isPositive();
        }

        JsonPath rebuild = ended(id.toString());

        assertThat(rebuild.getString("state")).isEqualTo("swapped");
        assertThat(rebuild.getLong("different")).isZero();
        assertThat(rebuild.getInt("attempts")).isEqualTo(2);
        assertThat(rebuild.getLong("resumedAtEvent")).isPositive();
    }

    @Test
    void only_one_goes_on_at_a_time() throws SQLException {
        String id;
        try (Connection other = asOwner();
                Statement lock = other.createStatement()) {
            lock.execute("select " + LOCK);
            id = begun("{}");
            as("operator")
                    .body("{}")
                    .post(PATH)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/rebuild-running"))
                    .body("rebuild", equalTo(id));
            assertThat(store.add(UUID.randomUUID(), Instant.now(), "x", null)).isFalse();
        }
        assertThat(ended(id).getString("state")).isEqualTo("swapped");
    }

    @Test
    void without_the_broker_it_is_refused_for_the_moment() {
        Rebuilding cutOff = new Rebuilding(
                store,
                new EventTopic(Map.of("bootstrap.servers", "127.0.0.1:1"), Topic.EVENTS),
                shadow,
                comparison,
                takeover,
                database,
                InstantSource.system());

        assertThatThrownBy(() -> cutOff.ask("van-hanh", null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(503));
        assertThat(store.running()).isEmpty();
    }

    @Test
    void figures_of_an_older_reading_are_made_again_by_themselves() throws SQLException {
        asOwner("update figures_version set version = 0");

        await().atMost(LONG)
                .until(() -> "metrics-service".equals(store.latest(1).getFirst().askedBy()));
        Rebuild begun = store.latest(1).getFirst();
        assertThat(ended(begun.id().toString()).getString("state")).isEqualTo("swapped");
        assertThat(begun.reason()).contains(Integer.toString(Rebuilding.VERSION));
        store.addWhenOlder(Rebuilding.VERSION, Instant.now(), "metrics-service");
        assertThat(store.running()).isEmpty();
    }

    @Test
    void it_is_for_operators_of_all_offices_and_seen_by_auditors() {
        as("auditor").body("{}").post(PATH).then().statusCode(403);
        as("viewer").get(PATH).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of("operator").offices(office).token())
                .contentType("application/json")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/office-out-of-reach"));
        as("auditor").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void the_service_may_not_drop_or_create_tables_in_another_way() throws SQLException {
        try (Connection connection = DriverManager.getConnection(ServersResource.jdbcUrl(), "metrics", "test");
                Statement statement = connection.createStatement()) {
            for (String change :
                    List.of("drop table event", "create table shadow.event (x int)", "select create_figures()")) {
                assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> statement.execute("delete from event")).hasMessageContaining("permission denied");
        }
    }

    private void tell(long from, long to) {
        Random random = new Random(from);
        List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
        try (Topic topic = new Topic()) {
            for (long number = from; number <= to; number++) {
                events.add(topic.event(
                        Histories.one(random, office, office + "-" + number % 25), number, number, RECORDED));
            }
            topic.send(events);
        }
        awaitPosition(to);
    }

    private void awaitPosition(long position) {
        await().atMost(LONG)
                .until(() -> database.first(
                                        "select sequence from office_position where office = ?",
                                        row -> row.getLong(1),
                                        office)
                                .orElse(0L)
                        == position);
    }

    private ValidatableResponse indicators() {
        await().atMost(LONG).until(() -> asked().statusCode() == 200);
        return asked().then().statusCode(200);
    }

    private Response asked() {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("viewer").offices(office).token())
                .get("/api/v1/offices/" + office
                        + "/indicators?from=2024-05-01&to=2024-06-15&asOf=2024-06-10T10:00:00%2B07:00");
    }

    private String begun(String body) {
        await().atMost(LONG).until(() -> store.running().isEmpty());
        return as("operator")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(202)
                .header("Location", notNullValue())
                .extract()
                .path("id");
    }

    private JsonPath ended(String id) {
        await().atMost(LONG).until(() -> one(id).getString("endedAt") != null);
        return one(id);
    }

    private JsonPath one(String id) {
        return as("operator")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.of(role).offices("*").as("van-hanh").token())
                .contentType("application/json");
    }

    /// What stands after each other on the stream of the office's figures.
    private void listen(List<String> heard) {
        String token = Tokens.of("viewer").offices(office).token();
        URI address = URI.create("http://localhost:" + RestAssured.port + "/api/v1/offices/" + office
                + "/indicators/stream?from=2024-05-01&to=2024-06-15&asOf=2024-06-10T10:00:00%2B07:00");
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("data:"))
                    .forEach(heard::add);
        } catch (IOException | UncheckedIOException | InterruptedException _) {
            // The test has heard enough.
        }
    }

    /// Indexes, and what the service may do with the tables.
    private List<String> shape() {
        return database.list("""
                select indexdef from pg_indexes where schemaname = 'public'
                union all
                select relname || coalesce(relacl::text, '') || coalesce(reloptions::text, '')
                from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
                order by 1
                """, row -> row.getString(1));
    }

    private String table(String name) {
        return database.first("select '" + name + "'::regclass::oid::text", row -> row.getString(1))
                .orElseThrow();
    }

    private static void asOwner(String change) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(ServersResource.jdbcUrl(), "metrics_owner", "test");
    }
}
