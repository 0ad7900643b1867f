package vn.motcua.metrics.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.Topic;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Timeline;

/// Who follows the figures of an office hears of them once, and again when they change.
@QuarkusTest
@WithServers
class StreamComponentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static int offices;

    private final String office = "LV" + ++offices;

    /// An open stream and what came over it.
    private record Followed(InputStream body, List<String> ids, List<JsonNode> figures) implements AutoCloseable {

        static Followed of(HttpResponse<InputStream> answer) {
            Followed followed = new Followed(answer.body(), new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
            Thread.ofVirtual().start(followed::read);
            return followed;
        }

        private void read() {
            try (Scanner lines = new Scanner(body, StandardCharsets.UTF_8)) {
                while (lines.hasNextLine()) {
                    String line = lines.nextLine();
                    if (line.startsWith("id:")) {
                        ids.add(line.substring(3).strip());
                    } else if (line.startsWith("data:")) {
                        figures.add(JSON.readTree(line.substring(5)));
                    }
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    @BeforeEach
    void one_dossier_is_settled() {
        try (Topic topic = new Topic()) {
            topic.reference("office", "office/" + office, """
                    {"code":"%s","name":"UBND xã","level":"commune"}""".formatted(office));
        }
        tell("1", 1, "2024-06-10T02:00:00Z");
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> assertThat(given().auth()
                        .oauth2(Tokens.of("viewer").offices(office).token())
                        .get("/api/v1/offices/" + office + "/indicators?from=2024-06-01&to=2024-06-30")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Integer>path("indicators.find { it.code == 'on-time' }.denominator"))
                .isEqualTo(1));
    }

    @Test
    void all_indicators_come_first_and_then_those_that_change() throws Exception {
        try (Followed followed = follow("")) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !followed.figures().isEmpty());
            assertThat(followed.figures().getFirst().get("indicators")).hasSize(9);
            assertThat(onTime(followed.figures().getFirst())).isEqualTo("1/1");

            tell("2", 2, "2024-06-20T02:00:00Z");

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> followed.figures().size() > 1);
            assertThat(onTime(followed.figures().get(1))).isEqualTo("1/2");
            assertThat(followed.figures().get(1).get("indicators")).hasSizeLessThan(9);
        }
    }

    @Test
    void who_comes_back_with_the_last_id_hears_nothing_that_he_knows() throws Exception {
        String id;
        try (Followed followed = follow("")) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !followed.figures().isEmpty());
            id = followed.ids().getFirst();
        }
        try (Followed again = follow(id)) {
            tell("2", 2, "2024-06-20T02:00:00Z");
            await().atMost(Duration.ofSeconds(20)).until(() -> !again.figures().isEmpty());
            assertThat(onTime(again.figures().getFirst())).isEqualTo("1/2");
            assertThat(again.figures().getFirst().get("indicators")).hasSizeLessThan(9);
        }
    }

    @Test
    void it_is_closed_to_other_offices_and_roles() throws Exception {
        assertThat(open("viewer", "ELSEWHERE", "").statusCode()).isEqualTo(403);
        assertThat(open("portal", office, "").statusCode()).isEqualTo(403);
    }

    private Followed follow(String last) throws Exception {
        HttpResponse<InputStream> answer = open("viewer", office, last);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return Followed.of(answer);
    }

    private HttpResponse<InputStream> open(String role, String reach, String last) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                        + "/api/v1/offices/" + office + "/indicators/stream?from=2024-06-01&to=2024-06-30"))
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of(role).offices(reach).token());
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .get(20, TimeUnit.SECONDS);
    }

    private void tell(String code, long number, String end) {
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
        try (Topic topic = new Topic()) {
            topic.send(List.of(topic.event(
                    dossier, number, 1, Instant.parse("2024-06-30T01:00:00Z").plusSeconds(number))));
        }
    }

    private static String onTime(JsonNode figures) {
        for (JsonNode indicator : figures.get("indicators")) {
            if (indicator.get("code").textValue().equals("on-time")) {
                return indicator.get("numerator") + "/" + indicator.get("denominator");
            }
        }
        return "unchanged";
    }
}
