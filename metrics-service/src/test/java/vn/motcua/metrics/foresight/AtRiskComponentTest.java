package vn.motcua.metrics.foresight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.Story;
import vn.motcua.metrics.fold.Topic;

/// Friday 30 August 2024, 10:00, before the holidays of 2 and 3 September.
@QuarkusTest
@WithServers
class AtRiskComponentTest {

    private static final String OFFICE = "N01.01";
    private static final String PATH = "/api/v1/offices/" + OFFICE + "/at-risk";
    private static final String NOW = "from=2024-08-01&to=2024-09-30&asOf=2024-08-30T10:00:00%2B07:00";

    private static boolean happened;

    @BeforeEach
    void dossiers_are_open() {
        if (happened) {
            return;
        }
        happened = true;
        try (Topic topic = new Topic()) {
            topic.reference("office", "office/" + OFFICE, """
                    {"code":"%s","name":"UBND xã Nắng","level":"commune"}""".formatted(OFFICE));
            topic.reference("calendar", "calendar/2024", """
                    {"year":2024,"daysOff":["2024-09-02","2024-09-03"],"swappedSaturdays":[],"source":"thử"}""");
            List<Story> stories = List.of(
                    open("A", "2024-08-29T17:00"),
                    open("B", "2024-08-30T17:00").officer("CB01", "2024-08-26T08:00"),
                    open("C", "2024-09-05T17:00"),
                    open("D", "2024-09-09T17:00"),
                    open("E", "2024-08-28T17:00").waited("supplement", "2024-08-27T08:00", null),
                    Story.of(OFFICE, "F").received("2024-08-26T08:00", null),
                    open("G", "2024-09-05T17:00")
                            .waited("supplement", "2024-08-27T08:00", "2024-08-27T09:00")
                            .waited("supplement", "2024-08-28T08:00", "2024-08-28T09:00"),
                    open("H", "2024-08-30T17:00").completed("2024-08-30T09:00"),
                    // Ends later than it is asked for: still open then.
                    open("I", "2024-08-30T17:00").completed("2024-08-30T10:00"),
                    Story.of(OFFICE, "J").received("2024-08-30T10:00", "2024-09-04T17:00"));
            List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
            for (int i = 0; i < stories.size(); i++) {
                events.add(stories.get(i).event(topic, i + 1, 1, "2024-08-30T12:00"));
            }
            topic.send(events);
        }
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> ask().get(PATH + "?" + NOW)
                .then()
                .body("counts.count.sum()", equalTo(8))
                .body("rate.now.denominator", equalTo(2))
                .body("provisional", equalTo(false)));
    }

    @Test
    void open_dossiers_stand_in_order_of_what_they_do_to_the_rate() {
        board("")
                .body("today", equalTo("2024-08-30"))
                .body("soonThrough", equalTo("2024-09-06"))
                .body("items.code", equalTo(List.of("A", "B", "I", "C", "G")))
                .body("items.risk", equalTo(List.of("overdue", "due-today", "due-today", "due-soon", "due-soon")))
                .body("items.lostAlready", equalTo(List.of(true, false, false, false, true)))
                .body("items[1].officer", equalTo("CB01"))
                .body("items[0].officer", nullValue())
                .body("next", nullValue());
        board("&risk=waiting").body("items.code", equalTo(List.of("E")));
        board("&risk=later").body("items.code", equalTo(List.of("D")));
        board("&risk=no-due-date").body("items.code", equalTo(List.of("F"))).body("items[0].dueDay", nullValue());
    }

    @Test
    void the_rate_is_shown_as_it_is_and_as_it_can_become() {
        board("")
                .body("rate.now.numerator", equalTo(1))
                .body("rate.now.denominator", equalTo(2))
                .body("rate.oneMoreInTime.ratio", equalTo("0.6666"))
                .body("rate.oneMoreMissed.ratio", equalTo("0.3333"))
                // B, I, C, D and, once it stops waiting, E.
                .body("rate.best.numerator", equalTo(6))
                .body("rate.best.denominator", equalTo(7))
                .body("rate.worst.numerator", equalTo(1))
                .body("rate.worst.denominator", equalTo(6));
    }

    @Test
    void as_many_are_overdue_as_the_indicator_counts() {
        int overdue = board("").extract().path("counts.find { it.risk == 'overdue' }.count");
        ask().get("/api/v1/offices/" + OFFICE + "/indicators/on-time/dossiers?side=failing&" + NOW)
                .then()
                .statusCode(200)
                .body("items.findAll { it.countsAs == 'overdue' }.size()", equalTo(overdue));
    }

    @Test
    void the_targets_say_what_is_needed_and_by_when() {
        board("")
                .body("targets[0].indicator", equalTo("on-time"))
                .body("targets[0].needed", equalTo(19))
                .body("targets[0].paceGood", equalTo(1))
                .body("targets[0].verdict", equalTo("too-slow"))
                .body("targets[0].workingDaysLeft", equalTo(20));
        ask().get(PATH + "?from=2024-08-01&to=2024-08-29&asOf=2024-08-30T10:00:00%2B07:00")
                .then()
                .statusCode(200)
                .body("targets[1].verdict", equalTo("no-longer-reachable"))
                .body("targets[1].byWhen", nullValue())
                .body("targets[1].workingDaysLeft", equalTo(0));
    }

    @Test
    void as_known_earlier_the_board_holds_what_had_been_told_by_then() {
        // The events became known a microsecond after each other, A's first.
        board("&knownAt=2024-08-30T05:00:00.000001Z")
                .body("items.code", equalTo(List.of("A", "B")))
                .body("rate.now.denominator", equalTo(1))
                .body("knownAt", equalTo("2024-08-30T12:00:00.000001+07:00"))
                .body("freshness.eventsThrough", equalTo("2024-08-30T12:00:00.000001+07:00"));
        board("&knownAt=2024-08-30T12:00:00Z").body("items.code", equalTo(List.of("A", "B", "I", "C", "G")));
    }

    @Test
    void pages_of_any_size_hold_each_dossier_once() {
        for (int size = 1; size <= 6; size++) {
            List<String> codes = new ArrayList<>();
            String next = "";
            while (next != null) {
                ValidatableResponse page = board("&size=" + size + (next.isEmpty() ? "" : "&cursor=" + next));
                codes.addAll(page.extract().path("items.code"));
                next = page.extract().path("next");
            }
            assertThat(codes).as("size %d", size).containsExactly("A", "B", "I", "C", "G");
        }
        ask().get(PATH + "?cursor=rubbish").then().statusCode(400).body("type", equalTo("/problems/bad-cursor"));
    }

    @Test
    void what_is_not_a_kind_of_risk_and_what_is_out_of_reach_is_refused() {
        ask().get(PATH + "?risk=luck")
                .then()
                .statusCode(400)
                .body("detail", containsString("overdue, due-today, due-soon, later, waiting, no-due-date"));
        given().auth()
                .oauth2(Tokens.of("viewer").offices("N01.02").token())
                .get(PATH)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("portal").offices("*").token())
                .get(PATH)
                .then()
                .statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void the_page_says_what_to_do() {
        ask().get("/offices/" + OFFICE + "/at-risk?" + NOW)
                .then()
                .statusCode(200)
                .body(containsString("Đến hạn hôm nay"))
                .body(containsString("1 / 2 = 50,00 %"))
                .body(containsString("Cần thêm 19 hồ sơ đạt liên tiếp"))
                .body(containsString("đã tính trễ: yêu cầu bổ sung quá một lần"));
        ask().get("/offices/" + OFFICE + "/at-risk?lang=en&" + NOW)
                .then()
                .statusCode(200)
                .body(containsString("Waiting for the citizen"));
    }

    private static ValidatableResponse board(String more) {
        return ask().get(PATH + "?" + NOW + more).then().statusCode(200);
    }

    private static Story open(String code, String dueAt) {
        return Story.of(OFFICE, code).received("2024-08-26T08:00", dueAt);
    }

    private static RequestSpecification ask() {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("viewer").offices(OFFICE).token());
    }
}
