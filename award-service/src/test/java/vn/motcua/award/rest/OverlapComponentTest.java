package vn.motcua.award.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.motcua.award.rest.Api.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.award.WithServers;

@QuarkusTest
@WithServers
class OverlapComponentTest {

    @Test
    void one_person_under_two_spellings_and_at_two_levels_is_asked_about() {
        Walk walk = Walk.in("{}").winner("hoa", "\"account\":\"" + Api.fresh("hoa") + "\"");
        String name = "Đặng Thị " + Api.fresh("X");
        sheet(walk, "a", name, "\"commune\":\"2024-09-27T10:00:00+07:00\",\"district\":\"2024-10-01T10:00:00+07:00\"");
        sheet(walk, "b", name.replace("Đặng Thị", "dang thi"), "\"commune\":\"2024-09-27T10:00:00+07:00\"");

        as("auditor")
                .get("/api/v1/campaigns/" + walk.campaign + "/overlaps")
                .then()
                .statusCode(200)
                .body("findAll { it.code == 'both-levels' }.candidate", equalTo(List.of("a")))
                .body("findAll { it.code == 'same-name' }.candidate", hasItems("a", "b"))
                .body("findAll { it.code == 'same-name' }.message", hasItem(containsString("cần đối chiếu")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ONE_PER_ACHIEVEMENT", "HIGHER_WINS", "BOTH_ALLOWED"})
    void an_achievement_honoured_on_one_list_is_not_honoured_on_another_of_its_level(String reading) {
        Walk walk = Walk.in("{\"exclusivity\":\"" + reading + "\"}")
                .winner("hoa", "")
                .made("commune")
                .proposed("hoa");
        walk.decide().statusCode(200);
        as("auditor")
                .get("/api/v1/campaigns/" + walk.campaign + "/overlaps")
                .then()
                .body("findAll { it.code == 'honoured' }.candidate", equalTo(List.of("hoa")));

        walk.made("commune").proposed("hoa");
        walk.decide()
                .statusCode(409)
                .body("type", equalTo("/problems/nobody-to-honour"))
                .body("detail", containsString("đã được khen"));
    }

    @Test
    void reminders_name_who_has_yet_to_file() {
        Walk walk = Walk.in("{}").winner("hoa", "");

        as("auditor")
                .get("/api/v1/campaigns/" + walk.campaign + "/reminders")
                .then()
                .statusCode(200)
                .body("[0].level", equalTo("commune"))
                .body("[0].lastDay", equalTo("2024-09-29"))
                .body("[0].remindOn", equalTo(List.of("2024-09-22", "2024-09-26", "2024-09-28")))
                .body("[0].missing", equalTo(List.of()))
                .body("[2].level", equalTo("district"))
                .body("[2].missing", equalTo(List.of("hoa")));
    }

    /// Acceptance case 11.
    @Test
    void a_campaign_that_plans_a_decision_of_the_district_after_its_end_is_refused_at_the_place() {
        String code = Api.fresh("thi-dua");
        var document = Api.campaign(code, Api.OFFICE);
        ((ObjectNode) document.at("/offers/1")).put("decisionOn", "2025-07-01");

        as("award-clerk")
                .body(document.toString())
                .put("/api/v1/campaigns/" + code)
                .then()
                .statusCode(422)
                .body("pointer", equalTo("/offers/1/decisionOn"))
                .body("errors[0].code", equalTo("authority-not-valid"));
    }

    /// Acceptance case 11: what was decided in time still prints.
    @Test
    void a_district_list_is_forwarded_and_received_before_it_is_decided() {
        Walk walk = Walk.in("{}").winner("hoa", "");
        sheet(walk, "hoa", "Ứng viên hoa", "\"district\":\"2024-10-01T10:00:00+07:00\"");
        walk.made("district").proposed("hoa");

        walk.decide().statusCode(409).body("type", equalTo("/problems/decided-above"));
        walk.step("council", "thu-ky", "{\"action\":\"forward\"}").body("state", equalTo("forwarded"));
        walk.step("award-verifier", "phong-noi-vu", "{\"action\":\"receive\"}")
                .statusCode(200)
                .body("state", equalTo("received"))
                .body("flags", equalTo(List.of("late:received-above")))
                .body("receipts.action", equalTo(List.of("submit", "receive")));
        walk.step("decider", "ct-huyen", Walk.decision("1/QĐ", "2025-07-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/authority-not-valid"))
                .body("detail", containsString("đến hết ngày 30/6/2025"));
        walk.step("decider", "ct-huyen", Walk.decision(Api.fresh("QĐ"), "2025-06-30"))
                .statusCode(200)
                .body("decision.authority", equalTo("UBND_HUYEN_CT"))
                .body("decision.grants[0].bonus.dong", equalTo(710_000));
        for (String paper : List.of("quyet-dinh", "giay-khen", "chi-thuong")) {
            as("auditor")
                    .get("/api/v1/award-lists/" + walk.list + "/documents/" + paper)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf");
        }
    }

    private static void sheet(Walk walk, String candidate, String name, String filed) {
        Api.put(
                walk.campaign,
                candidate,
                "{\"kind\":\"ca-nhan\",\"name\":\"" + name + "\",\"roles\":[\"ORGANISE\"],\"filedAt\":{" + filed
                        + "}}");
    }
}
