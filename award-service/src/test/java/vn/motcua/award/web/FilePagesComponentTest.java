package vn.motcua.award.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.put;
import static vn.motcua.award.rest.Api.storedCampaign;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;
import vn.motcua.award.evidence.SampleFiles;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class FilePagesComponentTest {

    private final Seen hoa = Seen.by("officer", "hoa.tt");
    private final Seen clerk = Seen.by("award-clerk");
    private final Seen head = Seen.by("desk-head");
    private String campaign = "";

    @BeforeEach
    void a_campaign_of_its_own() {
        campaign = storedCampaign();
    }

    @Test
    void an_officer_starts_at_their_own_files_and_enters_themselves() {
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(Tokens.of("officer")
                                .offices(OFFICE)
                                .as("hoa.tt")
                                .token())
                        .redirects()
                        .follow(false)
                        .get("/")
                        .header("Location"))
                .endsWith("/my-files?lang=vi");
        assertThat(hoa.page("/my-files", 200, "my-files"))
                .contains("Bạn chưa có hồ sơ trong đợt này.", "/campaigns/" + campaign + "/my-file");
        assertThat(hoa.page(here("/my-file"), 200, "my-file"))
                .contains("Họ và tên")
                .doesNotContain("name=\"officerCode\"", "name=\"account\"", "name=\"filed-");
        assertThat(hoa.refused(here("/my-file"), Map.of("kind", "ca-nhan", "version", "0"), 422))
                .contains("id=\"e-name\">Cần điền ô này.");

        assertThat(hoa.sent(here("/my-file"), Map.of("kind", "ca-nhan", "version", "0", "name", "Trần Thị Hoà")))
                .isEqualTo(here("/candidates/hoa.tt/file?lang=vi"));
        assertThat(hoa.page(here("/candidates/hoa.tt/file"), 200, "file-own"))
                .contains("Hồ sơ của tôi", "Việc của tôi", "ứng viên chưa khai", "chặn bước", "Tôi đã làm được gì")
                .doesNotContain("signedOn");
        assertThat(hoa.page("/my-files", 200, "my-files")).contains("Mở hồ sơ của tôi");
    }

    @Test
    void a_report_is_a_draft_until_both_boxes_are_ticked_and_nothing_typed_is_lost() {
        candidate();
        String file = here("/candidates/hoa/file");

        assertThat(hoa.refused(file + "/declaration", Map.of("report", "", "attested", "yes", "version", "0"), 422))
                .contains("role=\"alert\"");
        hoa.sent(file + "/declaration", Map.of("report", "Tôi đã <b>làm</b>", "attested", "yes", "version", "0"));
        assertThat(hoa.page(file, 200, "file-draft"))
                .contains("Tôi đã &lt;b&gt;làm&lt;/b&gt;</textarea>", "chưa đồng ý được đề nghị");
        assertThat(hoa.refused(file + "/declaration", Map.of("report", "Bản cũ", "version", "0"), 412))
                .contains("Dữ liệu đã thay đổi", "Bản cũ</textarea>");
        assertThat(clerk.refused(
                        file + "/declaration",
                        Map.of("report", "Nhập thay", "attested", "yes", "consent", "yes", "version", "1"),
                        422))
                .contains("Thiếu bản giấy đã ký");
        clerk.sent(
                file + "/declaration",
                Map.of(
                        "report",
                        "Nhập thay",
                        "attested",
                        "yes",
                        "consent",
                        "yes",
                        "version",
                        "1",
                        "signedOn",
                        "2012-01-02"));
        assertThat(Seen.by("auditor").page(file, 200, "file-read"))
                .contains("Nhập thay", "bản giấy ký ngày", "✓ đồng ý")
                .doesNotContain("<textarea", "<button");
    }

    @Test
    void a_file_is_uploaded_listed_and_given_out_as_an_attachment() {
        candidate();
        String file = here("/candidates/hoa/file");
        byte[] pdf = SampleFiles.pdf("trang");

        assertThat(upload(file, "a.pdf", "<html>".getBytes(StandardCharsets.UTF_8))
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("Không nhận tệp này", "Hồ sơ");
        assertThat(upload(file, "bien-ban.pdf", pdf).statusCode()).isEqualTo(303);
        assertThat(hoa.page(file, 200, "file-evidence")).contains("bien-ban.pdf", Sha256.hex(pdf));
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(Tokens.of("auditor").offices(OFFICE).token())
                        .get(file + "/evidence/" + Sha256.hex(pdf))
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("Content-Disposition"))
                .startsWith("attachment");
    }

    @Test
    void an_initiative_with_its_figures_is_described_changed_and_confirmed() {
        candidate();
        String file = here("/candidates/hoa/file");
        assertThat(hoa.refused(
                        file + "/initiatives",
                        Map.of("title", "Trả tại nhà", "description", "x", "measure0", "Lượt", "before0", "hai"),
                        422))
                .contains("Hãy ghi một số", "value=\"hai\"");
        hoa.sent(
                file + "/initiatives",
                Map.of(
                        "title",
                        "Trả tại nhà",
                        "description",
                        "Giảm đi lại",
                        "appliedOn",
                        "2011-06-01",
                        "measure0",
                        "Lượt đi",
                        "unit0",
                        "lượt/hồ sơ",
                        "before0",
                        "2,5",
                        "after0",
                        "1"));
        assertThat(hoa.page(file + "?open=1", 200, "file-initiative"))
                .contains("value=\"2,5\"", "value=\"2011-06-01\"", "chưa xác nhận");
        assertThat(head.page(file, 200, "file-confirm")).contains("Xác nhận sáng kiến");
        assertThat(clerk.refused(
                        file + "/initiatives/1/confirmation", Map.of("kind", "recognition", "version", "1"), 422))
                .contains("Thiếu văn bản");
        head.sent(file + "/initiatives/1/confirmation", Map.of("kind", "confirmation", "version", "1"));
        assertThat(hoa.page(file, 200, "file-confirmed")).contains("✓ đã xác nhận");

        hoa.sent(
                file + "/initiatives",
                Map.of("number", "1", "title", "Đổi tên", "description", "x", "appliedOn", "2011-06-01"));
        assertThat(hoa.page(file, 200, "file-changed")).contains("đã sửa, phải xác nhận lại");
    }

    @Test
    void a_locked_grade_shows_its_history_and_changes_by_a_decision() {
        candidate();
        head.sent(here("/grades"), Map.of("do", "draft", "hoa/2011-05", "B"));
        hoa.sent(here("/candidates/hoa/file/grades/2011-05/comment"), Map.of("text", "Xin xem lại"));
        assertThat(head.page(here("/grades"), 200, "grades-commented")).contains("bản tạm, có góp ý");
        assertThat(hoa.page(here("/candidates/hoa/file"), 200, "file-grades"))
                .contains("“Xin xem lại”", "Góp ý trước khi ký");
        head.sent(here("/grades"), Map.of("do", "sign-2011-05", "hoa/2011-05", "A"));
        Map<String, String> decision = Map.of(
                "grade",
                "b",
                "number",
                "9/QĐ",
                "decidedOn",
                "2011-06-15",
                "decidedBy",
                "Chủ tịch",
                "reason",
                "Kết luận");

        assertThat(head.refused(here("/grades/hoa/2011-05"), Map.of("grade", "B"), 422))
                .contains("id=\"e-number\">Cần điền ô này.");
        head.sent(here("/grades/hoa/2011-05"), decision);

        assertThat(head.page(here("/grades/hoa/2011-05"), 200, "grade"))
                .contains("9/QĐ", "Kết luận", "Xin xem lại", "đã ký, khoá");
        assertThat(head.page(here("/grades/hoa/2012-09"), 404, "grade-none")).contains("không có tháng");
    }

    @Test
    void a_month_that_is_not_graded_is_shown_with_its_reason_and_signed_with_the_others() {
        candidate();
        head.sent(
                here("/grades/exempt"),
                Map.of("person", "hoa", "month", "2011-07", "kind", "not-graded", "reason", "nghỉ cả tháng"));
        assertThat(head.page(here("/grades"), 200, "grades-kxl")).contains("KXL", "nghỉ cả tháng");
        head.sent(here("/grades"), Map.of("do", "sign-2011-07"));

        as("desk-head")
                .get("/api/v1" + here("/candidates/hoa"))
                .then()
                .body("grades.'2011-07'.value.grade", org.hamcrest.Matchers.equalTo("NOT_GRADED"))
                .body("grades.'2011-07'.value.signed", org.hamcrest.Matchers.equalTo(true));
    }

    @Test
    void the_checklist_of_everybody_is_one_table() {
        candidate();

        assertThat(Seen.by("award-verifier").page(here("/checklist"), 200, "checklist"))
                .contains("Trần Thị Hoà", "0 / 1", "Báo cáo thành tích", "ứng viên chưa khai", "còn thiếu");
    }

    @Test
    void a_wrong_table_is_shown_with_its_cells() {
        assertThat(clerk.page(here("/tables"), 200, "tables"))
                .contains("Tải mẫu trống", "Do", "người phụ trách bộ phận một cửa");
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(Tokens.of("award-clerk").offices(OFFICE).token())
                        .header("Sec-Fetch-Site", "same-origin")
                        .accept("text/html")
                        .multiPart("file", "a.xlsx", SampleFiles.xlsx())
                        .post(here("/tables/ca-nhan"))
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("Không đọc được bảng");
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(Tokens.of("award-clerk").offices(OFFICE).token())
                        .header("Sec-Fetch-Site", "cross-site")
                        .multiPart("file", "a.xlsx", SampleFiles.xlsx())
                        .post(here("/tables/ca-nhan"))
                        .then()
                        .statusCode(403)
                        .extract()
                        .asString())
                .contains("foreign-form");
    }

    private void candidate() {
        put(campaign, "hoa", "{\"kind\":\"ca-nhan\",\"name\":\"Trần Thị Hoà\",\"account\":\"hoa.tt\"}")
                .statusCode(201);
    }

    private io.restassured.response.Response upload(String file, String name, byte[] bytes) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("officer").offices(OFFICE).as("hoa.tt").token())
                .header("Sec-Fetch-Site", "same-origin")
                .accept("text/html")
                .redirects()
                .follow(false)
                .multiPart("file", name, bytes)
                .post(file + "/evidence");
    }

    private String here(String path) {
        return "/campaigns/" + campaign + path;
    }
}
