package vn.motcua.award.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.fresh;
import static vn.motcua.award.rest.Api.storedCampaign;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;

@QuarkusTest
@WithServers
class WizardPagesComponentTest {

    private final Seen clerk = Seen.by("award-clerk");

    @Test
    void a_campaign_of_another_year_commune_and_structure_is_made_step_by_step() {
        String code = fresh("doi-moi");
        String page = clerk.page("/new-campaign?from=vinh-yen-2024", 200, "wizard-1");
        assertThat(page)
                .contains(
                        "name=\"/campaign\" type=\"text\" value=\"\"",
                        "name=\"/period/from\" type=\"date\" value=\"2024-05-01\"");

        page = go(
                page,
                1,
                "next",
                Map.of(
                        "/campaign",
                        code,
                        "/office",
                        OFFICE,
                        "/title/vi",
                        "Một cửa 2027",
                        "/title/en",
                        "One stop 2027",
                        "/plan/number",
                        "12/KH-UBND",
                        "/plan/date",
                        "2027-01-04",
                        "/period/from",
                        "2027-02-01",
                        "/period/toInclusive",
                        "2027-06-30",
                        "/period/announcedDays",
                        "150"),
                200,
                "wizard-2");
        // Without a district: its two entries go, a department of the province honours collectives.
        page = go(page, 2, "remove-2", Map.of(), 200, "wizard-2");
        page = go(
                page,
                2,
                "next",
                Map.of(
                        "/offers/1/level",
                        "province",
                        "/offers/1/authority",
                        "GIAM_DOC_SO",
                        "/offers/1/dossier/receivedBy",
                        "Sở Nội vụ"),
                200,
                "wizard-3");
        assertThat(page)
                .contains(
                        "Mục 2: cấp tỉnh, tập thể",
                        "name=\"/criteria/SECTION_II/all/5/pct\" type=\"number\" value=\"95\"");
        page = go(page, 3, "next", Map.of("/criteria/SECTION_II/all/5/pct", "97"), 200, "wizard-4");
        page = go(
                page,
                4,
                "next",
                Map.of("/settings/late", "REFUSE", "/settings/deadline", "END_OF_DAY", "/settings/ties", "CHAIR"),
                200,
                "wizard-5");
        page = go(
                page,
                5,
                "next",
                Map.of(
                        "term/0",
                        "before",
                        "/offers/0/dossier/before",
                        "2027-06-30",
                        "/offers/0/decisionOn",
                        "2027-07-15",
                        "term/1",
                        "between",
                        "/offers/1/dossier/from",
                        "2027-07-01",
                        "/offers/1/dossier/toInclusive",
                        "2027-07-05"),
                200,
                "wizard-6");
        assertThat(page)
                .contains("Lưu đợt khen thưởng", "00:00:00 01/07/2027", "không nhận")
                .doesNotContain("Kế hoạch ghi 150 ngày");

        Map<String, Object> save =
                new HashMap<>(Map.of("step", "6", "change", "no", "document", document(page), "go", "save"));
        assertThat(clerk.sent("/new-campaign", save)).isEqualTo("/campaigns/" + code + "?lang=vi");
        as("award-clerk")
                .get("/api/v1/campaigns/" + code)
                .then()
                .statusCode(200)
                .body("office", equalTo(OFFICE))
                .body("offers", hasSize(2))
                .body("offers[1].authority", equalTo("GIAM_DOC_SO"))
                .body("offers[1].dossier.receivedBy", equalTo("Sở Nội vụ"))
                .body("settings.late", equalTo("REFUSE"))
                .body("settings.deadline.inclusive", equalTo(true))
                .body("criteria.SECTION_II.all[5].pct", equalTo(97));
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_the_step_is_not_left() {
        String page = clerk.page("/new-campaign?from=vinh-yen-2024", 200, "wizard-1");

        String again = go(
                page,
                1,
                "next",
                Map.of(
                        "/campaign",
                        "Có Dấu",
                        "/office",
                        "X01.02.03",
                        "/title/vi",
                        "",
                        "/period/from",
                        "2027-06-30",
                        "/period/toInclusive",
                        "2027-02-01"),
                422,
                "wizard-wrong");

        assertThat(again)
                .contains(
                        "id=\"e-/campaign\">Mã gồm chữ thường",
                        "id=\"e-/title/vi\">Cần một chuỗi",
                        "id=\"e-/period/toInclusive\">Ngày kết thúc đứng trước")
                .contains("Tài khoản này không phụ trách đơn vị đó.", "value=\"Có Dấu\"", "aria-current=\"step\">Đợt");
    }

    @Test
    void an_authority_that_has_ended_by_the_day_of_decision_is_refused_beside_that_day() {
        String page = clerk.page("/new-campaign?from=vinh-yen-2024", 200, "wizard-1");

        page = go(page, 5, "next", Map.of("/offers/1/decisionOn", "2027-07-15"), 422, "wizard-authority");

        assertThat(page).contains("id=\"e-/offers/1/decisionOn\">Chủ tịch UBND huyện");
    }

    @Test
    void criteria_are_moved_between_must_group_and_desk_workers() {
        String code = fresh("nhom");
        String page = clerk.page("/new-campaign?from=vinh-yen-2024", 200, "wizard-1");
        page = go(page, 1, "next", Map.of("/campaign", code, "/office", OFFICE), 200, "wizard-2");
        assertThat(go(page, 2, "next", Map.of(), 200, "wizard-3"))
                .contains("bắt buộc", "option value=\"desk\" selected", "option value=\"group\" selected")
                .doesNotContain("quy tắc riêng");

        page = go(
                page,
                3,
                "next",
                Map.of(
                        "mode/0",
                        "any",
                        "use/0/G1",
                        "must",
                        "use/0/C1",
                        "group",
                        "use/0/C2",
                        "group",
                        "use/0/C3",
                        "desk"),
                200,
                "wizard-4");
        clerk.sent("/new-campaign", Map.of("step", "6", "change", "no", "document", document(page), "go", "save"));

        as("award-clerk")
                .get("/api/v1/campaigns/" + code)
                .then()
                .body("offers[0].rule.all", hasSize(3))
                .body("offers[0].rule.all[0]", equalTo("G1"))
                .body("offers[0].rule.all[1].any", equalTo(java.util.List.of("C1", "C2")))
                .body("offers[0].rule.all[2].then.ref", equalTo("C3"))
                .body("offers[1].rule.all", hasSize(4));
    }

    @Test
    void a_campaign_that_is_there_gets_a_new_version_and_none_is_overwritten_by_chance() {
        String code = storedCampaign();
        String page = clerk.page("/new-campaign?from=" + code + "&code=" + code, 200, "wizard-change");
        assertThat(page).contains("Sửa thành phiên bản mới", "readonly");
        page = go(page, 4, "next", Map.of("/settings/combine", "ANY", "change", "yes"), 200, "wizard-change");

        clerk.sent("/new-campaign", Map.of("step", "6", "change", "yes", "document", document(page), "go", "save"));

        as("award-clerk")
                .get("/api/v1/campaigns/" + code)
                .then()
                .body("version", equalTo(2))
                .body("settings.combine", equalTo("ANY"));
        assertThat(clerk.refused(
                        "/new-campaign",
                        Map.of("step", "6", "change", "no", "document", document(page), "go", "save"),
                        422))
                .contains("Đã có đợt khen thưởng mang mã này");
    }

    @Test
    void fields_that_no_form_has_change_nothing() {
        String page = clerk.page("/new-campaign?from=vinh-yen-2024", 200, "wizard-1");

        String after = go(
                page,
                2,
                "stay",
                Map.of("/offers/999999999/level", "commune", "/offers/x/level", "commune", "/no/such/place", "1"),
                200,
                "wizard-odd");

        assertThat(document(after)).isEqualTo(document(page));
    }

    @Test
    void everybody_may_begin_with_the_campaign_of_the_house_and_with_their_own() {
        String mine = storedCampaign();

        assertThat(clerk.page("/new-campaign", 200, "wizard-sources")).contains("Bắt đầu từ mẫu", mine);
        clerk.page("/new-campaign?from=" + storedCampaign("X55.01"), 403, "wizard-foreign");
    }

    private String go(String page, int step, String where, Map<String, String> fields, int status, String keptAs) {
        Map<String, String> form = new HashMap<>(
                Map.of("step", Integer.toString(step), "change", "no", "document", document(page), "go", where));
        form.putAll(fields);
        return clerk.posted("/new-campaign", form, status, keptAs);
    }

    private static String document(String page) {
        return page.replaceFirst("(?s).*name=\"document\" value=\"([^\"]*)\".*", "$1")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
