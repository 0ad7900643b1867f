package vn.motcua.award.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.officer;
import static vn.motcua.award.rest.Api.put;
import static vn.motcua.award.rest.Api.storedCampaign;
import static vn.motcua.award.rest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.award.MetricsStandIn;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class AwardListComponentTest {

    private static final String AT_THE_END = "{\"level\":\"commune\",\"asOf\":\"2012-01-01T00:00:00+07:00\"}";

    @Test
    void the_list_says_how_many_dossiers_an_officer_is_short_of_95_percent() {
        String campaign = storedCampaign();
        officer(campaign, "hoa");

        JsonPath list = as("award-clerk")
                .body(AT_THE_END)
                .post("/api/v1/campaigns/" + campaign + "/award-lists")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/award-lists/"))
                .body("status", equalTo("final"))
                .body("office", equalTo(OFFICE))
                .body("snapshot.hash", startsWith("sha256:1f2e"))
                .body("entries[0].outcome", equalTo("FAIL"))
                .extract()
                .jsonPath();

        Map<String, Object> desk = node(list.getMap("entries[0].tree"), "on-time");
        assertThat(desk)
                .containsEntry("outcome", "FAIL")
                .containsEntry("clause", "II.2e")
                .containsEntry("numerator", 530)
                .containsEntry("denominator", 717)
                .containsEntry("ratio", "0.7391")
                .containsEntry("missing", 152);
        Map<String, Object> own = node(list.getMap("entries[0].tree"), "on-time/own");
        assertThat(own)
                .containsEntry("gates", false)
                .containsEntry("numerator", 67)
                .containsEntry("denominator", 72)
                .containsEntry("missing", 2)
                .containsEntry("needed", 29);
        assertThat(own.get("message").toString()).contains("67/72 = 93,05 %, yêu cầu trên 95 %; còn thiếu 2 hồ sơ");
        assertThat(node(list.getMap("entries[0].tree"), "posting")).containsEntry("outcome", "PENDING");
    }

    @Test
    void the_list_is_asked_for_with_the_callers_own_token() {
        String campaign = storedCampaign();
        String token = Tokens.of("award-clerk").offices(OFFICE).as("mai").token();

        io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(AT_THE_END)
                .post("/api/v1/campaigns/" + campaign + "/award-lists")
                .then()
                .statusCode(201)
                .body("createdBy", equalTo("mai"));

        assertThat(System.getProperty(MetricsStandIn.LAST_AUTHORIZATION)).isEqualTo("Bearer " + token);
    }

    @Test
    void the_same_inputs_give_the_same_entries_and_hashes() {
        String campaign = storedCampaign();
        officer(campaign, "hoa");

        JsonPath first = made(campaign);
        JsonPath second = made(campaign);

        assertThat(second.getString("listHash"))
                .isEqualTo(first.getString("listHash"))
                .startsWith("sha256:");
        assertThat(second.getString("inputsHash")).isEqualTo(first.getString("inputsHash"));
        assertThat(body("/api/v1/award-lists/" + second.getString("id") + "/entries/hoa"))
                .isEqualTo(body("/api/v1/award-lists/" + first.getString("id") + "/entries/hoa"));
    }

    @Test
    void a_list_stays_as_it_was_when_things_change_and_the_next_one_differs() {
        String campaign = storedCampaign();
        officer(campaign, "hoa");
        JsonPath before = made(campaign);
        String path = "/api/v1/award-lists/" + before.getString("id");
        String stored = body(path);

        as("award-clerk")
                .body("{\"outcome\":\"fail\",\"reason\":\"Chưa có sáng kiến\"}")
                .put("/api/v1/campaigns/" + campaign + "/candidates/hoa/judgements/C2")
                .then()
                .statusCode(201);
        JsonPath after = made(campaign);

        assertThat(body(path)).isEqualTo(stored);
        assertThat(after.getString("inputsHash")).isNotEqualTo(before.getString("inputsHash"));
        assertThat(node(after.getMap("entries[0].tree"), "C2")).containsEntry("outcome", "FAIL");
        as("auditor")
                .get("/api/v1/campaigns/" + campaign + "/award-lists?size=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(after.getString("id")));
    }

    @Test
    void before_the_end_of_the_period_a_list_is_provisional() {
        String campaign = storedCampaign();

        post(campaign, "{\"level\":\"commune\",\"asOf\":\"2011-12-31T23:59:59.999+07:00\"}")
                .statusCode(201)
                .body("status", equalTo("provisional"));
        post(campaign, AT_THE_END).statusCode(201).body("status", equalTo("final"));
    }

    @Test
    void candidates_for_whom_a_level_offers_nothing_are_named_and_not_dropped() {
        String campaign = storedCampaign();
        put(campaign, "mot-cua", "{\"kind\":\"tap-the\",\"name\":\"Bộ phận một cửa\"}")
                .statusCode(201);

        post(campaign, AT_THE_END)
                .statusCode(201)
                .body("entries.size()", equalTo(0))
                .body("notOffered.candidate", equalTo(List.of("mot-cua")));
        post(campaign, "{\"level\":\"district\",\"asOf\":\"2012-01-01T00:00:00+07:00\"}")
                .statusCode(201)
                .body("entries.candidate", equalTo(List.of("mot-cua")));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"level\":\"province\"}', 422, level-not-offered",
        "'{\"level\":\"commune\",\"asOf\":\"2999-01-01T00:00:00Z\"}', 422, future-instant",
        "'{\"level\":\"commune\",\"asOf\":\"2010-01-01T00:00:00Z\"}', 422, campaign-not-begun",
        "'{\"level\":\"village\"}', 400, malformed-json",
        "'{}', 400, invalid-request",
        "'{\"level\":\"commune\",\"asOf\":\"yesterday\"}', 400, malformed-json"
    })
    void impossible_lists_are_refused(String body, int status, String slug) {
        post(storedCampaign(), body).statusCode(status).body("type", equalTo("/problems/" + slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X99.500", "X99.BAD", "X99.OTHER", "X99.GONE"})
    void without_usable_figures_no_list_is_made(String office) {
        String campaign = storedCampaign(office);

        with(Tokens.of("award-clerk").offices(office))
                .body(AT_THE_END)
                .post("/api/v1/campaigns/" + campaign + "/award-lists")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/metrics-unavailable"))
                .body("detail", containsString("danh sách chưa được lập"));
        with(Tokens.of("award-clerk").offices(office))
                .get("/api/v1/campaigns/" + campaign + "/award-lists")
                .then()
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"X99.403, 403, Không được xem đơn vị", "X99.404, 404, Không có đơn vị"})
    void what_metrics_refuses_is_passed_on(String office, int status, String words) {
        String campaign = storedCampaign(office);

        with(Tokens.of("award-clerk").offices(office))
                .body(AT_THE_END)
                .post("/api/v1/campaigns/" + campaign + "/award-lists")
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/metrics-refused"))
                .body("upstreamStatus", equalTo(status))
                .body("detail", containsString(words));
    }

    @Test
    void unknown_lists_and_entries_are_not_found() {
        String campaign = storedCampaign();
        String id = made(campaign).getString("id");

        as("auditor")
                .get("/api/v1/award-lists/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        as("auditor").get("/api/v1/award-lists/nonsense").then().statusCode(404);
        as("auditor")
                .get("/api/v1/award-lists/" + id + "/entries/nobody")
                .then()
                .statusCode(404)
                .body("detail", containsString("nobody"));
    }

    @Test
    void the_application_may_neither_change_nor_delete_what_is_written() throws SQLException {
        made(storedCampaign());
        try (Connection connection = DriverManager.getConnection(ServersResource.jdbcUrl(), "award", "test");
                Statement statement = connection.createStatement()) {
            for (String table : List.of("campaign_version", "candidate_entry", "award_list", "award_entry")) {
                assertThatThrownBy(() -> statement.execute("update " + table + " set content = ''"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.execute("delete from " + table))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.execute("truncate " + table))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static JsonPath made(String campaign) {
        return post(campaign, AT_THE_END).statusCode(201).extract().jsonPath();
    }

    private static io.restassured.response.ValidatableResponse post(String campaign, String body) {
        return as("award-clerk")
                .body(body)
                .post("/api/v1/campaigns/" + campaign + "/award-lists")
                .then();
    }

    private static String body(String path) {
        return as("auditor").get(path).then().statusCode(200).extract().asString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> node(Map<String, Object> tree, String id) {
        if (id.equals(tree.get("id"))) {
            return tree;
        }
        for (Map<String, Object> child : (List<Map<String, Object>>) tree.get("children")) {
            Map<String, Object> found = node(child, id);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }
}
