package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class FeedbackPagesComponentTest {

    private static final String OFFICE = "X96.01";
    private static final Tokens VIEWER = Tokens.of("viewer").offices(OFFICE).as("nguoi-xem");

    @BeforeEach
    void enter() {
        Portal.register(OFFICE, "9.000001");
    }

    @Test
    void the_list_shows_what_is_owed_and_the_page_of_a_case_its_clocks_in_both_languages() throws IOException {
        String code = "PAKN.20240603." + UUID.randomUUID().toString().substring(0, 8);
        String waiting = "PAKN.20240603." + UUID.randomUUID().toString().substring(0, 8);
        tell(List.of(
                event(code, "received", "2024-06-03T08:00:00+07:00", """
                        {"officeCode":"X96.01","kind":"behaviour","officerCode":"CB05","dossierCode":"X96.01-240530-0001"}"""),
                event(code, "accepted", "2024-06-07T08:00:00+07:00", "{\"handledBy\":\"CB01\"}"),
                event(code, "forwarded", "2024-06-07T09:00:00+07:00", """
                        {"to":"Chủ tịch UBND xã","reason":"Thẩm quyền","competence":"own"}"""),
                event(waiting, "received", "2024-06-04T08:00:00+07:00", """
                        {"officeCode":"X96.01","kind":"regulation"}"""),
                event(waiting, "info-requested", "2024-06-05T08:00:00+07:00", "{\"reason\":\"Chưa rõ\"}")));

        String list = page("/feedback");
        Files.writeString(Path.of("target/feedback-list.html"), list, StandardCharsets.UTF_8);
        assertThat(list)
                .contains("<html lang=\"vi\">", code, waiting, "Đang quá hạn", "Chờ người dân", "17:00 24/06/2024")
                .doesNotContain("<script");
        assertThat(page("/feedback?kind=regulation")).contains(waiting).doesNotContain(code);

        String one = page("/feedback/" + code);
        Files.writeString(Path.of("target/feedback.html"), one, StandardCharsets.UTF_8);
        assertThat(one)
                .contains("Người bị phản ánh", "CB05", "/dossiers/X96.01-240530-0001")
                .contains("Phân loại, tiếp nhận quá hạn", "Chủ tịch UBND xã", "chuỗi kiểm chứng nguyên vẹn")
                .doesNotContain("<script");
        assertThat(page("/feedback/" + code + "?lang=en"))
                .contains("<html lang=\"en\">", "Late classification", "Overdue", "Person concerned");
        Portal.as(VIEWER).get("/feedback/PAKN.1").then().statusCode(404);
        Portal.as(Tokens.of("viewer").offices("X99.02"))
                .get("/feedback/" + code)
                .then()
                .statusCode(403);
    }

    private static String page(String path) {
        return Portal.as(VIEWER).get(path).then().statusCode(200).extract().asString();
    }

    private static String event(String code, String type, String time, String data) {
        return Portal.event(code, "feedback." + type, time, data);
    }

    private static void tell(List<String> events) {
        Portal.as(Tokens.of("portal").offices(OFFICE))
                .contentType(Portal.BATCH)
                .body("[" + String.join(",", events) + "]")
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("parked", org.hamcrest.Matchers.equalTo(0))
                .body("refused", org.hamcrest.Matchers.equalTo(0));
    }
}
