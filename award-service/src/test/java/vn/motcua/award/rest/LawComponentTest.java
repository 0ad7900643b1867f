package vn.motcua.award.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.campaign;
import static vn.motcua.award.rest.Api.fresh;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;

@QuarkusTest
@WithServers
class LawComponentTest {

    @Test
    void the_district_ends_on_30_june_2025_without_a_successor() {
        on("2025-06-30").then().body("authorities.code", hasItem("UBND_HUYEN_CT"));
        on("2025-07-01").then().body("authorities.code", not(hasItem("UBND_HUYEN_CT")));
        JsonPath all = as("auditor").get("/api/v1/law").jsonPath();

        assertThat(all.getString("authorities.find { it.code == 'UBND_HUYEN_CT' }.validity.to"))
                .isEqualTo("2025-06-30");
        assertThat(all.getString("authorities.find { it.code == 'UBND_HUYEN_CT' }.successor"))
                .isNull();
    }

    @Test
    void texts_and_money_follow_the_day() {
        on("2025-06-30")
                .then()
                .body("bases.code", hasItem("ND-98-2023"))
                .body("bases.code", not(hasItem("ND-152-2025")));
        on("2025-07-01")
                .then()
                .body("bases.code", hasItem("ND-152-2025"))
                .body("bases.code", not(hasItem("ND-98-2023")));
        on("2026-06-30").then().body("salaries.dong", equalTo(List.of(2_340_000)));
        on("2026-07-01").then().body("salaries.dong", equalTo(List.of(2_530_000)));
        on("2024-10-05")
                .then()
                .body("rates.find { it.level == 'commune' && it.subject == 'ca-nhan' }.coefficient", equalTo(0.15f))
                .body("rates.find { it.level == 'district' && it.subject == 'tap-the' }.coefficient", equalTo(0.6f));
    }

    @Test
    void levels_and_subjects_are_told_in_the_codes_by_which_rows_are_entered() {
        JsonPath all = as("auditor").get("/api/v1/law").jsonPath();

        assertThat(all.getString("authorities.find { it.code == 'UBND_HUYEN_CT' }.level"))
                .isEqualTo("district");
        assertThat(all.getList("authorities.level", String.class)).isSubsetOf("commune", "district", "province");
        assertThat(all.getList("rates.level", String.class)).contains("commune", "district");
        assertThat(all.getList("rates.subject", String.class)).containsOnly("ca-nhan", "tap-the");
    }

    @Test
    void an_authority_of_another_structure_is_entered_and_used_by_a_campaign() {
        String authority = "TRUONG_PHONG_" + fresh("x").toUpperCase(java.util.Locale.ROOT);
        put("authorities/" + authority, """
                {"level":"commune","title":{"vi":"Chủ tịch UBND phường","en":"Chairman of the ward"},
                 "clause":"Luật 06/2022/QH15, Điều 75, khoản 1, điểm đ","validFrom":"2024-01-01"}""", 201);
        String code = fresh("thi-dua");
        ObjectNode document = campaign(code, OFFICE);
        ((ObjectNode) document.at("/offers/0")).put("authority", authority).put("decisionOn", "2026-01-05");
        as("award-clerk")
                .body(document.toString())
                .put("/api/v1/campaigns/" + code)
                .then()
                .statusCode(201)
                .body("offers[0].authority", equalTo(authority));

        put("authorities/" + authority, """
                {"level":"commune","title":{"vi":"Chủ tịch UBND phường","en":"Chairman of the ward"},
                 "clause":"Luật 06/2022/QH15, Điều 75, khoản 1, điểm đ","validFrom":"2024-01-01","validTo":"2025-12-31"}""", 201);

        as("award-clerk").get("/api/v1/campaigns/" + code).then().statusCode(200);
        as("award-clerk")
                .get("/api/v1/campaigns/" + code + "/findings")
                .then()
                .body("find { it.code == 'authority-not-valid' }.message", containsString("đến hết ngày 31/12/2025"));
        ((ObjectNode) document.get("plan")).put("number", "1/KH");
        as("award-clerk")
                .body(document.toString())
                .put("/api/v1/campaigns/" + code)
                .then()
                .statusCode(422)
                .body("pointer", equalTo("/offers/0/decisionOn"))
                .body("errors[0].code", equalTo("authority-not-valid"));
    }

    @Test
    void the_same_row_twice_changes_nothing_and_impossible_rows_are_refused() {
        String path = "base-salaries/" + fresh("ND");
        String row = """
                {"dong":1000,"source":"thử","confirmed":false,"validFrom":"1990-01-01","validTo":"1990-01-02"}""";
        put(path, row, 201);
        put(path, row, 200);

        as("operator")
                .body(row.replace("1990-01-02", "1989-01-02"))
                .put("/api/v1/law/" + path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/impossible-dates"));
        as("operator")
                .body("""
                        {"level":"commune","title":{"vi":"A","en":"A"},"clause":"x","successor":"NOBODY",
                         "validFrom":"2024-01-01"}""")
                .put("/api/v1/law/authorities/" + fresh("A"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-successor"));
        as("auditor").get("/api/v1/law?on=yesterday").then().statusCode(400);
    }

    private static io.restassured.response.Response on(String day) {
        return as("auditor").get("/api/v1/law?on=" + day);
    }

    private static void put(String path, String body, int status) {
        as("operator").body(body).put("/api/v1/law/" + path).then().statusCode(status);
    }
}
