package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class RatingComponentTest {

    private static final String OFFICE = "X95.01";
    private static final String OTHER = "X95.02";
    private static final Tokens DESK = Tokens.of("desk").offices(OFFICE).as("CB08");
    private static final Tokens PORTAL = Tokens.of("portal").offices(OFFICE).as("cong-danh-gia");

    @Inject
    Database database;

    @BeforeEach
    void enter() {
        Portal.register(OFFICE, "9.000001");
        Portal.register(OTHER, "9.000001");
    }

    @Test
    void a_rating_is_published_once_for_its_key() {
        String key = UUID.randomUUID().toString();
        String body = rating(
                "\"score\":4,\"means\":\"paper\",\"officerCode\":\"CB03\",\"ratedAt\":\"2024-07-02T09:00:00+07:00\"");

        give(DESK, key, body)
                .statusCode(201)
                .body("score", equalTo(4))
                .body("ratedAt", equalTo("2024-07-02T09:00:00+07:00"))
                .body("recordedBy", equalTo("CB08"));
        String id = give(DESK, key, body).statusCode(200).extract().path("id");
        give(DESK, key, rating("\"score\":5,\"means\":\"paper\""))
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));

        assertThat(database.list("select payload from journal where event_id = ?", row -> row.getString(1), id))
                .singleElement()
                .asString()
                .contains("\"score\":4", "\"means\":\"paper\"", "\"officerCode\":\"CB03\"");
        // The name of the request is the caller's own.
        give(PORTAL, key, body).statusCode(201);
    }

    @Test
    void a_second_rating_of_a_dossier_stands_beside_the_first() {
        String dossier = dossier(OFFICE, "CB03");
        for (int score : List.of(1, 5)) {
            give(
                            PORTAL,
                            UUID.randomUUID().toString(),
                            rating("\"score\":%d,\"means\":\"online\",\"dossierCode\":\"%s\""
                                    .formatted(score, dossier)))
                    .statusCode(201);
        }

        List<Integer> scores = database.list(
                "select score from rating where dossier = ? order by recorded_at", row -> row.getInt(1), dossier);
        assertThat(scores).containsExactly(1, 5);
    }

    @Test
    void nobody_enters_a_rating_of_themselves_or_of_a_dossier_they_handle() {
        for (String about :
                List.of("\"officerCode\":\"CB08\"", "\"dossierCode\":\"" + dossier(OFFICE, "CB08") + "\"")) {
            for (String means : List.of("paper", "device")) {
                give(DESK, UUID.randomUUID().toString(), rating("\"score\":5,\"means\":\"" + means + "\"," + about))
                        .statusCode(409)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/rating-of-oneself"))
                        .body("detail", containsString("về chính CB08"));
            }
        }
        give(
                        Tokens.of("desk").offices(OFFICE).as("CB03"),
                        UUID.randomUUID().toString(),
                        rating("\"score\":5,\"means\":\"paper\",\"officerCode\":\"CB08\""))
                .statusCode(201);
    }

    @Test
    void a_dossier_must_be_known_and_be_the_offices() {
        give(DESK, UUID.randomUUID().toString(), rating("\"score\":5,\"means\":\"paper\",\"dossierCode\":\"X-0\""))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-dossier"));
        give(
                        DESK,
                        UUID.randomUUID().toString(),
                        rating("\"score\":5,\"means\":\"paper\",\"dossierCode\":\"" + dossier(OTHER, "CB03") + "\""))
                .statusCode(422)
                .body("type", equalTo("/problems/dossier-of-another-office"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"score\":0,\"means\":\"paper\" | 400 | invalid-request",
                "\"score\":6,\"means\":\"paper\" | 400 | invalid-request",
                "\"score\":4.5,\"means\":\"paper\" | 400 | malformed-json",
                "\"means\":\"paper\" | 400 | invalid-request",
                "\"score\":5,\"means\":\"phone\" | 400 | invalid-request",
                "\"score\":5,\"means\":\"paper\",\"officerCode\":\"a\\u0000\" | 400 | invalid-request",
                "\"score\":5,\"means\":\"paper\",\"citizenName\":\"Hoa\" | 400 | malformed-json",
                "\"score\":5,\"means\":\"paper\",\"ratedAt\":\"2190-01-01T00:00:00+07:00\" | 422 | time-in-future",
                "\"score\":5,\"means\":\"online\" | 403 | rating-not-at-the-desk",
            })
    void what_is_no_rating_is_refused(String rest, int status, String type) {
        give(DESK, UUID.randomUUID().toString(), rating(rest))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type));
    }

    @Test
    void a_rating_needs_a_key() {
        Portal.as(DESK)
                .contentType("application/json")
                .body(rating("\"score\":5,\"means\":\"paper\""))
                .post("/api/v1/ratings")
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"))
                .body("detail", containsString("không bị tính hai"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "officer", "desk-head", "auditor", "operator", "council"})
    void only_the_desk_and_the_portal_tell_ratings(String role) {
        give(Tokens.of(role).offices(OFFICE), "k", rating("\"score\":5,\"means\":\"paper\""))
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void nobody_tells_or_sees_ratings_of_another_office() {
        give(Tokens.of("desk").offices(OTHER), "k", rating("\"score\":5,\"means\":\"paper\""))
                .statusCode(403)
                .body("type", equalTo("/problems/office-out-of-reach"));
        Portal.as(Tokens.of("viewer").offices(OTHER))
                .get("/api/v1/ratings?office=" + OFFICE)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/office-out-of-reach"));
        Portal.as(PORTAL).get("/api/v1/ratings").then().statusCode(403);
    }

    @Test
    void the_list_is_in_the_order_of_time_within_days_that_are_both_included() {
        for (String time :
                List.of("2023-03-02T00:00:00", "2023-03-01T23:59:59", "2023-03-03T23:59:59", "2023-03-04T00:00:00")) {
            give(PORTAL, "list-" + time, rating("\"score\":3,\"means\":\"device\",\"ratedAt\":\"" + time + "+07:00\""));
        }
        Portal.as(PORTAL)
                .contentType(Portal.ONE)
                .body(Portal.event(
                        "rating-list",
                        OFFICE,
                        "rating.given",
                        "2023-03-02T08:00:00+07:00",
                        rating("\"score\":2,\"means\":\"online\"")))
                .post("/api/v1/events")
                .then()
                .statusCode(200);
        Tokens viewer = Tokens.of("viewer").offices(OFFICE);

        String next = Portal.as(viewer)
                .get("/api/v1/ratings?from=2023-03-02&to=2023-03-03&size=2")
                .then()
                .statusCode(200)
                .body("items.ratedAt", equalTo(List.of("2023-03-02T00:00:00+07:00", "2023-03-02T08:00:00+07:00")))
                .body("items[1].source", equalTo("urn:portal:test"))
                .extract()
                .path("next");
        Portal.as(viewer)
                .get("/api/v1/ratings?from=2023-03-02&to=2023-03-03&size=2&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("items[0].ratedAt", equalTo("2023-03-03T23:59:59+07:00"))
                .body("next", nullValue());
        Portal.as(viewer)
                .get("/api/v1/ratings?from=soon")
                .then()
                .statusCode(400)
                .body("field", equalTo("from"));
    }

    private static String rating(String rest) {
        return "{\"officeCode\":\"" + OFFICE + "\"," + rest + "}";
    }

    private static ValidatableResponse give(Tokens who, String key, String body) {
        return Portal.as(who)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/ratings")
                .then();
    }

    private static String dossier(String office, String officer) {
        String code = Portal.freshCode();
        Portal.as(Tokens.of("portal").offices(office))
                .contentType(Portal.ONE)
                .body(Portal.event(
                        code, "dossier.accepted", "2024-06-03T09:00:00+07:00", """
                        {"officeCode":"%s","procedureCode":"9.000001","channel":"online","officerCode":"%s"}""".formatted(office, officer)))
                .post("/api/v1/events")
                .then()
                .statusCode(200);
        return code;
    }
}
