package vn.motcua.award.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.officer;
import static vn.motcua.award.rest.Api.put;
import static vn.motcua.award.rest.Api.storedCampaign;
import static vn.motcua.award.rest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class CandidateComponentTest {

    @Test
    void a_candidate_is_kept_with_versions_and_a_stale_one_is_refused() {
        String campaign = storedCampaign();
        officer(campaign, "hoa");
        String path = "/api/v1/campaigns/" + campaign + "/candidates/hoa";
        String changed = "{\"kind\":\"ca-nhan\",\"name\":\"Trần Thị Hoà\",\"post\":\"Văn phòng\"}";

        as("award-clerk")
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as("award-clerk")
                .header("If-Match", "\"1\"")
                .body("{\"kind\":\"ca-nhan\",\"name\":\"Khác\"}")
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"))
                .body("version", equalTo(2));
        as("award-verifier")
                .get(path)
                .then()
                .statusCode(200)
                .body("sheet.value.post", equalTo("Văn phòng"))
                .body("sheet.version", equalTo(2))
                .body("sheet.recordedBy", equalTo("award-clerk-person"));
    }

    @Test
    void wrong_sheets_are_refused_with_the_field() {
        String campaign = storedCampaign();

        put(campaign, "x", "{\"kind\":\"ca-nhan\"}").statusCode(400).body("violations.field", hasItem("name"));
        put(campaign, "x", "{\"kind\":\"ho-gia-dinh\",\"name\":\"A\"}")
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
        put(campaign, "x", "{\"kind\":\"ca-nhan\",\"name\":\"A\",\"salary\":1}")
                .statusCode(400)
                .body("detail", containsString("salary"));
        put(
                        campaign,
                        "x",
                        "{\"kind\":\"ca-nhan\",\"name\":\"A\",\"deskAssignments\":[{\"from\":\"2024-05-02\",\"to\":\"2024-05-01\"}]}")
                .statusCode(422)
                .body("type", equalTo("/problems/impossible-dates"));
        put(campaign, "x", "{\"kind\":\"ca-nhan\",\"name\":\"A\",\"filedAt\":{\"commune\":\"2999-01-01T00:00:00Z\"}}")
                .statusCode(422);
        put("khong-co", "x", "{\"kind\":\"ca-nhan\",\"name\":\"A\"}")
                .statusCode(404)
                .body("detail", containsString("khong-co"));
    }

    @Test
    void a_signed_grade_is_locked_and_a_draft_is_not() {
        String campaign = storedCampaign();
        officer(campaign, "hoa");
        String path = "/api/v1/campaigns/" + campaign + "/candidates/hoa/grades/2011-05";

        as("desk-head").body("{\"grade\":\"B\"}").put(path).then().statusCode(201);
        as("desk-head")
                .body("{\"grade\":\"A\",\"signed\":true}")
                .put(path)
                .then()
                .statusCode(200);
        as("desk-head")
                .body("{\"grade\":\"A\",\"signed\":true}")
                .put(path)
                .then()
                .statusCode(200);
        as("desk-head")
                .body("{\"grade\":\"B\",\"signed\":true}")
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/grade-locked"))
                .body("detail", containsString("desk-head-person"));
    }

    @Test
    void months_outside_the_campaign_and_nameless_grades_are_refused() {
        String campaign = storedCampaign();
        officer(campaign, "hoa");
        String path = "/api/v1/campaigns/" + campaign + "/candidates/hoa/grades/";

        as("desk-head")
                .body("{\"grade\":\"A\"}")
                .put(path + "2012-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/month-outside-campaign"));
        as("desk-head").body("{\"grade\":\"A\"}").put(path + "thang-5").then().statusCode(400);
        as("desk-head")
                .body("{}")
                .put(path + "2011-05")
                .then()
                .statusCode(400)
                .body("detail", containsString("exempt"));
    }

    @Test
    void nobody_grades_or_judges_themselves() {
        String campaign = storedCampaign();
        put(campaign, "nam", "{\"kind\":\"ca-nhan\",\"name\":\"Lê Văn Nam\",\"account\":\"nam.lv\"}")
                .statusCode(201);
        String path = "/api/v1/campaigns/" + campaign + "/candidates/nam";

        with(Tokens.of("desk-head").offices(OFFICE).as("nam.lv"))
                .body("{\"grade\":\"A\"}")
                .put(path + "/grades/2011-05")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-grade"));
        with(Tokens.of("award-clerk").offices(OFFICE).as("nam.lv"))
                .body("{\"outcome\":\"pass\",\"reason\":\"tốt\",\"evidence\":[{\"title\":\"a\"}]}")
                .put(path + "/judgements/C2")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-judgement"));
    }

    @Test
    void a_favourable_judgement_needs_its_evidence_and_an_unfavourable_one_a_reason() {
        String campaign = storedCampaign();
        officer(campaign, "hoa");
        String path = "/api/v1/campaigns/" + campaign + "/candidates/hoa/judgements/";

        as("award-clerk")
                .body("{\"outcome\":\"pass\",\"reason\":\"Sáng kiến tốt\"}")
                .put(path + "C2")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/evidence-missing"))
                .body("demanded", equalTo(1));
        as("award-clerk")
                .body(
                        "{\"outcome\":\"pass\",\"reason\":\"Sáng kiến tốt\",\"evidence\":[{\"title\":\"Biên bản số 12\"}]}")
                .put(path + "C2")
                .then()
                .statusCode(201)
                .body("recordedBy", equalTo("award-clerk-person"));
        as("award-clerk")
                .body("{\"outcome\":\"fail\",\"reason\":\"Chưa có sáng kiến\"}")
                .put(path + "C2")
                .then()
                .statusCode(200);
        as("award-clerk").body("{\"outcome\":\"fail\"}").put(path + "C2").then().statusCode(400);
        as("award-clerk")
                .body("{\"outcome\":\"fail\",\"reason\":\"x\"}")
                .put(path + "C9")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-criterion"))
                .body("criteria", hasItem("II.2d"));
    }

    @Test
    void candidates_come_in_pages_by_code() {
        String campaign = storedCampaign();
        for (String code : new String[] {"c", "a", "b"}) {
            put(campaign, code, "{\"kind\":\"ca-nhan\",\"name\":\"Tên " + code + "\"}")
                    .statusCode(201);
        }
        String path = "/api/v1/campaigns/" + campaign + "/candidates?size=2";

        String next = as("auditor")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.candidate", equalTo(java.util.List.of("a", "b")))
                .body("next", notNullValue())
                .extract()
                .path("next");
        as("auditor").get(path + "&cursor=" + next).then().body("items.candidate", equalTo(java.util.List.of("c")));
        as("auditor")
                .get(path + "&cursor=rubbish")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
        as("auditor").get(path + "0000").then().statusCode(400);
        as("auditor")
                .get("/api/v1/campaigns/" + campaign + "/candidates")
                .then()
                .body("items", hasSize(3));
    }
}
