package vn.motcua.award.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.fresh;
import static vn.motcua.award.rest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.award.WithServers;
import vn.motcua.award.certify.Seen;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class CertificateComponentTest {

    private static final String BLANK = """
            {"name":"Phôi lô 2024","paper":{"width":297,"height":210},"offset":{"x":1.5,"y":-2},
             "fields":{"name":{"x":50,"y":90,"width":197,"height":14,"size":24,"style":"bold"},
              "decision":{"x":80,"y":150,"width":40,"height":7,"align":"left","words":"{number}"},
              "decisionDay":{"x":130,"y":150,"width":30,"height":7,"align":"left"},
              "goldenBook":{"x":80,"y":160,"width":20,"height":7,"words":"{position}"}}}""";

    private static Walk decided;

    @BeforeEach
    void decide() {
        if (decided != null) {
            return;
        }
        decided = Walk.in("{}")
                .winner("hoa", "\"gender\":\"female\",\"post\":\"Công chức Tư pháp - Hộ tịch\"")
                .winner("binh", "\"gender\":\"male\"")
                .made("commune")
                .proposed("hoa", "binh");
        decided.decide().statusCode(200);
    }

    private static ValidatableResponse documents(String list, String query) {
        return as("auditor")
                .get("/api/v1/award-lists/" + list + "/documents/giay-khen" + query)
                .then();
    }

    private static byte[] pdf(String list, String query) {
        return documents(list, query)
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static String number(String list) {
        return as("auditor")
                .get("/api/v1/award-lists/" + list + "/path")
                .then()
                .extract()
                .path("decision.number");
    }

    @Test
    void all_certificates_come_in_one_file_in_the_order_of_so_so_vang() {
        byte[] pdf = Seen.kept(pdf(decided.list, ""), "giay-khen-danh-sach");
        List<String> order = as("auditor")
                .get("/api/v1/award-lists/" + decided.list + "/path")
                .then()
                .extract()
                .path("decision.grants.candidate");

        assertThat(order).hasSize(2);
        for (int i = 0; i < order.size(); i++) {
            assertThat(Seen.pieces(pdf, i + 1))
                    .extracting(one -> one.text().strip())
                    .contains(
                            "Số sổ vàng: 0" + (i + 1),
                            order.get(i).equals("hoa") ? "Bà Ứng viên hoa" : "Ông Ứng viên binh",
                            "Quyết định số " + number(decided.list) + " ngày 05 tháng 10 năm 2024",
                            "GIẤY KHEN",
                            "Lê Văn Chủ");
        }
    }

    @Test
    void one_certificate_comes_alone_and_unchanged_as_long_as_it_says_the_same() {
        ValidatableResponse first = documents(decided.list, "?candidate=hoa").statusCode(200);
        String tag = first.extract().header("ETag");

        assertThat(Seen.text(first.extract().asByteArray()))
                .contains("Bà Ứng viên hoa")
                .doesNotContain("binh");
        assertThat(pdf(decided.list, "?candidate=hoa"))
                .isEqualTo(first.extract().asByteArray());
        as("auditor")
                .header("If-None-Match", tag)
                .get("/api/v1/award-lists/" + decided.list + "/documents/giay-khen?candidate=hoa")
                .then()
                .statusCode(304);
    }

    @Test
    void before_the_decision_there_is_no_certificate() {
        Walk open = Walk.in("{}").winner("lan", "").made("commune");

        documents(open.list, "").statusCode(409).body("type", equalTo("/problems/no-decision"));
    }

    @Test
    void a_cancelled_award_is_printed_no_more() {
        Walk walk =
                Walk.in("{}").winner("an", "").winner("ba", "").made("commune").proposed("an", "ba");
        walk.decide().statusCode(200);
        String link = link(walk.list, "an");
        walk.step("decider", "chu-tich-ubnd", """
                {"action":"revoke","reason":"Khai man thành tích","code":"fraud","candidates":["an"]}""").statusCode(200);

        assertThat(Seen.text(pdf(walk.list, ""))).contains("Ứng viên ba").doesNotContain("Ứng viên an");
        documents(walk.list, "?candidate=an").statusCode(409).body("type", equalTo("/problems/award-revoked"));
        assertThat(page(link, "vi")).contains("đã bị huỷ bỏ, thu hồi").doesNotContain("đang có hiệu lực");
        assertThat(page(link(walk.list, "ba"), "vi")).contains("đang có hiệu lực");
        walk.step("decider", "chu-tich-ubnd", """
                {"action":"revoke","reason":"Thẩm định sai","code":"unlawful-appraisal"}""").statusCode(200);
        documents(walk.list, "").statusCode(409).body("type", equalTo("/problems/award-revoked"));
        assertThat(page(link, "en")).contains("cancelled and recalled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?format=xlsx", "?mode=half", "?blank=XA-2024"})
    void another_format_or_mode_is_refused_with_what_there_is(String query) {
        documents(decided.list, query).statusCode(400).body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void an_unknown_candidate_or_blank_is_not_found() {
        documents(decided.list, "?candidate=ma").statusCode(404);
        documents(decided.list, "?mode=text-only&blank=khong-co").statusCode(404);
        documents("00000000-0000-0000-0000-000000000000", "").statusCode(404);
    }

    @Test
    void a_name_that_no_letter_can_print_is_named_and_nothing_is_printed() {
        Walk walk = Walk.in("{}");
        Api.put(walk.campaign, "la", """
                {"kind":"ca-nhan","name":"Nguyễn 阮","roles":["ORGANISE"],"filedAt":{"commune":"2024-09-27T10:00:00+07:00"}}""").statusCode(201);
        Api.declare(walk.campaign, "la");
        as("award-clerk")
                .body(
                        "{\"outcome\":\"pass\",\"reason\":\"Có sáng kiến\",\"evidence\":[{\"title\":\"QĐ 7\",\"kind\":\"confirmation\"}]}")
                .put("/api/v1/campaigns/" + walk.campaign + "/candidates/la/judgements/C2")
                .then()
                .statusCode(201);
        walk.made("commune").proposed("la").decide().statusCode(200);

        documents(walk.list, "")
                .statusCode(422)
                .body("type", equalTo("/problems/text-does-not-fit"))
                .body("fields", contains("la/name"))
                .body("detail", Matchers.containsString("阮"));
    }

    private static ValidatableResponse put(String code, String body, String... match) {
        var request = as("award-clerk").body(body);
        return (match.length == 0 ? request : request.header("If-Match", match[0]))
                .put("/api/v1/offices/" + OFFICE + "/blanks/" + code)
                .then();
    }

    @Test
    void a_blank_is_kept_in_versions_and_the_same_content_changes_nothing() {
        String code = fresh("phoi");

        put(code, BLANK).statusCode(201).header("ETag", "\"1\"").body("warnings.size()", equalTo(0));
        put(code, BLANK).statusCode(200).header("ETag", "\"1\"");
        put(code, BLANK.replace("\"y\":-2", "\"y\":-2.5"), "\"1\"")
                .statusCode(201)
                .header("ETag", "\"2\"");
        put(code, BLANK, "\"1\"").statusCode(412).body("type", equalTo("/problems/stale-version"));
        as("auditor")
                .get("/api/v1/offices/" + OFFICE + "/blanks/" + code)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("blank.offset.y", equalTo(-2.5f))
                .body("recordedBy", equalTo("award-clerk-person"));
        as("auditor")
                .get("/api/v1/offices/" + OFFICE + "/blanks")
                .then()
                .statusCode(200)
                .body("code", hasItem(code));
    }

    @Test
    void fields_that_overlap_or_leave_the_paper_are_taken_and_warned_about() {
        put(fresh("phoi"), BLANK.replace("\"y\":160", "\"y\":155").replace("\"x\":50,\"y\":90", "\"x\":150,\"y\":90"))
                .statusCode(201)
                .body("warnings.code", hasItems("overlap", "outside"));
    }

    @Test
    void what_cannot_be_a_blank_is_refused_with_its_reason() {
        String code = fresh("phoi");

        put(code, BLANK.replace("\"name\":{", "\"ten\":{"))
                .statusCode(422)
                .body("type", equalTo("/problems/blank-invalid"))
                .body("fields", contains("ten"));
        put(code, BLANK.replace("297", "29700")).statusCode(400);
        put(code, BLANK.replace("\"size\":24", "\"size\":0")).statusCode(400);
        put(code, BLANK.replace("\"style\":\"bold\"", "\"style\":\"comic\"")).statusCode(400);
        put(code, BLANK.replace("\"x\":1.5", "\"x\":51")).statusCode(400);
        put(code, "{\"name\":\"x\"}").statusCode(400);
        put(code, "null").statusCode(400);
        put("a b", BLANK).statusCode(400);
        as("auditor")
                .get("/api/v1/offices/" + OFFICE + "/blanks/" + code)
                .then()
                .statusCode(404);
    }

    @Test
    void words_alone_are_printed_on_a_blank_where_it_says_offset_included() {
        String code = fresh("phoi");
        put(code, BLANK).statusCode(201);

        byte[] pdf = pdf(decided.list, "?mode=text-only&candidate=hoa&blank=" + code);

        assertThat(Seen.text(pdf)).contains("05/10/2024").doesNotContain("GIẤY KHEN", "Quyết định", "Số sổ vàng");
        Seen.Piece number = Seen.pieces(pdf, 1).stream()
                .filter(one -> one.text().strip().equals(number(decided.list)))
                .findFirst()
                .orElseThrow();
        assertThat(number.x()).isBetween(81.4, 81.7);
        assertThat(number.baseline()).isBetween(148.0, 155.0);
    }

    @Test
    void the_calibration_page_of_a_blank_is_a_pdf_of_its_size() {
        String code = fresh("phoi");
        put(code, BLANK).statusCode(201);

        byte[] pdf = as("decider")
                .get("/api/v1/offices/" + OFFICE + "/blanks/" + code + "/calibration")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        assertThat(Seen.text(pdf)).contains("TRANG CĂN CHỈNH PHÔI " + code, "x = 1,5, y = -2 mm");
    }

    private static String link(String list, String candidate) {
        return Decided.scanned(pdf(list, "?candidate=" + candidate));
    }

    private static String page(String link, String language) {
        return given().get(link.replaceFirst("^https?://[^/]+", "") + "?lang=" + language)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void anybody_who_scans_the_code_reads_who_is_honoured_and_nothing_else() {
        String link = link(decided.list, "hoa");

        assertThat(link).matches("http://127\\.0\\.0\\.1:8083/c/[0-9a-f]{32}");
        String page = given().get(link.replaceFirst("^https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", Matchers.containsString("noindex"))
                .header("Content-Security-Policy", Matchers.containsString("default-src 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("Set-Cookie", Matchers.nullValue())
                .extract()
                .asString();
        assertThat(page)
                .contains("Bà Ứng viên hoa", "Công chức Tư pháp", number(decided.list), "05/10/2024", "có thật")
                .doesNotContain(decided.list, decided.campaign, "binh", ">hoa<", "http://", "https://", "<script");
        assertThat(page(link, "en")).contains("This certificate is genuine", "lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdef0123456789abcdef",
                "x",
                "0123456789ABCDEF0123456789ABCDEF",
                "' or 1=1--",
                "%F0%9F%98%80",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void every_other_code_gives_the_same_page(String code) {
        assertThat(unknown(code)).isEqualTo(unknown("ffffffffffffffffffffffffffffffff"));
    }

    private static String unknown(String code) {
        Matcher page = Pattern.compile("/c/[^?\"]*")
                .matcher(given().urlEncodingEnabled(false)
                        .get("/c/" + code.replace(" ", "%20"))
                        .then()
                        .statusCode(404)
                        .header("Content-Type", Matchers.startsWith("text/html"))
                        .header("X-Robots-Tag", Matchers.containsString("noindex"))
                        .extract()
                        .asString());
        // The link to the other language names the page itself.
        return page.replaceAll("/c/");
    }

    @Test
    void two_certificates_have_codes_that_do_not_follow_each_other() {
        String one = link(decided.list, "hoa");
        String other = link(decided.list, "binh");

        assertThat(one).isNotEqualTo(other).isEqualTo(link(decided.list, "hoa"));
        long same = 0;
        for (int i = one.length() - 32; i < one.length(); i++) {
            same += one.charAt(i) == other.charAt(i) ? 1 : 0;
        }
        assertThat(same).isLessThan(14);
    }

    @Test
    void another_office_sees_neither_certificates_nor_blanks() {
        for (String path : List.of(
                "/api/v1/award-lists/" + decided.list + "/documents/giay-khen",
                "/api/v1/award-lists/" + decided.list + "/signed-papers",
                "/api/v1/offices/" + OFFICE + "/blanks")) {
            with(Tokens.of("award-clerk").offices("X99.02"))
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/office-out-of-reach"));
        }
    }
}
