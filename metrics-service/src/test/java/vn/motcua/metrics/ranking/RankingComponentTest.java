package vn.motcua.metrics.ranking;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
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

/// A province of two districts; the first has three communes.
@QuarkusTest
@WithServers
class RankingComponentTest {

    private static final String RANKING = "/api/v1/indicators/on-time/ranking";
    private static final String JUNE = "from=2024-06-01&to=2024-06-30&asOf=2024-07-01T00:00:00%2B07:00";

    private static boolean happened;

    @BeforeEach
    void dossiers_have_been_settled() {
        if (happened) {
            return;
        }
        happened = true;
        try (Topic topic = new Topic()) {
            office(topic, "K01", "province", null);
            office(topic, "K01.01", "district", "K01");
            office(topic, "K01.02", "district", "K01");
            office(topic, "K01.01.01", "commune", "K01.01");
            office(topic, "K01.01.02", "commune", "K01.01");
            office(topic, "K01.01.03", "commune", "K01.01");
            office(topic, "K01.02.01", "commune", "K01.02");
            settle(topic, "K01.01.01", 10, 2);
            settle(topic, "K01.01.02", 20, 4);
            settle(topic, "K01.01.03", 9, 0);
            settle(topic, "K01.02.01", 12, 1);
            settle(topic, "K01.01", 3, 3);
        }
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> ask("K01")
                .get(RANKING + "?parent=K01&" + JUNE)
                .then()
                .body("total.denominator", equalTo(54))
                .body("ranked.size()", equalTo(2)));
    }

    @Test
    void a_district_is_ranked_by_the_sum_of_its_counts_and_not_by_an_average_of_ratios() {
        ask("K01")
                .get(RANKING + "?parent=K01&" + JUNE)
                .then()
                .statusCode(200)
                .body("ranked.office", equalTo(List.of("K01.02", "K01.01")))
                .body("ranked.rank", equalTo(List.of(1, 2)))
                .body("ranked.numerator", equalTo(List.of(11, 33)))
                .body("ranked.denominator", equalTo(List.of(12, 42)))
                .body("ranked[1].ratio", equalTo("0.7857"))
                .body("rest.denominator", equalTo(0))
                .body("total.numerator", equalTo(44))
                .body("minimumSample", equalTo(10));
    }

    @Test
    void equals_share_a_rank_the_small_have_none_and_the_rest_is_shown() {
        ask("K01.01")
                .get(RANKING + "?parent=K01.01&" + JUNE)
                .then()
                .statusCode(200)
                .body("ranked.office", equalTo(List.of("K01.01.02", "K01.01.01")))
                .body("ranked.rank", equalTo(List.of(1, 1)))
                .body("ranked.sharedBy", equalTo(List.of(2, 2)))
                .body("unranked.office", equalTo(List.of("K01.01.03")))
                .body("unranked[0].rank", nullValue())
                .body("unranked[0].reason", equalTo("sample-too-small"))
                .body("rest.numerator", equalTo(0))
                .body("rest.denominator", equalTo(3))
                .body("total.denominator", equalTo(42))
                .body("explanation.vi", containsString("dưới 10 trường hợp"));
    }

    @Test
    void all_communes_of_a_province_can_be_put_side_by_side() {
        ask("K01")
                .get(RANKING + "?parent=K01&level=commune&" + JUNE)
                .then()
                .statusCode(200)
                .body("ranked.office", equalTo(List.of("K01.02.01", "K01.01.02", "K01.01.01")))
                .body("ranked.rank", equalTo(List.of(1, 2, 2)));
    }

    @Test
    void what_cannot_be_ranked_is_refused_with_what_to_send() {
        ask("K01").get(RANKING + "?" + JUNE).then().statusCode(400).body("detail", containsString("parent"));
        ask("K01").get(RANKING + "?parent=K01&level=village").then().statusCode(400);
        ask("K01")
                .get("/api/v1/indicators/luck/ranking?parent=K01")
                .then()
                .statusCode(404)
                .body("detail", containsString("on-time"));
        ask("K01.01")
                .get(RANKING + "?parent=K01")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/office-out-of-reach"));
        given().get(RANKING + "?parent=K01").then().statusCode(401);
    }

    @Test
    void the_page_says_the_same_in_both_languages() {
        ask("K01")
                .get("/offices/K01.01/ranking/on-time?" + JUNE)
                .then()
                .statusCode(200)
                .body(containsString("16 / 20"))
                .body(containsString("80,00 %"))
                .body(containsString("đồng hạng"))
                .body(containsString("Không xếp hạng"));
        ask("K01")
                .get("/offices/K01.01/ranking/on-time?lang=en&" + JUNE)
                .then()
                .statusCode(200)
                .body(containsString("80.00 %"))
                .body(containsString("Without a rank"));
    }

    private static void settle(Topic topic, String office, int all, int late) {
        List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
        for (int i = 1; i <= all; i++) {
            events.add(Story.of(office, office + "-" + i)
                    .received("2024-06-03T09:00", "2024-06-10T17:00")
                    .completed(i <= late ? "2024-06-11T08:00" : "2024-06-10T16:00")
                    .event(topic, i, 1, "2024-06-12T00:00"));
        }
        topic.send(events);
    }

    private static void office(Topic topic, String code, String level, String parent) {
        topic.reference(
                "office",
                "office/" + code,
                parent == null ? """
                {"code":"%s","name":"UBND %s","level":"%s"}""".formatted(code, code, level) : """
                {"code":"%s","name":"UBND %s","level":"%s","parent":"%s"}""".formatted(code, code, level, parent));
    }

    private static RequestSpecification ask(String... offices) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("viewer").offices(offices).token());
    }
}
