package vn.motcua.award.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.campaign;
import static vn.motcua.award.rest.Api.madeList;
import static vn.motcua.award.rest.Api.officer;
import static vn.motcua.award.rest.Api.storedCampaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.testkit.ServersResource;

@QuarkusTest
@WithServers
class RecheckComponentTest {

    @Test
    void a_list_judged_again_from_its_own_inputs_is_the_same_byte_by_byte() {
        String campaign = storedCampaign();
        winner(campaign, "hoa");
        officer(campaign, "an");
        String list = madeList(campaign);

        String first = as("auditor")
                .get("/api/v1/award-lists/" + list + "/verification")
                .then()
                .statusCode(200)
                .body("verified", equalTo(true))
                .body("differing", empty())
                .extract()
                .asString();

        assertThat(as("auditor")
                        .get("/api/v1/award-lists/" + list + "/verification")
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void a_list_that_somebody_changed_in_the_database_is_found() throws SQLException {
        String campaign = storedCampaign();
        officer(campaign, "hoa");
        String list = madeList(campaign);
        String entry = " from award_entry where award_list = '" + list + "'";
        byte[] tree = plain(bytes("select packed" + entry));
        byte[] forged = packed(new String(tree, UTF_8).replace("\"FAIL\"", "\"PASS\""));
        asOwner("update award_entry set packed = '\\x" + HexFormat.of().formatHex(forged) + "' where award_list = '"
                + list + "'");

        verified(list).body("verified", equalTo(false)).body("differing", equalTo(List.of("hoa")));

        byte[] inputs = bytes("select packed from award_inputs where award_list = '" + list + "'");
        byte[] others = packed(new String(plain(inputs), UTF_8).replace("Resource07", "Resource08"));
        asOwner("update award_inputs set packed = '\\x" + HexFormat.of().formatHex(others) + "' where award_list = '"
                + list + "'");

        JsonPath found = verified(list).extract().jsonPath();
        assertThat(found.getBoolean("verified")).isFalse();
        assertThat(found.getString("inputsHash.kept")).isNotEqualTo(found.getString("inputsHash.recomputed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update award_entry set outcome = 'PASS'",
                "update award_entry set name = 'Người khác'",
                "update award_entry set kind = 'tap-the'",
                "update award_entry set filing = 'late'",
                "update award_entry set packed = 'damaged'",
                "update award_inputs set packed = 'damaged'"
            })
    void what_is_changed_beside_a_tree_or_damaged_is_found_as_well(String change) throws SQLException {
        String campaign = storedCampaign();
        officer(campaign, "hoa");
        String list = madeList(campaign);
        asOwner(change + " where award_list = '" + list + "'");

        verified(list).statusCode(200).body("verified", equalTo(false)).body("differing", equalTo(List.of("hoa")));
    }

    @Test
    void a_long_list_is_read_by_pages_in_its_order() {
        String campaign = storedCampaign();
        winner(campaign, "binh");
        officer(campaign, "an");
        winner(campaign, "chi");
        String list = madeList(campaign);

        JsonPath first = as("auditor")
                .get("/api/v1/award-lists/" + list + "/entries?size=2")
                .jsonPath();
        JsonPath second = as("auditor")
                .get("/api/v1/award-lists/" + list + "/entries?size=2&cursor=" + first.getString("next"))
                .jsonPath();

        List<String> pages = new ArrayList<>(first.getList("items.candidate"));
        pages.addAll(second.getList("items.candidate"));
        JsonPath whole = as("auditor").get("/api/v1/award-lists/" + list).jsonPath();
        assertThat(pages).isEqualTo(whole.getList("entries.candidate")).containsExactly("an", "binh", "chi");
        assertThat(second.getString("next")).isNull();
        assertThat(first.getMap("items[0]")).isEqualTo(whole.getMap("entries[0]"));
        as("auditor")
                .get("/api/v1/award-lists/" + list + "/entries?outcome=PASS")
                .then()
                .body("items", empty());
        as("auditor")
                .get("/api/v1/award-lists/" + list + "/entries?cursor=bad")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }

    private static ValidatableResponse verified(String list) {
        return as("auditor")
                .get("/api/v1/award-lists/" + list + "/verification")
                .then();
    }

    @Test
    void what_if_shows_who_would_enter_and_changes_nothing() {
        String campaign = storedCampaign();
        winner(campaign, "hoa");
        String list = madeList(campaign);
        String before = as("auditor").get("/api/v1/award-lists/" + list).asString();

        whatIf(campaign, "{\"level\":\"commune\",\"settings\":{\"combine\":\"ANY\"}}")
                .statusCode(200)
                .body("list", equalTo(list))
                .body("passedBefore", equalTo(0))
                .body("passedAfter", equalTo(1))
                .body("enters[0].candidate", equalTo("hoa"))
                .body("enters[0].before", equalTo("FAIL"))
                .body("leaves", empty());
        whatIf(campaign, "{\"level\":\"commune\",\"thresholds\":{\"on-time\":70}}")
                .body("enters", empty())
                .body("passedAfter", equalTo(0));
        whatIf(campaign, "{\"level\":\"commune\",\"thresholds\":{\"on-tim\":70}}")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-indicator"))
                .body("detail", containsString("on-time"));
        whatIf(campaign, "{\"level\":\"commune\",\"settings\":{\"combine\":\"SOME\"}}")
                .statusCode(422)
                .body("type", equalTo("/problems/campaign-invalid"))
                .body("pointer", equalTo("/settings/combine"));

        assertThat(as("auditor").get("/api/v1/award-lists/" + list).asString()).isEqualTo(before);
    }

    @Test
    void without_a_list_there_is_nothing_to_compare_with() {
        whatIf(storedCampaign(), "{\"level\":\"commune\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/no-list-yet"));
    }

    @Test
    void a_new_version_that_relaxes_a_rule_lists_the_newly_qualified() {
        String campaign = storedCampaign();
        winner(campaign, "hoa");
        officer(campaign, "an");
        String list = madeList(campaign);
        as("auditor")
                .get("/api/v1/campaigns/" + campaign + "/changes")
                .then()
                .statusCode(200)
                .body("$", empty());

        ObjectNode relaxed = campaign(campaign, OFFICE);
        ((ObjectNode) relaxed.get("settings")).put("combine", "ANY");
        as("award-clerk")
                .body(relaxed.toString())
                .put("/api/v1/campaigns/" + campaign)
                .then()
                .statusCode(201);

        as("auditor")
                .get("/api/v1/campaigns/" + campaign + "/changes")
                .then()
                .statusCode(200)
                .body("[0].list", equalTo(list))
                .body("[0].fromVersion", equalTo(1))
                .body("[0].toVersion", equalTo(2))
                .body("[0].enters.candidate", equalTo(List.of("hoa")))
                .body("[0].leaves", empty());
        String later = madeList(campaign);
        as("auditor")
                .get("/api/v1/award-lists/" + list + "/changes?to=" + later)
                .then()
                .statusCode(200)
                .body("enters.candidate", equalTo(List.of("hoa")));
        as("auditor").get("/api/v1/award-lists/" + list + "/changes").then().statusCode(400);
    }

    /// Acceptance case 12.
    @Test
    void a_fourth_version_that_relaxes_a_threshold_judges_everybody_again_and_lists_the_newly_qualified() {
        String campaign = Api.fresh("thi-dua");
        for (int percent : List.of(95, 90, 80)) {
            onTime(campaign, percent);
        }
        winner(campaign, "an");
        winner(campaign, "hoa");
        String list = madeList(campaign);
        as("auditor")
                .get("/api/v1/award-lists/" + list)
                .then()
                .body("entries.outcome", equalTo(List.of("FAIL", "FAIL")));

        onTime(campaign, 70);

        as("auditor")
                .get("/api/v1/campaigns/" + campaign + "/changes")
                .then()
                .statusCode(200)
                .body("[0].fromVersion", equalTo(3))
                .body("[0].toVersion", equalTo(4))
                .body("[0].enters.candidate", equalTo(List.of("an", "hoa")))
                .body("[0].leaves", empty());
        as("auditor")
                .get("/api/v1/award-lists/" + list)
                .then()
                .body("entries.outcome", equalTo(List.of("FAIL", "FAIL")));
        as("auditor")
                .get("/api/v1/award-lists/" + madeList(campaign))
                .then()
                .body("entries.outcome", equalTo(List.of("PASS", "PASS")));
    }

    /// The commune award rests on the desk's on-time rate alone, which is 530 of 717.
    private static void onTime(String campaign, int percent) {
        ObjectNode document = campaign(campaign, OFFICE);
        ObjectNode ratio = document.findParents("id").stream()
                .filter(one -> one.get("id").asText().equals("on-time"))
                .map(one -> (ObjectNode) one.deepCopy())
                .findFirst()
                .orElseThrow()
                .put("pct", percent);
        ((ObjectNode) document.at("/offers/0"))
                .putObject("rule")
                .putArray("all")
                .add(ratio);
        as("award-clerk")
                .body(document.toString())
                .put("/api/v1/campaigns/" + campaign)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse whatIf(String campaign, String body) {
        return as("auditor")
                .body(body)
                .post("/api/v1/campaigns/" + campaign + "/what-if")
                .then();
    }

    /// Somebody with an initiative, no desk worker: passes where one criterion is enough.
    private static void winner(String campaign, String candidate) {
        Api.put(campaign, candidate, """
                {"kind":"ca-nhan","name":"Trần Thị Hoà","gender":"female","roles":["ORGANISE"],
                 "filedAt":{"commune":"2024-09-27T10:00:00+07:00"}}""").statusCode(201);
        as("award-clerk")
                .body("{\"outcome\":\"pass\",\"reason\":\"Có sáng kiến\",\"evidence\":[{\"title\":\"QĐ 7\"}]}")
                .put("/api/v1/campaigns/" + campaign + "/candidates/" + candidate + "/judgements/C2")
                .then()
                .statusCode(201);
    }

    private static byte[] bytes(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(ServersResource.jdbcUrl(), "award_owner", "test");
                var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getBytes(1);
        }
    }

    private static byte[] plain(byte[] packed) {
        try (var inflated = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return inflated.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(String plain) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var deflated = new DeflaterOutputStream(bytes)) {
                deflated.write(plain.getBytes(UTF_8));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(ServersResource.jdbcUrl(), "award_owner", "test");
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
