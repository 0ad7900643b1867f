package vn.motcua.award.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.officer;
import static vn.motcua.award.rest.Api.storedCampaign;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;

@QuarkusTest
@WithServers
class CandidatePagesComponentTest {

    private final Seen clerk = Seen.by("award-clerk");
    private final Seen head = Seen.by("desk-head");
    private String campaign = "";

    @BeforeEach
    void a_campaign_of_its_own() {
        campaign = storedCampaign();
    }

    @Test
    void a_person_is_entered_with_assignments_and_the_moment_of_filing() {
        String leads = clerk.sent(
                here("/new-candidate"),
                Map.of(
                        "code",
                        "cc05",
                        "kind",
                        "ca-nhan",
                        "name",
                        "Đặng Thị Ánh Tuyết",
                        "gender",
                        "female",
                        "role",
                        "ORGANISE",
                        "from0",
                        "2011-01-02",
                        "decision0",
                        "11/QĐ-UBND",
                        "filed-commune",
                        "2011-12-27T15:00"));

        assertThat(leads).isEqualTo(here("/candidates/cc05?lang=vi"));
        as("award-clerk")
                .get("/api/v1" + here("/candidates/cc05"))
                .then()
                .body("sheet.value.name", equalTo("Đặng Thị Ánh Tuyết"))
                .body("sheet.value.roles[0]", equalTo("ORGANISE"))
                .body("sheet.value.deskAssignments[0].decision", equalTo("11/QĐ-UBND"))
                .body("sheet.value.filedAt.commune", equalTo("2011-12-27T15:00:00+07:00"));
        assertThat(clerk.page(here("/candidates/cc05"), 200, "candidate"))
                .contains("value=\"2011-12-27T15:00:00\"", "value=\"11/QĐ-UBND\"", "chưa đánh giá");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
        String page = clerk.refused(
                here("/new-candidate"),
                Map.of("code", "có dấu", "kind", "ca-nhan", "name", "", "post", "Công chức <b>", "to0", "2011-02-30"),
                422);

        assertThat(page)
                .contains(
                        "id=\"e-code\">Mã gồm chữ không dấu",
                        "id=\"e-name\">Cần điền ô này.",
                        "id=\"e-to0\">Không phải ngày")
                .contains("value=\"Công chức &lt;b&gt;\"", "role=\"alert\"");
    }

    @Test
    void a_code_in_use_is_not_overwritten() {
        officer(campaign, "hoa");

        assertThat(clerk.refused(
                        here("/new-candidate"), Map.of("code", "hoa", "kind", "ca-nhan", "name", "Người khác"), 422))
                .contains("Mã này đã có người dùng.");
        as("award-clerk")
                .get("/api/v1" + here("/candidates/hoa"))
                .then()
                .body("sheet.value.name", equalTo("Trần Thị Hoà"));
    }

    @Test
    void two_clerks_do_not_overwrite_each_other() {
        officer(campaign, "hoa");
        Map<String, String> mine =
                Map.of("version", "1", "kind", "ca-nhan", "name", "Trần Thị Hoà", "post", "Phó phòng");
        clerk.sent(here("/candidates/hoa"), mine);

        Map<String, String> theirs = new HashMap<>(mine);
        theirs.put("post", "Trưởng phòng");

        assertThat(clerk.refused(here("/candidates/hoa"), theirs, 412))
                .contains("Dữ liệu đã thay đổi", "value=\"Trưởng phòng\"");
    }

    @Test
    void a_judgement_without_its_evidence_is_refused_where_it_was_typed() {
        officer(campaign, "hoa");

        assertThat(clerk.refused(
                        here("/candidates/hoa/judgements/C2"),
                        Map.of("outcome", "pass", "reason", "Có sáng kiến"),
                        422))
                .contains("Thiếu minh chứng", ">Có sáng kiến</textarea>");

        clerk.sent(
                here("/candidates/hoa/judgements/C2"),
                Map.of(
                        "outcome",
                        "pass",
                        "reason",
                        "Có sáng kiến",
                        "title0",
                        "Báo cáo sáng kiến",
                        "ref0",
                        "SK-02",
                        "proof0",
                        "confirmation"));
        assertThat(clerk.page(here("/candidates/hoa"), 200, "candidate-judged"))
                .contains("✓ đạt", "Báo cáo sáng kiến", "SK-02");
        assertThat(clerk.page(here("/candidates/hoa?judge=C2"), 200, "candidate-judging"))
                .contains("name=\"title0\"", "value=\"Báo cáo sáng kiến\"");
    }

