package vn.motcua.award.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.officer;
import static vn.motcua.award.rest.Api.put;
import static vn.motcua.award.rest.Api.storedCampaign;
import static vn.motcua.award.rest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class CandidateFileComponentTest {

    private static final Tokens HOA = Tokens.of("officer").offices(OFFICE).as("hoa.tt");
    private static final String DECLARED = "{\"report\":\"Tôi đã …\",\"attested\":true,\"consent\":true}";

    private String campaign = "";

    @BeforeEach
    void a_campaign_of_its_own() {
        campaign = storedCampaign();
    }

    @Test
    void an_officer_enters_and_declares_themselves_and_nobody_else() {
        with(HOA)
                .get("/api/v1/my-files")
                .then()
                .statusCode(200)
                .body("find { it.campaign == '" + campaign + "' }.declareAs", equalTo("hoa.tt"))
                .body("find { it.campaign == '" + campaign + "' }.candidate", nullValue());
        with(HOA)
                .body("{\"kind\":\"ca-nhan\",\"name\":\"Trần Thị Hoà\",\"roles\":[\"ORGANISE\"]}")
                .put(here("hoa.tt"))
                .then()
                .statusCode(201)
                .body("value.account", equalTo("hoa.tt"))
                .body("recordedBy", equalTo("hoa.tt"));
        with(HOA)
                .body(DECLARED)
                .put(here("hoa.tt/declaration"))
                .then()
                .statusCode(201)
                .body("recordedBy", equalTo("hoa.tt"));
        with(HOA)
                .get("/api/v1/my-files")
                .then()
                .body("find { it.campaign == '" + campaign + "' }.candidate", equalTo("hoa.tt"))
                .body("find { it.campaign == '" + campaign + "' }.checklist.levels[0].items[0].state", equalTo("late"));

        put(campaign, "nam", "{\"kind\":\"ca-nhan\",\"name\":\"Lê Văn Nam\"}").statusCode(201);
        for (String path : List.of("nam", "nam/checklist", "nam/evidence", "nam/grades/2011-05/history")) {
            with(HOA).get(here(path)).then().statusCode(403).body("type", equalTo("/problems/not-your-file"));
        }
        for (String path : List.of("nam/declaration", "nam/initiatives/1")) {
            with(HOA)
                    .body(path.endsWith("1") ? "{\"title\":\"a\",\"description\":\"b\"}" : DECLARED)
                    .put(here(path))
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-your-file"));
        }
        with(HOA)
                .body("{\"kind\":\"ca-nhan\",\"name\":\"Mạo danh\"}")
                .put(here("nguoi-khac"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-file"));
    }

    @Test
    void what_the_clerk_keeps_is_not_declared() {
        for (String field : List.of(
                "\"filedAt\":{\"commune\":\"2024-09-27T10:00:00+07:00\"}",
                "\"officerCode\":\"chu-tich\"",
                "\"account\":\"chu-tich\"")) {
            with(HOA)
                    .body("{\"kind\":\"ca-nhan\",\"name\":\"Hoà\"," + field + "}")
                    .put(here("hoa.tt"))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/clerk-only-field"))
                    .body("field", equalTo(field.substring(1, field.indexOf('"', 1))));
        }
        put(
                        campaign,
                        "cc07",
                        "{\"kind\":\"ca-nhan\",\"name\":\"Hoà\",\"account\":\"hoa.tt\",\"officerCode\":\"CC07\","
                                + "\"filedAt\":{\"commune\":\"2024-09-27T10:00:00+07:00\"}}")
                .statusCode(201);
        with(HOA)
                .body("{\"kind\":\"ca-nhan\",\"name\":\"Trần Thị Hoà\"}")
                .put(here("cc07"))
                .then()
                .statusCode(200)
                .body("value.officerCode", equalTo("CC07"))
                .body("value.filedAt.commune", equalTo("2024-09-27T10:00:00+07:00"));
    }

    @Test
    void a_clerk_ticks_for_a_candidate_only_from_a_signed_paper() {
        officer(campaign, "hoa");

        as("award-clerk")
                .body(DECLARED)
                .put(here("hoa/declaration"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/paper-needed"));
        as("award-clerk")
                .body("{\"report\":\"bản nháp\"}")
                .put(here("hoa/declaration"))
                .then()
                .statusCode(201);
        as("award-clerk")
                .header("If-Match", "\"0\"")
                .body("{\"report\":\"bản khác\"}")
                .put(here("hoa/declaration"))
                .then()
                .statusCode(412)
                .body("version", equalTo(1));
        as("award-clerk")
                .body("{\"report\":\"r\",\"attested\":true,\"paper\":{\"signedOn\":\"2999-01-01\"}}")
                .put(here("hoa/declaration"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/impossible-dates"));
        as("award-clerk")
                .body("{\"report\":\"r\",\"files\":[\"" + "0".repeat(64) + "\"]}")
                .put(here("hoa/declaration"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-file"));
        as("award-clerk")
                .body("{\"report\":\" \"}")
                .put(here("hoa/declaration"))
                .then()
                .statusCode(400);
    }

    @Test
    void a_campaign_that_takes_nothing_late_refuses_late_consent_but_neither_a_paper_signed_in_time_nor_a_withdrawal() {
        Walk walk = Walk.in("{\"late\":\"REFUSE\"}");
        put(walk.campaign, "hoa", "{\"kind\":\"ca-nhan\",\"name\":\"Hoà\",\"account\":\"hoa.tt\"}")
                .statusCode(201);

        with(HOA)
                .body(DECLARED)
                .put("/api/v1/campaigns/" + walk.campaign + "/candidates/hoa/declaration")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/deadline-passed"));
        Api.declare(walk.campaign, "hoa");
        with(HOA)
                .body("{\"report\":\"Tôi xin rút\",\"attested\":true,\"consent\":false}")
                .put("/api/v1/campaigns/" + walk.campaign + "/candidates/hoa/declaration")
                .then()
                .statusCode(200);
    }

    @Test
    void a_list_waits_for_the_files_of_those_on_it_and_names_each_missing_item() {
        Walk walk = Walk.in("{}");
        for (String one : List.of("hoa", "nam")) {
            put(
                            walk.campaign,
                            one,
                            "{\"kind\":\"ca-nhan\",\"name\":\"Ứng viên " + one
                                    + "\",\"roles\":[\"ORGANISE\"],\"account\":\"" + one
                                    + ".tt\",\"filedAt\":{\"commune\":\"2024-09-27T10:00:00+07:00\"}}")
                    .statusCode(201);
            judged(walk, one, "{\"title\":\"Sáng kiến\",\"ref\":\"SK-1\"}").statusCode(201);
        }
        walk.made("commune");

        submit(walk)
                .statusCode(409)
                .body("type", equalTo("/problems/file-incomplete"))
                .body("missing.item", contains("report", "consent", "report", "consent"))
                .body("missing.candidate", contains("hoa", "hoa", "nam", "nam"))
                .body(
                        "detail",
                        containsString("Ứng viên nam (nam): Báo cáo thành tích (ứng viên chưa khai; ứng viên)"));
        Api.declare(walk.campaign, "hoa");
        submit(walk).statusCode(409).body("missing.candidate", contains("nam", "nam"));
        walk.step("award-clerk", "nop", "{\"action\":\"withdraw\",\"candidates\":[\"nam\"],\"reason\":\"Không khai\"}")
                .statusCode(200);
        submit(walk).statusCode(200);

        walk.step("award-verifier", "tham-dinh", "{\"action\":\"screen\"}")
                .statusCode(409)
                .body("missing.item", contains("initiative"))
                .body("missing[0].owedBy", equalTo("desk-head"));
        String initiative = "/api/v1/campaigns/" + walk.campaign + "/candidates/hoa/initiatives/1";
        with(HOA.as("hoa.tt"))
                .body(
                        "{\"title\":\"Trả kết quả tại nhà\",\"description\":\"Giảm một lần đi lại\",\"appliedOn\":\"2011-06-01\","
                                + "\"measures\":[{\"name\":\"Thời gian\",\"unit\":\"phút/hồ sơ\",\"before\":45.0,\"after\":30}]}")
                .put(initiative)
                .then()
                .statusCode(201)
                .body("value.measures[0].before", equalTo(45));
        judged(walk, "hoa", "{\"title\":\"Sáng kiến\",\"initiative\":\"1\"}").statusCode(200);
        as("desk-head")
                .body("{\"kind\":\"confirmation\"}")
                .put(initiative + "/confirmation")
                .then()
                .statusCode(201);
        walk.step("award-verifier", "tham-dinh", "{\"action\":\"screen\"}").statusCode(200);
    }

    @Test
    void consent_that_is_taken_back_stops_the_decision() {
        Walk walk = Walk.in("{}")
                .winner("hoa", "\"account\":\"hoa.tt\"")
                .made("commune")
                .proposed("hoa");
        with(HOA)
                .body("{\"report\":\"Tôi xin rút\",\"attested\":true,\"consent\":false}")
                .put("/api/v1/campaigns/" + walk.campaign + "/candidates/hoa/declaration")
                .then()
                .statusCode(200);

        walk.decide()
                .statusCode(409)
                .body("type", equalTo("/problems/file-incomplete"))
                .body("missing.item", contains("consent"));
    }

    @Test
    void the_checklist_says_what_is_missing_who_owes_it_and_which_step_waits() {
        officer(campaign, "hoa");

        as("auditor")
                .get(here("hoa/checklist"))
                .then()
                .statusCode(200)
                .body("levels.level", contains("commune", "district"))
                .body("levels[0].lastDay", equalTo("2024-09-29"))
                .body("levels[0].complete", equalTo(false))
                .body(
                        "levels[0].items.code",
                        contains("report", "consent", "assignment", "initiative", "grades", "minutes", "submission"))
                .body("levels[0].items.findAll { it.state == 'missing' }.blocks", hasItem("submit"))
                .body("levels[0].items[0].owedBy", equalTo("officer"))
                .body("levels[0].items[0].name.vi", equalTo("Báo cáo thành tích"));
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune").proposed("hoa");
        as("auditor")
                .get("/api/v1/campaigns/" + walk.campaign + "/candidates/hoa/checklist")
                .then()
                .body("levels[0].list", equalTo(walk.list))
                .body("levels[0].complete", equalTo(true))
                .body("levels[0].items.findAll { it.state == 'present' }.code", hasItem("minutes"))
                .body("levels[0].items.findAll { it.state == 'present' }.code", hasItem("submission"));
    }

    @Test
    void an_initiative_is_confirmed_by_somebody_else_and_again_after_each_change() {
        put(campaign, "hoa", "{\"kind\":\"ca-nhan\",\"name\":\"Hoà\",\"account\":\"hoa.tt\"}")
                .statusCode(201);
        String path = here("hoa/initiatives/sk1");
        as("desk-head")
                .body("{\"kind\":\"confirmation\"}")
                .put(path + "/confirmation")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-initiative"));
        String sheet = "{\"title\":\"Số hoá\",\"description\":\"Quét tại quầy\"%s}";
        with(HOA).body(sheet.formatted("")).put(path).then().statusCode(201);
        as("desk-head")
                .body("{\"kind\":\"confirmation\"}")
                .put(path + "/confirmation")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-applied-yet"));
        with(HOA)
                .body(sheet.formatted(",\"appliedOn\":\"2999-01-01\""))
                .put(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/impossible-dates"));
        with(HOA)
                .body(sheet.formatted(",\"appliedOn\":\"2011-05-01\""))
                .put(path)
                .then()
                .statusCode(200);
        with(HOA)
                .body(sheet.formatted(",\"appliedOn\":\"2011-05-01\""))
                .put(path)
                .then()
                .body("version", equalTo(2));
        with(Tokens.of("desk-head").offices(OFFICE).as("hoa.tt"))
                .body("{\"kind\":\"confirmation\"}")
                .put(path + "/confirmation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-initiative"));
        as("desk-head")
                .body("{\"kind\":\"confirmation\",\"version\":1}")
                .put(path + "/confirmation")
                .then()
                .statusCode(412)
                .body("version", equalTo(2));
        as("award-clerk")
                .body("{\"kind\":\"recognition\"}")
                .put(path + "/confirmation")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/paper-needed"));
        as("award-clerk")
                .body(
                        "{\"kind\":\"recognition\",\"number\":\"7/QĐ\",\"issuedOn\":\"2011-09-01\",\"signer\":\"Lê Chủ\"}")
                .put(path + "/confirmation")
                .then()
                .statusCode(201)
                .body("value.version", equalTo(2));
        as("award-clerk")
                .body("{\"outcome\":\"pass\",\"reason\":\"x\",\"evidence\":[{\"title\":\"a\",\"initiative\":\"sk9\"}]}")
                .put(here("hoa/judgements/C2"))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-initiative"));
    }

    @Test
    void an_officer_says_something_to_the_draft_and_then_the_head_signs() {
        put(campaign, "hoa", "{\"kind\":\"ca-nhan\",\"name\":\"Hoà\",\"account\":\"hoa.tt\"}")
                .statusCode(201);
        String path = here("hoa/grades/2011-05");

        with(HOA)
                .body("{\"text\":\"Tôi nghĩ là A\"}")
                .put(path + "/comment")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-to-comment"));
        as("desk-head").body("{\"grade\":\"B\"}").put(path).then().statusCode(201);
        with(HOA)
                .body("{\"text\":\"Tôi nghĩ là A\"}")
                .put(path + "/comment")
                .then()
                .statusCode(201);
        with(Tokens.of("officer").offices(OFFICE).as("nam"))
                .body("{\"text\":\"x\"}")
                .put(path + "/comment")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-file"));
        as("desk-head").get(here("hoa")).then().body("comments.'2011-05'.value.text", equalTo("Tôi nghĩ là A"));
        as("desk-head")
                .body("{\"grade\":\"A\",\"signed\":true}")
                .put(path)
                .then()
                .statusCode(200);
        with(HOA)
                .body("{\"text\":\"Muộn\"}")
                .put(path + "/comment")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/grade-locked"));
    }

    @Test
    void a_locked_grade_changes_by_a_decision_only_and_its_history_stays() {
        officer(campaign, "hoa");
        String path = here("hoa/grades/2011-05");
        String change = "{\"grade\":\"B\",\"signed\":true,\"change\":{\"number\":\"9/QĐ\",\"decidedOn\":\"%s\","
                + "\"decidedBy\":\"Chủ tịch Lê Văn Chủ\",\"reason\":\"Có hồ sơ quá hạn do lỗi\"}}";

        as("desk-head").body(change.formatted("2011-06-15")).put(path).then().statusCode(400);
        as("desk-head")
                .body("{\"grade\":\"A\",\"signed\":true}")
                .put(path)
                .then()
                .statusCode(201);
        as("desk-head").body("{\"grade\":\"B\"}").put(path).then().statusCode(409);
        for (String impossible : List.of("2011-05-30", "2999-01-01")) {
            as("desk-head")
                    .body(change.formatted(impossible))
                    .put(path)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/impossible-dates"));
        }
        as("desk-head").body(change.formatted("2011-06-15")).put(path).then().statusCode(200);
        as("desk-head").body(change.formatted("2011-06-15")).put(path).then().statusCode(200);
        // The same decision does not change it a second time.
        as("desk-head")
                .body(change.formatted("2011-06-15").replace("\"B\"", "\"C\""))
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/grade-locked"));

        as("auditor")
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("value.grade", contains("A", "B"))
                .body("[1].value.change.number", equalTo("9/QĐ"))
                .body("[1].recordedBy", equalTo("desk-head-person"));
    }

    @Test
    void a_month_that_is_not_graded_says_why() {
        officer(campaign, "hoa");
        String path = here("hoa/grades/2011-05");

        as("desk-head")
                .body("{\"grade\":\"NOT_GRADED\"}")
                .put(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-needed"));
        as("desk-head")
                .body("{\"grade\":\"A\",\"reason\":\"tốt\"}")
                .put(path)
                .then()
                .statusCode(422);
        as("desk-head")
                .body("{\"grade\":\"NOT_GRADED\",\"reason\":\"nghỉ cả tháng\",\"signed\":true}")
                .put(path)
                .then()
                .statusCode(201);
    }

    @Test
    void one_name_has_one_spelling_however_its_marks_were_typed() {
        String decomposed = java.text.Normalizer.normalize("Trần Thị Hoà", java.text.Normalizer.Form.NFD);

        put(campaign, "hoa", "{\"kind\":\"ca-nhan\",\"name\":\"" + decomposed + "\"}")
                .statusCode(201)
                .body("value.name", equalTo("Trần Thị Hoà"));
    }

    @Test
    void whoever_declared_for_themselves_has_not_made_the_list() {
        Walk walk = Walk.in("{}").winner("hoa", "\"account\":\"hoa.tt\"").winner("an", "");
        with(HOA)
                .body(DECLARED)
                .put("/api/v1/campaigns/" + walk.campaign + "/candidates/hoa/declaration")
                .then()
                .statusCode(200);
        walk.made("commune");
        walk.step("award-clerk", "nop", "{\"action\":\"withdraw\",\"candidates\":[\"hoa\"],\"reason\":\"Tự rút\"}")
                .statusCode(200);
        walk.submitted();

        walk.step("award-verifier", "hoa.tt", "{\"action\":\"screen\"}").statusCode(200);
    }

    private static ValidatableResponse judged(Walk walk, String candidate, String evidence) {
        return as("award-clerk")
                .body("{\"outcome\":\"pass\",\"reason\":\"Có sáng kiến\",\"evidence\":[" + evidence + "]}")
                .put("/api/v1/campaigns/" + walk.campaign + "/candidates/" + candidate + "/judgements/C2")
                .then();
    }

    private static ValidatableResponse submit(Walk walk) {
        return walk.step("award-clerk", "nop", "{\"action\":\"submit\"}");
    }

    private String here(String path) {
        return "/api/v1/campaigns/" + campaign + "/candidates/" + path;
    }
}
