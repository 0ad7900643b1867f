package vn.motcua.metrics.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.Topic;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Timeline;

/// While events pour in, whatever is said together belongs together. The n-th event receives the n-th dossier and is
/// recorded in the n-th second, so position, freshness and figures can be held against each other.
@QuarkusTest
@WithServers
class OneStateComponentTest {

    private static final String OFFICE = "G07.01";
    private static final Instant RECEIVED = Instant.parse("2024-06-03T02:00:00Z");
    private static final Instant RECORDED = Instant.parse("2024-06-30T00:00:00Z");
    private static final int EVENTS = 150;

    @Test
    @Timeout(120)
    void figures_position_and_freshness_are_of_the_same_events() {
        try (Topic topic = new Topic()) {
            topic.reference("office", "office/" + OFFICE, """
                    {"code":"%s","name":"UBND xã Một Lòng","level":"commune"}""".formatted(OFFICE));
            topic.send(List.of(topic.event(dossier(1), 1, 1, RECORDED.plusSeconds(1))));
            await().atMost(Duration.ofSeconds(40)).until(() -> get().statusCode() == 200 && shown() == 1);

            // Sends on its own, one event at a time, while the figures are looked at.
            Thread.ofPlatform().start(() -> LongStream.rangeClosed(2, EVENTS)
                    .forEach(n -> topic.send(List.of(topic.event(dossier(n), n, 1, RECORDED.plusSeconds(n))))));
            long seen = 0;
            long states = 0;
            while (seen < EVENTS) {
                JsonPath frozen = freeze();
                long received = frozen.getLong("indicators[1].denominator");
                assertThat(frozen.getLong("positions[0].sequence")).isEqualTo(received);
                JsonPath shown = get().jsonPath();
                assertThat(OffsetDateTime.parse(shown.getString("freshness.eventsThrough"))
                                .toInstant())
                        .isEqualTo(RECORDED.plusSeconds(shown.getLong("indicators[1].denominator")));
                states += received > seen ? 1 : 0;
                seen = received;
            }
            assertThat(states).as("states looked at").isGreaterThan(1);
        }
    }

    @Test
    @Timeout(120)
    void what_is_booked_in_the_middle_of_an_answer_is_left_out_of_it() throws Exception {
        String office = "G07.02";
        try (Topic topic = new Topic()) {
            topic.reference("office", "office/" + office, """
                    {"code":"%s","name":"UBND xã Hai Lòng","level":"commune"}""".formatted(office));
        }
        await().atMost(Duration.ofSeconds(40)).until(() -> get(office).statusCode() == 200);

        try (Connection booking = asOwner();
                Statement statement = booking.createStatement()) {
            statement.execute(
                    "insert into office_position values ('" + office + "', 1, '2024-06-03', '2024-06-03', 0)");
            booking.setAutoCommit(false);
            statement.execute("lock table day_cell in access exclusive mode");
            // The answer of before is given until the service has looked again; then one has to be made.
            AtomicReference<FutureTask<Response>> answer = new AtomicReference<>(asked(office));
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                if (answer.get().isDone()) {
                    answer.set(asked(office));
                }
                return somebodyWaits();
            });
            statement.execute("""
                    insert into day_cell (office, day, cell, midnight, procedure, field, officer, channel, recorded_day,
                        booked)
                    select '%s', '2024-06-03', gen_random_uuid(), false, '1.001', '', '', 'online', '2024-06-03',
                        array[number::bigint << 56 | 1]
                    from measure where code = 'received-online';
                    update office_position set sequence = 2 where office = '%s'
                    """.formatted(office, office));
            booking.commit();

            assertThat(answer.get().get().jsonPath().getLong("indicators[1].denominator"))
                    .isZero();
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> get(office).jsonPath().getLong("indicators[1].denominator") == 1);
    }

    private static FutureTask<Response> asked(String office) {
        FutureTask<Response> answer = new FutureTask<>(() -> get(office));
        Thread.ofPlatform().start(answer);
        return answer;
    }

    private static boolean somebodyWaits() throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            return waiting.next() && waiting.getLong(1) > 0;
        }
    }

    private static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(ServersResource.jdbcUrl(), "metrics_owner", "test");
    }

    private static long shown() {
        return get().jsonPath().getLong("indicators[1].denominator");
    }

    private static JsonPath freeze() {
        return as("operator")
                .contentType("application/json")
                .body("""
                        {"from":"2024-06-01","to":"2024-06-30","asOf":"2024-07-01T00:00:00+07:00"}""")
                .post("/api/v1/offices/" + OFFICE + "/snapshots")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Response get() {
        return get(OFFICE);
    }

    private static Response get(String office) {
        return as("viewer")
                .get("/api/v1/offices/" + office
                        + "/indicators?from=2024-06-01&to=2024-06-30&asOf=2024-07-01T00:00:00%2B07:00");
    }

    private static RequestSpecification as(String role) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(role).offices(OFFICE, "G07.02").token());
    }

    private static Timeline dossier(long number) {
        return new Timeline(
                OFFICE,
                OFFICE + "-" + number,
                new Timeline.Procedure("1.001", "Hộ tịch", true, false),
                Channel.ONLINE,
                RECEIVED,
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }
}
