package vn.motcua.award.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.fresh;
import static vn.motcua.award.rest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.deploy.testkit.Tokens;

/// Numbers reserved ahead of signing. Each test has a mark of its own, since all lists are of one office.
@QuarkusTest
@WithServers
class NumberComponentTest {

    private final String mark = fresh("QĐ");

    @Test
    void what_is_to_be_signed_bears_its_number_and_stays_the_same_once_it_is_signed() throws IOException {
        Walk walk = proposed();
        assertThat(text(walk, "quyet-dinh")).contains(bare("DỰ THẢO", "Số: ……/QĐ-UBND", "Tờ trình số ……/TTr-VP"));

        number(walk, "to-trinh", """
                {"number":12,"mark":"TTr-%s","day":"2024-10-04","signer":"Phạm Văn Phòng","reason":"đã cấp nơi khác",
                 "signedAs":{"capacity":"deputy","post":"Phó Chánh Văn phòng"}}""".formatted(mark)).statusCode(200).body("number", equalTo("12/TTr-" + mark));
        number(walk, "quyet-dinh", """
                {"mark":"%s","day":"2024-10-05","signer":"Hà Thị Phó","signedAs":{"capacity":"deputy"}}""".formatted(mark))
                .statusCode(200)
                .body("number", equalTo("01/" + mark))
                .body("state", equalTo("reserved"));

        assertThat(text(walk, "to-trinh"))
                .contains(bare("Số: 12/TTr-" + mark, "ngày 04 tháng 10 năm 2024", "KT. CHÁNH VĂN PHÒNG"))
                .contains(bare("PHÓ CHÁNH VĂN PHÒNG", "Phạm Văn Phòng"));
        String toSign = text(walk, "quyet-dinh");
        assertThat(toSign)
                .contains(bare("Số: 01/" + mark, "ngày 05 tháng 10 năm 2024", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
                .contains(
                        bare("Hà Thị Phó", "tại Tờ trình số 12/TTr-" + mark + " ngày 04 tháng 10 năm 2024", "360.000"))
                .doesNotContain(bare("DỰ THẢO", "……/TTr"));
        byte[] before = pdf(walk, "quyet-dinh");

        decide(walk, "1/" + mark, "2024-10-05", "Hà Thị Phó").statusCode(200);

        assertThat(pdf(walk, "quyet-dinh")).isEqualTo(before);
        assertThat(text(walk, "giay-khen")).containsSubsequence(bare("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hà Thị Phó"));
        assertThat(text(walk, "chi-thuong")).containsSubsequence(bare("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hà Thị Phó"));
        with(Tokens.of("auditor").offices(OFFICE))
                .get("/api/v1/award-lists/" + walk.list + "/path")
                .then()
                .body("decision.signedAs.capacity", equalTo("deputy"));
        assertThat(series(2024, mark).getList("numbers.state")).containsExactly("used");
        release(walk, "quyet-dinh", "thôi").statusCode(409).body("type", equalTo("/problems/number-used"));
        number(walk, "to-trinh", "{}").statusCode(409).body("type", equalTo("/problems/number-used"));
    }

    @Test
    void an_authorised_signer_names_the_authorisation() throws IOException {
        Walk walk = proposed();
        number(walk, "quyet-dinh", """
                {"mark":"%s","signedAs":{"capacity":"authorised","post":"Trưởng phòng Nội vụ"}}""".formatted(mark)).statusCode(400).body("field", equalTo("signedAs.basis"));

        number(walk, "quyet-dinh", """
                {"mark":"%s","day":"2024-10-05","signer":"Lò Văn Quyền","signedAs":{"capacity":"authorised",
                 "post":"Trưởng phòng Nội vụ","basis":"Giấy ủy quyền số 03/GUQ-UBND ngày 01 tháng 10 năm 2024"}}""".formatted(mark)).statusCode(200);

        assertThat(text(walk, "quyet-dinh"))
                .contains(bare("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ", "Lò Văn Quyền"))
                .contains(bare("Căn cứ Giấy ủy quyền số 03/GUQ-UBND ngày 01 tháng 10 năm 2024"));
    }

    @Test
    void of_lists_that_ask_at_once_each_gets_a_number_of_its_own_and_none_is_left_out() throws Exception {
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            walks.add(proposed());
        }
        List<Callable<String>> asked = new ArrayList<>();
        for (Walk walk : walks) {
            for (int again = 0; again < 2; again++) {
                asked.add(() -> number(walk, "quyet-dinh", "{\"mark\":\"" + mark + "\"}")
                        .statusCode(200)
                        .extract()
                        .path("number"));
            }
        }
        List<String> numbers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> one : threads.invokeAll(asked)) {
                numbers.add(one.get());
            }
        }

