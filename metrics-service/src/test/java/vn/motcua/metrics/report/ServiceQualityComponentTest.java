package vn.motcua.metrics.report;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.Story;
import vn.motcua.metrics.fold.Topic;

@QuarkusTest
@WithServers
class ServiceQualityComponentTest {

    private static final String OFFICE = "U01.01";

    @Test
    void each_item_has_its_numbers_and_points_or_says_what_is_missing() {
        try (Topic topic = new Topic()) {
            topic.reference("office", "office/" + OFFICE, """
                    {"code":"%s","name":"UBND xã","level":"commune"}""".formatted(OFFICE));
            List<Story> stories = List.of(
                    dossier("A")
                            .channel("online")
                            .ended("completed", "2024-06-10T17:00", "sha256:a")
                            .digitised(2, 2, true, "2024-06-10T17:00"),
                    dossier("B").channel("online").completed("2024-06-09T08:00"),
                    dossier("C").completed("2024-06-11T08:00").fee(8000).payment(null, "2024-06-04T08:00", "online"),
                    dossier("D").fee(8000).payment("2024-06-04T08:00", "2024-06-04T09:00", "cash"),
                    dossier("E").ended("withdrawn", "2024-06-05T08:00", null));
            List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
            for (int i = 0; i < stories.size(); i++) {
                events.add(stories.get(i).event(topic, i + 1, 1, "2024-07-01T08:00"));
            }
            events.add(topic.message(OFFICE, "vn.motcua.rating.given.v1", "R1", 6, """
                    {"officeCode":"%s","dossierCode":"B","score":2,"means":"device","sequence":1,
                     "recordedAt":"2024-06-12T08:00:00+07:00"}""".formatted(OFFICE)));
            events.add(topic.message(OFFICE, "vn.motcua.posting.checked.v1", "P1", 7, """
                    {"officeCode":"%s","procedureCode":"1.001","place":"board","complete":true,"sequence":1,
                     "recordedAt":"2024-06-12T08:00:00+07:00",
                     "posting":{"place":"board","complete":true,"obsolete":false,"late":false,"missing":[]}}""".formatted(OFFICE)));
            events.add(topic.message(OFFICE, "vn.motcua.posting.checked.v1", "P2", 8, """
                    {"officeCode":"%s","procedureCode":"1.001","place":"website","complete":false,"sequence":1,
                     "recordedAt":"2024-06-12T08:00:00+07:00",
                     "posting":{"place":"website","complete":false,"obsolete":false,"late":false,"missing":["phí"]}}""".formatted(OFFICE)));
            events.add(topic.message(OFFICE, "vn.motcua.feedback.answered.v1", "PA1", 9, """
                    {"officeCode":"%s","kind":"behaviour","dossierCode":"A","state":"answered","sequence":3,
                     "recordedAt":"2024-06-12T08:00:00+07:00",
                     "timeline":{"state":"answered","receivedAt":"2024-06-03T08:00:00+07:00",
                      "acceptedAt":"2024-06-06T08:00:00+07:00","classifyDueAt":"2024-06-05T17:00:00+07:00",
                      "answerDueAt":"2024-06-24T17:00:00+07:00","answeredAt":"2024-06-24T20:00:00+07:00",
                      "upheld":true,"forwards":[],"reopenings":[]}}""".formatted(OFFICE)));
            topic.send(events);
        }

        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> {
            item("2.1", 2, 4, "10.00");
            item("1.3", 0, 1, "0.00");
            item("3.2", 1, 1, "4.00");
            item("3.3", 1, 4, "2.00");
            item("3.6", 1, 2, "3.00");
            item("4.1", 1, 2, "3.00");
            item("4.2", 1, 3, "2.50");
            item("5.1", 0, 1, "0.00");
            item("5.2", 1, 1, "3.00");
            // A has feedback that was upheld, B a bad rating, C and D are late.
            item("5.4", 0, 4, "0.00");
        });
        knownBeforeAnythingWasRatedOrChecked();
        ask().body("groups.code", equalTo(List.of("CKMB", "TDGQ", "DVTT", "TTTT", "MDSH", "MDHL")))
                .body("groups.max", equalTo(List.of(18, 20, 12, 10, 22, 18)))
                .body("points", equalTo("27.50"))
                .body("of", equalTo(63))
                .body("freshness.missingEvents", equalTo(0))
                .body("groups[0].items[0].points", nullValue())
                .body("groups[0].items[0].missing.en", equalTo("when procedures were announced and came into force"));
    }

    private static void knownBeforeAnythingWasRatedOrChecked() {
        given().auth()
                .oauth2(Tokens.of("viewer").offices(OFFICE).token())
                .get("/api/v1/offices/" + OFFICE
                        + "/service-quality-index?from=2024-06-01&to=2024-06-30&knownAt=2024-07-01T01:00:00.000004Z")
                .then()
                .statusCode(200)
                .body("knownAt", equalTo("2024-07-01T08:00:00.000004+07:00"))
                .body("groups.items.flatten().find { it.code == '1.3' }.points", nullValue())
                .body("groups.items.flatten().find { it.code == '5.1' }.points", nullValue())
                // B is not known to be rated badly, nor A to be the subject of feedback.
                .body("groups.items.flatten().find { it.code == '5.4' }.numerator", equalTo(2));
    }

    private static Story dossier(String code) {
        return Story.of(OFFICE, code)
                .procedure("1.001", "Hộ tịch", "full", code.equals("A") || code.equals("B"))
                .received("2024-06-03T08:00", "2024-06-10T17:00");
    }

    private static void item(String code, int numerator, int denominator, String points) {
        String item = "groups.items.flatten().find { it.code == '" + code + "' }.";
        ask().body(item + "numerator", equalTo(numerator))
                .body(item + "denominator", equalTo(denominator))
                .body(item + "points", equalTo(points));
    }

    private static ValidatableResponse ask() {
        return given().auth()
                .oauth2(Tokens.of("viewer").offices(OFFICE).token())
                .get("/api/v1/offices/" + OFFICE + "/service-quality-index?from=2024-06-01&to=2024-06-30")
                .then()
                .statusCode(200);
    }
}