    @Test
    void a_case_is_entered_and_closed() {
        officer(campaign, "hoa");
        clerk.sent(
                here("/candidates/hoa/exclusions"), Map.of("number", "1", "kind", "complaint", "from", "2011-05-02"));
        assertThat(clerk.page(here("/candidates/hoa"), 200, "candidate-case"))
                .contains("đang xem xét", "khiếu nại, tố cáo");

        clerk.sent(
                here("/candidates/hoa/exclusions"),
                Map.of("number", "1", "kind", "complaint", "from", "2011-05-02", "closed", "2011-06-01"));

        assertThat(clerk.page(here("/candidates/hoa"), 200, "candidate-case")).contains("không có lỗi");
    }

    @Test
    void grades_are_written_in_the_matrix_and_signed_by_month() {
        officer(campaign, "hoa");
        head.sent(here("/grades"), Map.of("do", "draft", "hoa/2011-05", "a", "hoa/2011-06", "B"));

        assertThat(head.page(here("/grades"), 200, "grades-head"))
                .contains("name=\"hoa/2011-05\" value=\"A\"", "bản tạm", "Ký 05/2011");
        head.sent(here("/grades"), Map.of("do", "sign-2011-05", "hoa/2011-05", "A", "hoa/2011-06", "B"));

        assertThat(head.page(here("/grades"), 200, "grades-head"))
                .doesNotContain("name=\"hoa/2011-05\"")
                .contains("<strong class=\"grade\">A</strong>", "name=\"hoa/2011-06\" value=\"B\"");
        as("desk-head")
                .get("/api/v1" + here("/candidates/hoa"))
                .then()
                .body("grades.'2011-05'.value.signed", equalTo(true))
                .body("grades.'2011-06'.value.signed", equalTo(false));
    }

    @Test
    void nobody_writes_their_own_grade_and_the_others_are_kept() {
        officer(campaign, "hoa");
        officer(campaign, "nam");
        Seen hoa = Seen.by("desk-head", "hoa");

        assertThat(hoa.page(here("/grades"), 200, "grades-own"))
                .contains("name=\"nam/2011-05\"")
                .doesNotContain("name=\"hoa/2011-05\"");
        String page = hoa.refused(here("/grades"), Map.of("do", "draft", "hoa/2011-05", "A", "nam/2011-05", "A"), 422);

        assertThat(page).contains("1 ô chưa được ghi", "Người xếp loại không được là chính ứng viên.");
        assertThat(head.page(here("/grades"), 200, "grades-head")).contains("name=\"nam/2011-05\" value=\"A\"");
    }

    @Test
    void a_month_of_leave_is_noted_with_its_reason() {
        officer(campaign, "hoa");
        head.sent(
                here("/grades/exempt"),
                Map.of("person", "hoa", "month", "2011-07", "reason", "nghỉ thai sản", "signed", "yes"));

        assertThat(head.page(here("/grades"), 200, "grades-head")).contains("nghỉ thai sản");
    }

    @Test
    void readers_see_the_matrix_without_fields() {
        officer(campaign, "hoa");

        assertThat(Seen.by("auditor").page(here("/grades"), 200, "grades-read"))
                .contains("Trần Thị Hoà")
                .doesNotContain("<input", "<button");
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        officer(campaign, "hoa");

        as("desk-head")
                .contentType("application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .body("do=draft&hoa/2011-05=A")
                .post(here("/grades"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/foreign-form"));
    }

    private String here(String path) {
        return "/campaigns/" + campaign + path;
    }
}