        assertThat(new TreeSet<>(numbers)).containsExactly("01/" + mark, "02/" + mark, "03/" + mark, "04/" + mark);
        for (int i = 0; i < walks.size(); i++) {
            assertThat(numbers.get(2 * i)).isEqualTo(numbers.get(2 * i + 1));
        }
        assertThat(series(thisYear(), mark).getList("gaps")).isEmpty();
    }

    @Test
    void a_number_that_is_given_back_keeps_its_reason_and_may_be_reserved_again() {
        Walk one = proposed();
        Walk other = proposed();
        number(one, "quyet-dinh", "{\"mark\":\"" + mark + "\"}").statusCode(200);
        number(one, "quyet-dinh", "{\"mark\":\"" + mark + "\",\"number\":2}")
                .statusCode(409)
                .body("type", equalTo("/problems/number-held"));
        number(other, "quyet-dinh", "{\"mark\":\"" + mark + "\",\"number\":1}")
                .statusCode(409)
                .body("type", equalTo("/problems/number-taken"));
        release(one, "quyet-dinh", " ").statusCode(400).body("field", equalTo("reason"));

        release(one, "quyet-dinh", "Chủ tịch hoãn ký").statusCode(204);

        release(one, "quyet-dinh", "nữa").statusCode(404);
        assertThat(series(thisYear(), mark).getString("numbers[0].state")).isEqualTo("released");
        assertThat(series(thisYear(), mark).getString("numbers[0].reason")).isEqualTo("Chủ tịch hoãn ký");
        number(other, "quyet-dinh", "{\"mark\":\"" + mark + "\"}")
                .statusCode(200)
                .body("order", equalTo(1));
    }

    @Test
    void numbers_left_out_are_noticed_until_somebody_says_where_they_went() {
        Walk walk = proposed();
        number(walk, "quyet-dinh", "{\"mark\":\"" + mark + "\",\"number\":5}")
                .statusCode(409)
                .body("type", equalTo("/problems/number-gap"))
                .body("from", equalTo(1))
                .body("through", equalTo(4));
        decide(walk, "005/" + mark, "2024-10-05", "Lê Văn Chủ").statusCode(200);
        assertThat(series(2024, mark).getString("gaps[0].from")).isEqualTo("1");
        assertThat(series(2024, mark).getString("gaps[0].through")).isEqualTo("4");

        elsewhere(1, 5).statusCode(409).body("type", equalTo("/problems/number-taken"));
        elsewhere(4, 1).statusCode(422).body("type", equalTo("/problems/impossible-numbers"));
        elsewhere(1, 4).statusCode(200).body("gaps.size()", equalTo(0));

        Walk next = proposed();
        number(next, "quyet-dinh", "{\"mark\":\"" + mark + "\",\"day\":\"2024-10-06\"}")
                .statusCode(200)
                .body("order", equalTo(6));
    }

    @Test
    void a_number_that_went_elsewhere_is_given_to_nobody_here_until_the_note_is_taken_back() {
        elsewhere(3, 6).statusCode(200);
        elsewhere(3, 6).statusCode(200).body("numbers.size()", equalTo(1));
        elsewhere(6, 9).statusCode(409).body("type", equalTo("/problems/number-taken"));
        Walk walk = proposed();
        decide(walk, "5/" + mark, "2024-10-05", "Lê Văn Chủ")
                .statusCode(409)
                .body("type", equalTo("/problems/number-taken"))
                .body("detail", containsString("Quyết định khác"));
        number(walk, "quyet-dinh", "{\"mark\":\"" + mark + "\",\"number\":4,\"day\":\"2024-10-05\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/number-taken"));

        retract(3, " ").statusCode(400).body("field", equalTo("reason"));
        retract(4, "ghi nhầm").statusCode(404);
        retract(3, "ghi nhầm")
                .statusCode(200)
                .body("numbers[0].state", equalTo("retracted"))
                .body("numbers[0].reason", equalTo("ghi nhầm"));
        retract(3, "ghi nhầm").statusCode(404);

        decide(walk, "5/" + mark, "2024-10-05", "Lê Văn Chủ").statusCode(200);
        assertThat(series(2024, mark).getString("gaps[0].through")).isEqualTo("4");
        elsewhere(3, 4).statusCode(200).body("gaps[0].through", equalTo(2));
    }

    @Test
    void one_number_however_it_is_written_is_used_once_a_year() {
        decide(proposed(), "7/" + mark, "2024-10-05", "Lê Văn Chủ").statusCode(200);

        decide(proposed(), "007 / " + mark, "2024-12-31", "Lê Văn Chủ")
                .statusCode(409)
                .body("type", equalTo("/problems/number-taken"));
        decide(proposed(), "7/" + mark, "2025-01-02", "Lê Văn Chủ").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"2/MARK, 2024-10-05, Lê Văn Chủ", "1/MARK, 2024-10-06, Lê Văn Chủ", "1/MARK, 2024-10-05, Hà Thị Phó"})
    void what_is_recorded_is_what_was_to_be_signed(String number, String day, String signer) {
        Walk walk = proposed();
        number(walk, "quyet-dinh", "{\"mark\":\"" + mark + "\",\"day\":\"2024-10-05\",\"signer\":\"Lê Văn Chủ\"}")
                .statusCode(200);

        decide(walk, number.replace("MARK", mark), day, signer)
                .statusCode(409)
                .body("type", equalTo("/problems/differs-from-reserved"));
        decide(walk, "1/" + mark, "2024-10-05", "Lê Văn Chủ").statusCode(200);
    }

    @Test
    void day_and_signer_may_be_changed_while_the_number_waits() {
        Walk walk = proposed();
        number(walk, "quyet-dinh", "{\"mark\":\"" + mark + "\"}")
                .statusCode(200)
                .body("day", nullValue());
        int year = thisYear();
        number(walk, "quyet-dinh", "{\"day\":\"" + year + "-01-05\",\"signer\":\"Lê Văn Chủ\"}")
                .statusCode(200)
                .body("order", equalTo(1))
                .body("day", equalTo(year + "-01-05"));
        number(walk, "quyet-dinh", "{\"day\":\"2024-10-05\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/number-held"));
    }

    @Test
    void numbers_wait_for_the_proposal_and_are_the_registrys_business() {
        Walk early = Walk.in("{}").winner(fresh("hoa"), "").made("commune");
        number(early, "quyet-dinh", "{}").statusCode(409).body("type", equalTo("/problems/number-too-early"));
        Walk walk = proposed();
        number(walk, "bien-ban", "{}").statusCode(404);
        call("decider").body("{}").put(path(walk, "to-trinh")).then().statusCode(403);
        with(Tokens.of("award-clerk").offices("X98").as("xa-khac"))
                .body("{}")
                .put(path(walk, "quyet-dinh"))
                .then()
                .statusCode(403);
        call("auditor").body("{}").put(path(walk, "quyet-dinh")).then().statusCode(403);
        call("auditor").get(path(walk, "quyet-dinh")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":0}",
                "{\"number\":1000000}",
                "{\"mark\":\" \"}",
                "{\"day\":\"hôm nay\"}",
                "{\"signedAs\":{}}",
                "{\"signedAs\":{\"capacity\":\"king\"}}",
                "{\"signedAs\":{\"capacity\":\"deputy\",\"basis\":\"Giấy\"}}",
                "[]",
                ""
            })
    void what_is_no_number_is_refused(String body) {
        number(proposed(), "quyet-dinh", body).statusCode(400);
    }

    private static int thisYear() {
        return Vietnam.dayOf(InstantSource.system().instant()).getYear();
    }

    private static Walk proposed() {
        String candidate = fresh("hoa");
        return Walk.in("{}")
                .winner(candidate, "\"gender\":\"female\"")
                .made("commune")
                .proposed(candidate);
    }

    private static RequestSpecification call(String role) {
        return with(Tokens.of(role).offices(OFFICE).as("van-thu"));
    }

    private static String path(Walk walk, String paper) {
        return "/api/v1/award-lists/" + walk.list + "/documents/" + paper + "/number";
    }

    private static ValidatableResponse number(Walk walk, String paper, String body) {
        return call("award-clerk").body(body).put(path(walk, paper)).then();
    }

    private static ValidatableResponse release(Walk walk, String paper, String reason) {
        return call("award-clerk")
                .queryParam("reason", reason)
                .delete(path(walk, paper))
                .then();
    }

    private ValidatableResponse elsewhere(int from, int through) {
        return call("award-clerk")
                .body("{\"mark\":\"%s\",\"year\":2024,\"from\":%d,\"through\":%d,\"reason\":\"Quyết định khác\"}"
                        .formatted(mark, from, through))
                .post("/api/v1/offices/" + OFFICE + "/paper-numbers")
                .then();
    }

    private ValidatableResponse retract(int from, String reason) {
        return call("award-clerk")
                .queryParam("mark", mark)
                .queryParam("year", 2024)
                .queryParam("reason", reason)
                .delete("/api/v1/offices/" + OFFICE + "/paper-numbers/" + from)
                .then();
    }

    private static ValidatableResponse decide(Walk walk, String number, String day, String signer) {
        return walk.step("decider", "chu-tich-ubnd", Walk.decision(number, day).replace("Lê Văn Chủ", signer));
    }

    @Test
    void the_page_of_the_papers_reserves_changes_and_gives_back() {
        Walk walk = proposed();
        String page = "/award-lists/" + walk.list + "/papers";
        assertThat(call("award-clerk").get(page).asString())
                .contains(
                        "Số, ngày và thẩm quyền ký",
                        "Chưa giữ số.",
                        "Giữ số",
                        "Giấy khen",
                        "Văn bản đã ký",
                        "Nộp bản đã ký");

        form(page + "/quyet-dinh/number", "number=900000&capacity=head")
                .statusCode(409)
                .body(containsString("Bỏ cách số"));
        form(page + "/quyet-dinh/number", "number=999999999").statusCode(400);
        form(page + "/quyet-dinh/number", "signer=A&capacity=king").statusCode(400);
        form(page + "/quyet-dinh/number", "number=x").statusCode(422).body(containsString("Hãy ghi một số nguyên."));
        form(page + "/quyet-dinh/number", "signer=H%C3%A0+Th%E1%BB%8B+Ph%C3%B3&capacity=deputy")
                .statusCode(303);
        assertThat(call("award-clerk").get(page).asString())
                .contains("Hà Thị Phó", "chờ ký", "Sửa văn bản trình ký", "value=\"deputy\" selected");
        assertThat(with(Tokens.of("decider").offices(OFFICE).as("chu-tich-ubnd"))
                        .get("/award-lists/" + walk.list + "/path")
                        .asString())
                .contains("value=\"Hà Thị Phó\"", "value=\"deputy\" selected");
        form(page + "/quyet-dinh/number/release", "why=").statusCode(422);
        form(page + "/quyet-dinh/number/release", "why=hoãn").statusCode(303);
        assertThat(call("award-clerk").get(page).asString()).doesNotContain("chờ ký");
    }

    @Test
    void the_page_of_the_papers_says_where_numbers_left_out_went_and_takes_a_wrong_note_back() {
        Walk walk = proposed();
        String page = "/award-lists/" + walk.list + "/papers";
        number(walk, "quyet-dinh", "{\"mark\":\"" + mark + "\",\"number\":1}").statusCode(200);
        Walk later = proposed();
        number(later, "quyet-dinh", "{\"mark\":\"" + mark + "\",\"number\":3,\"reason\":\"việc khác\"}")
                .statusCode(200);
        assertThat(call("award-clerk").get(page).asString()).contains("việc khác", "cấp cho văn bản khác");

        form(page + "/quyet-dinh/number/retract", "from=2&mistake=").statusCode(400);
        form(page + "/quyet-dinh/number/retract", "from=2&mistake=nh%E1%BA%A7m").statusCode(303);
        assertThat(call("award-clerk").get(page).asString()).contains("chưa rõ đã cấp", "đã bỏ ghi chú");

        form(page + "/quyet-dinh/number/elsewhere", "from=2&through=1&went=x").statusCode(422);
        form(page + "/quyet-dinh/number/elsewhere", "from=&through=&went=x").statusCode(422);
        form(page + "/quyet-dinh/number/elsewhere", "from=2&through=2&went=").statusCode(400);
        form(page + "/quyet-dinh/number/elsewhere", "from=2&through=2&went=Quy%E1%BA%BFt+%C4%91%E1%BB%8Bnh+kh%C3%A1c")
                .statusCode(303);
        assertThat(call("award-clerk").get(page).asString())
                .contains("Quyết định khác")
                .doesNotContain("chưa rõ đã cấp");
    }

    private static ValidatableResponse form(String path, String body) {
        return call("award-clerk")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .body(body)
                .post(path)
                .then();
    }

    /// The numbers of one mark in a year.
    private static JsonPath series(int year, String mark) {
        String all = call("auditor")
                .get("/api/v1/offices/" + OFFICE + "/paper-numbers?year=" + year)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new JsonPath(all).setRootPath("find { it.mark == '" + mark + "' }");
    }

    private static byte[] pdf(Walk walk, String paper) {
        return call("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/documents/" + paper)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String text(Walk walk, String paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(walk, paper))) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return bare(text.getText(document));
        }
    }

    /// Without blanks: where lines break is no matter here.
    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    private static String[] bare(String one, String... more) {
        return Stream.concat(Stream.of(one), Stream.of(more))
                .map(text -> bare(text))
                .toArray(String[]::new);
    }
}
