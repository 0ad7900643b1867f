package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class PagesComponentTest {

    private static final String OFFICE = "X98.01";
    private static final Tokens PORTAL = Tokens.of("portal").offices(OFFICE).as("cong-trang");
    private static final Tokens OPERATOR = Tokens.of("operator").offices(OFFICE).as("van-hanh");

    @BeforeEach
    void enter() {
        Portal.register(OFFICE, "9.000001");
    }

    @Test
    void the_first_page_tells_what_was_refused_and_why_and_a_button_sends_it_through_again() throws IOException {
        String code = Portal.freshCode();
        String procedure = "7." + code;
        tell(accepted(code, procedure)).then().statusCode(422);

        String page = page(PORTAL, "/");
        Files.writeString(Path.of("target/intake.html"), page, StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<html lang=\"vi\">", "Tiếp nhận dữ liệu", "Phạm vi: " + OFFICE)
                .contains("Không có thủ tục mã " + procedure, "Nội dung đã nhận")
                .doesNotContain("<script");
        String action = actionOf(page, code + "/dossier.accepted");

        Portal.register(OFFICE, procedure);
        Response pressed = Portal.as(PORTAL)
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post(action);
        pressed.then().statusCode(303).header("Location", containsString("/?retried=accepted&lang=vi"));
        assertThat(page(PORTAL, "/?retried=accepted"))
                .contains("Sự kiện đã được ghi nhận.")
                .doesNotContain(code + "/dossier.accepted");
        assertThat(Portal.as(PORTAL)
                        .get("/api/v1/dossiers/" + code)
                        .path("state")
                        .toString())
                .isEqualTo("accepted");
        Portal.as(PORTAL)
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post(action)
                .then()
                .statusCode(303)
                .header("Location", containsString("retried=gone"));
    }

    @Test
    void a_button_on_a_page_of_another_site_does_nothing() {
        String code = Portal.freshCode();
        tell(accepted(code, "6." + code)).then().statusCode(422);
        String action = actionOf(page(PORTAL, "/"), code + "/dossier.accepted");
        Portal.register(OFFICE, "6." + code);

        Portal.as(PORTAL)
                .header("Sec-Fetch-Site", "cross-site")
                .post(action)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/foreign-form"));
        Portal.as(PORTAL)
                .header("Origin", "https://elsewhere.test")
                .post(action)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/foreign-form"))
                .body("detail", containsString("mở lại trang của hệ thống"));

        Portal.as(PORTAL).get("/api/v1/dossiers/" + code).then().statusCode(404);
    }

    @Test
    void only_those_who_may_send_events_through_again_see_the_button() {
        String code = Portal.freshCode();
        tell(accepted(code, "5." + code)).then().statusCode(422);
        Tokens desk = Tokens.of("desk").offices(OFFICE);

        assertThat(page(desk, "/")).contains("5." + code).doesNotContain("Xử lý lại");
        String action = actionOf(page(OPERATOR, "/"), code + "/dossier.accepted");
        Portal.as(desk)
                .header("Sec-Fetch-Site", "same-origin")
                .post(action)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        Portal.as(Tokens.of("viewer").offices(OFFICE)).get("/").then().statusCode(403);
        io.restassured.RestAssured.given().get("/").then().statusCode(401);
    }

    @Test
    void the_first_page_shows_nothing_of_other_offices() {
        String code = Portal.freshCode();
        tell(accepted(code, "4." + code)).then().statusCode(422);
        Portal.as(PORTAL)
                .contentType(Portal.LINES)
                .body("no event\n")
                .post("/api/v1/imports")
                .then()
                .statusCode(200);

        assertThat(page(Tokens.of("portal").offices("Y01").as("cong-khac"), "/"))
                .contains("Không có sự kiện nào bị từ chối.", "Chưa có lần nhập nào.")
                .doesNotContain(code);
        assertThat(page(PORTAL, "/?lang=en")).contains("<html lang=\"en\">", "Refused, to be put right", "Line 1: ");
    }

    @Test
    void a_dossier_is_shown_with_its_promises_and_its_history() throws IOException {
        String code = Portal.freshCode();
        Portal.register("X99.01", "9.000001");
        Portal.postAll(Portal.life(code)).then().statusCode(200);
        Portal.post(Portal.event(code + "/late", code, "dossier.forwarded", "2024-06-08T10:00:00+07:00", """
                        {"officerCode":"CB09"}"""))
                .then()
                .statusCode(409);

        String page = page(Portal.portal(), "/dossiers/" + code);
        Files.writeString(Path.of("target/dossier.html"), page, StandardCharsets.UTF_8);

        assertThat(page)
                .contains("Đã xử lý xong", "✓</span> Đúng hạn", "17:00 10/06/2024", "chuỗi kiểm chứng nguyên vẹn")
                .contains("10:00:00 07/06/2024", "Chuyển xử lý", "CB07", "Sự kiện chưa vào hồ sơ");
        assertThat(page(Portal.portal(), "/dossiers/" + code + "?lang=en")).contains("On time", "Forwarded", "Online");
    }

    @Test
    void a_dossiers_page_leads_the_desk_to_the_papers_that_there_are_and_nobody_else() {
        String code = Portal.freshCode();
        Portal.register("X99.01", "9.000001");
        Portal.postAll(Portal.life(code)).then().statusCode(200);

        assertThat(page(Portal.desk(), "/dossiers/" + code))
                .contains("href=\"/dossiers/" + code + "/forms/01\"", "05 · Phiếu kiểm soát quá trình giải quyết hồ sơ")
                .doesNotContain("/forms/02", "/forms/04");
        assertThat(page(Portal.portal(), "/dossiers/" + code)).doesNotContain("/forms/");
        Portal.as(Portal.desk())
                .get("/dossiers/" + code + "/forms/01")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        Portal.as(Portal.desk())
                .get("/dossiers/" + code + "/forms/04")
                .then()
                .statusCode(409)
                .contentType("text/html")
                .body(containsString("chỉ in được khi"));
        Portal.as(Portal.portal()).get("/dossiers/" + code + "/forms/01").then().statusCode(403);
    }

    @Test
    void the_search_leads_to_the_dossier_or_says_that_there_is_none() {
        Portal.as(PORTAL)
                .redirects()
                .follow(false)
                .queryParam("code", " X-0/<b> ")
                .get("/dossiers")
                .then()
                .statusCode(303)
                .header("Location", containsString("/dossiers/X-0%2F%3Cb%3E?lang=vi"));

        Portal.as(PORTAL)
                .get("/dossiers/X-0<b>")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("X-0&lt;b&gt;"));
    }

    private static Response tell(String event) {
        return Portal.as(PORTAL).contentType(Portal.ONE).body(event).post("/api/v1/events");
    }

    private static String accepted(String code, String procedure) {
        return Portal.event(code, "dossier.accepted", "2024-06-03T09:00:00+07:00", """
                {"officeCode":"%s","procedureCode":"%s","channel":"online"}""".formatted(OFFICE, procedure));
    }

    private static String page(Tokens who, String path) {
        return Portal.as(who)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
    }

    /// Where the button in the row of that event leads.
    private static String actionOf(String page, String event) {
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(page);
        assertThat(page).contains(event);
        assertThat(action.find(page.indexOf(event))).isTrue();
        return action.group(1).replace("&amp;", "&");
    }
}
