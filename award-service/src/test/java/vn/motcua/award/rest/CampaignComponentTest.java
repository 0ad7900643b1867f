package vn.motcua.award.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.campaign;
import static vn.motcua.award.rest.Api.fresh;
import static vn.motcua.award.rest.Api.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class CampaignComponentTest {

    @Test
    void the_plan_of_2024_comes_with_the_house() {
        with(Tokens.of("award-clerk").offices("X01.02.03"))
                .get("/api/v1/campaigns/vinh-yen-2024")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("office", equalTo("X01.02.03"))
                .body("settings.combine", equalTo("ALL"))
                .body("settings.deadline.inclusive", equalTo(false))
                .body("offers.level", equalTo(List.of("commune", "district", "district")));
    }

    @Test
    void the_findings_of_the_plan_are_told_in_the_readers_language() {
        with(Tokens.of("auditor").offices("*"))
                .get("/api/v1/campaigns/vinh-yen-2024/findings")
                .then()
                .statusCode(200)
                .body(
                        "code",
                        hasItems("days-announced-and-counted", "due-before-the-period-ends", "plan-number-missing"))
                .body("message", hasItem(containsString("153 ngày")))
                .body("code", hasItems("law-unconfirmed"))
                .body("message", hasItem(containsString("Luật Tổ chức chính quyền địa phương số 77/2015/QH13")))
                .body("message", hasItem(containsString("Mức thưởng")));
        with(Tokens.of("auditor").offices("*"))
                .header("Accept-Language", "en")
                .get("/api/v1/campaigns/vinh-yen-2024/findings")
                .then()
                .body("message", hasItem(containsString("there are 153")));
    }

    @Test
    void the_same_content_is_the_same_version_and_other_content_the_next() {
        String code = fresh("thi-dua");
        ObjectNode document = campaign(code, OFFICE);
        String path = "/api/v1/campaigns/" + code;

        as("award-clerk")
                .body(document.toString())
                .put(path)
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
        as("award-clerk")
                .body(document.toString())
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        document.put("version", 2);
        ((ObjectNode) document.get("settings")).put("combine", "ANY");
        as("award-clerk")
                .body(document.toString())
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", containsString(path + "?version=2"))
                .body("version", equalTo(2));

        as("award-clerk").get(path + "?version=1").then().statusCode(200).body("settings.combine", equalTo("ALL"));
        as("award-clerk").get(path).then().statusCode(200).body("settings.combine", equalTo("ANY"));
        as("award-clerk").get(path + "?version=3").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        as("award-clerk")
                .get(path + "?version=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void content_for_another_version_is_refused_with_the_newest_one() {
        String code = fresh("thi-dua");
        ObjectNode document = campaign(code, OFFICE).put("version", 5);

        as("award-clerk")
                .body(document.toString())
                .put("/api/v1/campaigns/" + code)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/campaign-version"))
                .body("newest", equalTo(0))
                .body("detail", containsString("Phiên bản mới nhất là 0"));
    }

    @Test
    void a_defect_is_refused_with_its_json_pointer() {
        String code = fresh("thi-dua");
        ObjectNode document = campaign(code, OFFICE);
        ((ObjectNode) document.at("/criteria/C2")).put("p", "script");

        as("award-clerk")
                .body(document.toString())
                .put("/api/v1/campaigns/" + code)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/campaign-invalid"))
                .body("pointer", equalTo("/criteria/C2/p"))
                .body("errors[0].code", equalTo("unknown-predicate"))
                .body("detail", containsString("Tại /criteria/C2/p"));
        as("award-clerk").get("/api/v1/campaigns/" + code).then().statusCode(404);
    }

    @Test
    void hostile_bodies_are_answered_with_a_problem() {
        String path = "/api/v1/campaigns/" + fresh("thi-dua");

        as("award-clerk")
                .body("{\"a\":")
                .put(path)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
        as("award-clerk")
                .body("[]")
                .put(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/campaign-invalid"));
        as("award-clerk").body("null").put(path).then().statusCode(not(500)).statusCode(not(201));
        as("award-clerk")
                .body("{\"criteria\":{\"X\":" + "{\"all\":[".repeat(400) + "\"X\"" + "]}".repeat(400) + "}}")
                .put(path)
                .then()
                .statusCode(422);
    }

    @Test
    void a_campaign_never_moves_to_another_office() {
        String code = fresh("thi-dua");
        Tokens both = Tokens.of("award-clerk").offices(OFFICE, "X99.02");
        with(both)
                .body(campaign(code, OFFICE).toString())
                .put("/api/v1/campaigns/" + code)
                .then()
                .statusCode(201);

        with(both)
                .body(campaign(code, "X99.02").toString())
                .put("/api/v1/campaigns/" + code)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/campaign-office-fixed"));
    }

    @Test
    void of_eight_clerks_who_save_at_once_each_gets_a_version_of_their_own() throws Exception {
        String code = fresh("thi-dua");
        List<Callable<Integer>> saves = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ObjectNode document = campaign(code, OFFICE);
            ((ObjectNode) document.get("plan")).put("number", "KH-" + i);
            saves.add(() -> as("award-clerk")
                    .body(document.toString())
                    .put("/api/v1/campaigns/" + code)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("version"));
        }

        List<Integer> versions = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> saved : pool.invokeAll(saves)) {
                versions.add(saved.get());
            }
        }

        assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
