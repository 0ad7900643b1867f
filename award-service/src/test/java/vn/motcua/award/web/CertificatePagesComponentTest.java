package vn.motcua.award.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.fresh;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.award.WithServers;
import vn.motcua.award.rest.Decided;
import vn.motcua.award.signed.Signing;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class CertificatePagesComponentTest {

    private static final Seen CLERK = Seen.by("award-clerk");

    private static String madeBlank() {
        String code = fresh("phoi");
        assertThat(CLERK.sent("/offices/" + OFFICE + "/blanks", Map.of("code", code, "name", "Phôi Giấy khen lô 2024")))
                .isEqualTo("/offices/" + OFFICE + "/blanks/" + code + "?lang=vi");
        return code;
    }

    private static String path(String code) {
        return "/offices/" + OFFICE + "/blanks/" + code;
    }

    private static float offset(String code, String axis) {
        return ((Number) as("auditor")
                        .get("/api/v1" + path(code))
                        .then()
                        .extract()
                        .path("blank.offset." + axis))
                .floatValue();
    }

    @Test
    void a_blank_begins_as_the_sheet_of_the_decree_and_shows_sample_words_to_scale() {
        String code = madeBlank();

        String page = CLERK.page(path(code), 200, "phoi");

        assertThat(page)
                .contains("viewBox=\"0 0 297.0 210.0\"", "Bà Nguyễn Thị Ánh Tuyết", "Căn chỉnh máy in")
                .doesNotContain("Cần xem lại", "<script");
        assertThat(CLERK.page("/offices/" + OFFICE + "/blanks?lang=en", 200, "phoi-tat-ca"))
                .contains(code, "Certificate blanks");
        assertThat(Seen.by("auditor").page(path(code), 200, "phoi-doc")).doesNotContain("<form");
    }

    /// The mark stood 18 mm from the left where it should be 20: everything goes 2 mm to the right.
    @ParameterizedTest
    @CsvSource({"18, 21.5, 2, -1.5", "'18,5', 20, 1.5, 0", "20, 20, 0, 0"})
    void what_was_measured_becomes_an_offset(String left, String above, float x, float y) {
        String code = madeBlank();

        CLERK.sent(path(code), Map.of("part", "offset", "version", "1", "measuredX", left, "measuredY", above));

        assertThat(offset(code, "x")).isEqualTo(x);
        assertThat(offset(code, "y")).isEqualTo(y);
    }

    @Test
    void a_second_measurement_adds_to_the_first() {
        String code = madeBlank();
        CLERK.sent(path(code), Map.of("part", "offset", "version", "1", "measuredX", "18", "measuredY", "20"));

        CLERK.sent(path(code), Map.of("part", "offset", "version", "2", "measuredX", "20.5", "measuredY", "20"));

        assertThat(offset(code, "x")).isEqualTo(1.5f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hai mươi", "1e9", "200", "--2", "2.555"})
    void a_measure_that_is_none_or_too_far_is_said_beside_its_field(String measured) {
        String code = madeBlank();

        String page = CLERK.posted(
                path(code),
                Map.of("part", "offset", "version", "1", "measuredX", measured, "measuredY", "20"),
                422,
                "phoi-sai");

        assertThat(page).contains("Chưa lưu được", "value=\"" + measured + "\"");
        as("auditor").get("/api/v1" + path(code)).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void somebody_else_changed_the_blank_meanwhile() {
        String code = madeBlank();
        CLERK.sent(path(code), Map.of("part", "offset", "version", "1", "offsetX", "1", "offsetY", "1"));

        assertThat(CLERK.posted(
                        path(code),
                        Map.of("part", "offset", "version", "1", "offsetX", "2", "offsetY", "2"),
                        412,
                        "phoi-cu"))
                .contains("Phôi đã thay đổi");
        assertThat(CLERK.posted(path(code), Map.of("part", "offset", "offsetX", "2"), 400, "phoi-khong"))
                .contains("thiếu phiên bản");
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "part", "fields", "version", "1", "name", "Phôi mới", "paperWidth", "297", "paperHeight", "210"));
        fields.putAll(
                Map.of("x-name", "40", "y-name", "90", "width-name", "217", "height-name", "16", "size-name", "26"));
        return fields;
    }

    @Test
    void places_are_changed_on_the_page_and_overlaps_are_told() {
        String code = madeBlank();
        Map<String, String> fields = fields();
        fields.putAll(Map.of("x-post", "40", "y-post", "100", "width-post", "217", "height-post", "10"));

        CLERK.sent(path(code), fields);

        assertThat(CLERK.page(path(code), 200, "phoi-chong"))
                .contains("chồng lên", "Phôi không in “Số sổ vàng”", "x=\"40.0\" y=\"90.0\" width=\"217.0\"");
        as("auditor")
                .get("/api/v1" + path(code))
                .then()
                .body("blank.fields.keySet()", org.hamcrest.Matchers.containsInAnyOrder("name", "post"))
                .body("blank.fields.name.style", org.hamcrest.Matchers.equalTo("bold"));
    }

    @Test
    void half_a_row_or_an_impossible_size_is_not_taken() {
        String code = madeBlank();
        Map<String, String> half = fields();
        half.remove("height-name");
        Map<String, String> huge = fields();
        huge.put("size-name", "960");

        assertThat(CLERK.posted(path(code), half, 422, "phoi-nua")).contains("Điền đủ bốn số đo");
        assertThat(CLERK.posted(path(code), huge, 422, "phoi-to")).contains("Số đo ngoài khoảng");
    }

    @Test
    void the_page_of_a_list_says_when_there_is_nothing_to_print_yet() {
        assertThat(CLERK.page("/award-lists/" + Decided.undecided() + "/certificates", 200, "giay-khen-chua"))
                .contains("Chưa có quyết định");
    }

    private static RequestSpecification form(Tokens who) {
        return given().auth()
                .oauth2(who.token())
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    private static Tokens clerk() {
        return Tokens.of("award-clerk").offices(OFFICE).as("van-thu");
    }

    @Test
    void a_signed_file_is_filed_on_the_page_and_shows_who_signed() {
        String list = Decided.list();
        String at = "/award-lists/" + list + "/certificates";
        byte[] ours = form(clerk())
                .get(at + "/print")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Instant now = Instant.now();
        byte[] signed = Signing.authority("CA Thử nghiệm", now)
                .certifies("Lê Văn Chủ", now)
                .sign(ours, now.minusSeconds(60));

        form(clerk())
                .multiPart("paper", "giay-khen")
                .multiPart("means", "signature")
                .multiPart("file", "giay-khen.pdf", signed, "application/pdf")
                .post(at + "/signed")
                .then()
                .statusCode(303);

        assertThat(CLERK.page(at, 200, "giay-khen-da-ky"))
                .contains(
                        "ký số nguyên vẹn", "chưa xét độ tin cậy", "Lê Văn Chủ", "CA Thử nghiệm", "Đúng tệp hệ thống");
        assertThat(form(clerk()).get(at + "/print").then().extract().asByteArray())
                .isEqualTo(signed);
        assertThat(CLERK.page("/award-lists/" + list + "/trail", 200, "nhat-ky-da-ky"))
                .contains("Nộp văn bản đã ký");
    }

    @Test
    void a_scan_is_marked_and_a_refused_file_says_why_on_the_page() {
        String at = "/award-lists/" + Decided.list() + "/certificates";

        String unsigned = form(clerk())
                .multiPart("paper", "quyet-dinh")
                .multiPart("means", "signature")
                .multiPart("file", "x.pdf", vn.motcua.award.certify.Seen.scan(), "application/pdf")
                .post(at + "/signed")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(unsigned).contains("Tệp chưa có chữ ký số");
        form(clerk())
                .multiPart("paper", "quyet-dinh")
                .multiPart("means", "scan")
                .multiPart("file", "x.pdf", vn.motcua.award.certify.Seen.scan(), "application/pdf")
                .post(at + "/signed")
                .then()
                .statusCode(422);
        form(clerk())
                .multiPart("paper", "quyet-dinh")
                .multiPart("means", "scan")
                .multiPart(new io.restassured.builder.MultiPartSpecBuilder("Tôi đã đối chiếu bản quét với bản giấy")
                        .controlName("declaration")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .multiPart("file", "x.pdf", vn.motcua.award.certify.Seen.scan(), "application/pdf")
                .post(at + "/signed")
                .then()
                .statusCode(303);

        assertThat(CLERK.page(at, 200, "giay-khen-ban-quet"))
                .contains("bản quét, ký tay", "“Tôi đã đối chiếu bản quét với bản giấy”");
    }

    @Test
    void only_clerks_and_deciders_of_the_office_file_papers() {
        String list = Decided.list();
        for (String role : List.of(
                "portal",
                "desk",
                "viewer",
                "officer",
                "desk-head",
                "award-verifier",
                "council",
                "auditor",
                "operator")) {
            assertThat(sent(Tokens.of(role).offices(OFFICE), list)).as(role).isEqualTo(403);
            assertThat(put(Tokens.of(role).offices(OFFICE), list)).as(role).isEqualTo(403);
        }
        assertThat(sent(Tokens.of("award-clerk").offices("X99.02"), list)).isEqualTo(403);
        assertThat(put(Tokens.of("award-clerk").offices("X99.02"), list)).isEqualTo(403);
        assertThat(put(Tokens.of("decider").offices(OFFICE), list)).isEqualTo(422);
        assertThat(given().contentType("application/pdf")
                        .body(new byte[0])
                        .put("/api/v1/award-lists/" + list + "/documents/quyet-dinh/signed")
                        .statusCode())
                .isEqualTo(401);
        assertThat(given().auth()
                        .oauth2(clerk().token())
                        .multiPart("paper", "quyet-dinh")
                        .post("/award-lists/" + list + "/certificates/signed")
                        .asString())
                .contains("/problems/foreign-form");
    }

    private static int sent(Tokens who, String list) {
        return form(who)
                .multiPart("paper", "quyet-dinh")
                .post("/award-lists/" + list + "/certificates/signed")
                .statusCode();
    }

    private static int put(Tokens who, String list) {
        return given().auth()
                .oauth2(who.token())
                .contentType("application/pdf")
                .body(new byte[] {1})
                .put("/api/v1/award-lists/" + list + "/documents/quyet-dinh/signed")
                .statusCode();
    }

    @Test
    void the_public_page_is_kept_for_looking_at_it() throws IOException {
        Files.createDirectories(Path.of("target/pages"));
        String link = Decided.link(Decided.list());

        String page =
                given().get(link + "?lang=vi").then().statusCode(200).extract().asString();

        assertThat(page).contains("Giấy khen có thật", "name=\"viewport\"");
        Files.writeString(Path.of("target/pages/cong-khai.html"), page);
    }
}
