package vn.motcua.metrics.reconciliation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.Topic;

/// Both services say the same of an office, or what to do.
@QuarkusTest
@WithServers
@QuarkusTestResource(DossierStandIn.class)
class ReconciliationComponentTest {

    /// The sum of the first 16 bytes of the SHA-256 of `D-1 2 completed 1717380000000000 1718013600000000 -
    /// 1718013600500000` and `D-2 1 accepted …` with the same times, computed apart from the code.
    private static final String HASH = "487a44549810739b4032542a2360edf0";

    private static int offices;

    private final String office = "RC" + ++offices;

    @BeforeEach
    void two_dossiers_are_folded() {
        try (Topic topic = new Topic()) {
            topic.reference("office", "office/" + office, """
                    {"code":"%s","name":"UBND xã","level":"commune"}""".formatted(office));
            topic.send(List.of(
                    topic.message(office, "vn.motcua.dossier.accepted.v1", "D-1", 1, value(1, 1, "accepted")),
                    topic.message(office, "vn.motcua.dossier.completed.v1", "D-1", 2, value(2, 2, "completed")),
                    topic.message(office, "vn.motcua.dossier.accepted.v1", "D-2", 3, value(1, 3, "accepted"))));
        }
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> given().auth()
                .oauth2(Tokens.of("viewer").offices(office).token())
                .get("/api/v1/offices/" + office + "/indicators?from=2024-06-01&to=2024-06-30")
                .then()
                .body("freshness.eventsThrough", equalTo("2024-06-30T08:00:03+07:00")));
    }

    @Test
    void the_same_events_and_dossiers_are_equal() {
        DossierStandIn.says(office, position(3, 2, 1, HASH));

        compared()
                .body("items[0].finding", equalTo("equal"))
                .body("items[0].here.hash", equalTo(HASH))
                .body("items[0].here.dossiers", equalTo(2))
                .body("items[0].here.openDossiers", equalTo(1))
                .body("items[0].missing", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void events_to_come_are_behind_and_a_producer_with_fewer_is_ahead() {
        DossierStandIn.says(office, position(5, 2, 1, HASH));
        compared()
                .body("items[0].finding", equalTo("behind"))
                .body("items[0].whatToDo.vi", containsString("Chờ ít phút"));

        DossierStandIn.says(office, position(2, 2, 1, HASH));
        compared()
                .body("items[0].finding", equalTo("ahead"))
                .body("items[0].whatToDo.en", containsString("old backup"));
    }

    @Test
    void as_many_events_but_other_dossiers_differ() {
        DossierStandIn.says(office, position(3, 2, 1, "0".repeat(32)));

        compared().body("items[0].finding", equalTo("differs")).body("items[0].there.hash", equalTo("0".repeat(32)));
    }

    @Test
    void an_office_that_the_producer_does_not_know_is_said_to_be_so() {
        compared().body("items[0].finding", equalTo("unknown-there")).body("items[0].there", nullValue());
    }

    @Test
    void a_producer_that_breaks_is_answered_with_what_to_do() {
        DossierStandIn.says(office, "BROKEN");

        as("operator")
                .get("/api/v1/reconciliation?office=" + office)
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/dossier-unavailable"))
                .body("reason", equalTo("HTTP 500"));
    }

    @Test
    void it_is_for_operators_and_auditors_of_the_office() {
        as("viewer").get("/api/v1/reconciliation?office=" + office).then().statusCode(403);
        as("auditor").get("/api/v1/reconciliation?office=NOWHERE").then().statusCode(404);
        as("auditor").get("/api/v1/reconciliation").then().statusCode(400);
        given().auth()
                .oauth2(Tokens.of("auditor").offices("ELSEWHERE").token())
                .get("/api/v1/reconciliation?office=" + office)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse compared() {
        return as("operator")
                .get("/api/v1/reconciliation?office=" + office)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role).offices("*").token());
    }

    private static String position(long sequence, int dossiers, int open, String hash) {
        return """
                {"office":"x","sequence":%d,"recordedAt":"2024-06-30T08:00:00+07:00","dossiers":%d,"openDossiers":%d,"hash":"%s"}""".formatted(sequence, dossiers, open, hash);
    }

    private String value(long sequence, long number, String state) {
        return """
                {"officeCode":"%s","procedureCode":"1.001","channel":"online","state":"%s","sequence":%d,"officeSequence":%d,
                 "recordedAt":"2024-06-30T01:00:0%dZ","receivedAt":"2024-06-03T09:00:00+07:00",
                 "firstDueAt":"2024-06-10T17:00:00+07:00","judgedDueAt":"2024-06-10T17:00:00.5+07:00",
                 "timeline":{"procedure":{"code":"1.001","field":"Hộ tịch","online":"full","resultPaper":false},
                 "receivedAt":"2024-06-03T09:00:00+07:00","dueChanges":[],"waits":[],"officers":[]}}""".formatted(office, state, sequence, number, number);
    }
}
