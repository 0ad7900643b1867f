package vn.motcua.metrics.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
        return as("viewer")
                .get("/api/v1/offices/" + OFFICE
                        + "/indicators?from=2024-06-01&to=2024-06-30&asOf=2024-07-01T00:00:00%2B07:00");
    }

    private static RequestSpecification as(String role) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(role).offices(OFFICE).token());
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
