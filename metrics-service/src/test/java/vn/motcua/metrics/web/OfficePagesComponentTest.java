package vn.motcua.metrics.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.Topic;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Histories;
import vn.motcua.metrics.indicator.Timeline;

/// The pages of the commune V01.01 in the district V01, with sixty random dossiers and one question.
@QuarkusTest
@WithServers
class OfficePagesComponentTest {

    private static final String OFFICE = "V01.01";
    private static final String MAY = "from=2024-05-01&to=2024-05-31";
    private static final String QUESTIONS = "/api/v1/offices/" + OFFICE + "/integrity-findings";
    private static final Map<String, String> PAGES = Map.of(
            "overview", "?" + MAY,
            "indicator", "/indicators/on-time?" + MAY,
            "at-risk", "/at-risk?from=2024-05-01&to=2024-05-31&asOf=2024-05-20T09:00",
            "settlement-report", "/settlement-report?" + MAY,
            "service-quality", "/service-quality?" + MAY,
            "restatements", "/restatements?" + MAY + "&since=2024-05-10T00:00",
            "what-if", "/what-if?indicator=on-time&formula=qd-766&operator=ge&percent=60&" + MAY,
            "integrity", "/integrity?" + MAY);

    private static boolean happened;

    @BeforeEach
    void something_has_happened() {
        if (happened) {
            return;
        }
        happened = true;
        try (Topic topic = new Topic()) {
            topic.reference("office", "office/V01", """
                    {"code":"V01","name":"UBND huyện Vân Du","level":"district"}""");
            topic.reference("office", "office/" + OFFICE, """
                    {"code":"V01.01","name":"UBND xã Vân Sơn","level":"commune","parent":"V01"}""");
            Random random = new Random(4);
            List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
            for (int i = 1; i <= 60; i++) {
                events.add(topic.event(
                        Histories.one(random, OFFICE, OFFICE + "-2405%02d-0001".formatted(i)),
                        i,
                        1,
                        Instant.parse("2024-05-%02dT02:00:00Z".formatted(1 + i / 2))));
            }
            events.add(topic.event(askedTwice(), 61, 1, Instant.parse("2024-06-30T02:00:00Z")));
            topic.send(events);
        }
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> question() != null);
    }

    @Test
    void every_page_is_there_in_both_languages_and_leads_to_all_others() throws IOException {
        Files.createDirectories(Path.of("target/pages"));
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            for (String lang : List.of("vi", "en")) {
                String shown = get(auditor(), "/offices/" + OFFICE + page.getValue() + "&lang=" + lang);
                Files.writeString(
                        Path.of("target/pages/" + page.getKey() + "-" + lang + ".html"), shown, StandardCharsets.UTF_8);
                assertThat(shown)
                        .as(page.getKey())
                        .contains("<html lang=\"" + lang + "\">", "UBND xã Vân Sơn", "class=\"sheet\"")
                        .contains("aria-current=\"page\"")
                        .doesNotContain("NOT_FOUND");
                for (String other : PAGES.values()) {
                    String path = "/offices/" + OFFICE + other.replaceAll("\\?.*", "");
                    assertThat(shown).as("%s links to %s", page.getKey(), path).contains("href=\"" + path + "?");
                }
            }
        }
    }

    @Test
    void a_reader_who_may_not_ask_questions_is_not_sent_to_them() {
        String path = "/offices/" + OFFICE + "/integrity";
        assertThat(get(as("viewer", OFFICE, "xem"), "/offices/" + OFFICE + "?" + MAY))
                .doesNotContain(path);
        as("viewer", OFFICE, "xem").get(path).then().statusCode(403);
        as("auditor", "V02", "xa").get(path).then().statusCode(403);
    }

    @Test
    void form_06_stands_as_its_circular_lays_it_out_and_comes_as_a_file() {
        String page = get(auditor(), "/offices/" + OFFICE + "/settlement-report?" + MAY);
        assertThat(page).contains("06/VPCP/KSTT", "(3)=(4)+(5)+(6)", "(7)=(8)+(9)+(10)", "(11)=(12)+(13)");
        assertThat(page).contains("Hộ tịch", "Tổng số", "Khoá kỳ báo cáo là việc của trưởng Bộ phận Một cửa.");
        for (String format : List.of("xlsx", "csv")) {
            auditor()
                    .get("/offices/" + OFFICE + "/settlement-report/bieu-06." + format + "?" + MAY)
                    .then()
                    .statusCode(200)
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"bieu-06-2024-05-01-2024-05-31." + format + "\"");
        }
    }

    @Test
    void a_period_is_closed_once_by_the_head_of_the_desk_and_the_page_says_so() {
        String path = "/offices/" + OFFICE + "/settlement-report";
        assertThat(get(head(), path + "?from=2024-04-01&to=2024-04-30")).contains("Khoá kỳ 01/04/2024 – 30/04/2024");
        sent(as("viewer", OFFICE, "xem"), path + "/closing", Map.of("from", "2024-04-01", "to", "2024-04-30"), 403);
        sent(head(), path + "/closing", Map.of("from", "2024-04-01", "to", "2024-04-30"), 303);
        assertThat(get(head(), path + "?from=2024-04-01&to=2024-04-30"))
                .contains("Đã khoá lúc", "truong-bp", "Từ đó đến nay không con số nào thay đổi.");
        assertThat(sent(head(), path + "/closing", Map.of("from", "2024-04-01", "to", "2024-04-30"), 409)
                        .asString())
                .contains("<html", "Kỳ này đã được khoá");
        assertThat(get(head(), path + "?from=2098-04-01&to=2099-04-30&asOf=")).contains("period-not-begun");
    }

    @Test
    void a_question_is_explained_and_decided_on_its_page_and_who_may_not_reads_why() throws IOException {
        String path = "/offices/" + OFFICE + "/integrity/" + question();
        String open = get(auditor(), path + "?lang=vi");
        Files.createDirectories(Path.of("target/pages"));
        Files.writeString(Path.of("target/pages/question-vi.html"), open, StandardCharsets.UTF_8);
        Files.writeString(
                Path.of("target/pages/question-en.html"), get(head(), path + "?lang=en"), StandardCharsets.UTF_8);
        assertThat(open)
                .contains("Vì sao hồ sơ V01.01-HAI bị yêu cầu bổ sung quá một lần")
                .contains("Giải trình là việc của cán bộ và trưởng Bộ phận Một cửa của đơn vị.")
                .contains("Chưa có giải trình; chỉ được kết luận sau khi có giải trình")
                .doesNotContain("<form method=\"post\"");
        assertThat(get(head(), path))
                .contains("action=\"" + path + "/statement")
                .contains("người cùng đơn vị");

        assertThat(sent(head(), path + "/statement", Map.of("version", "1", "text", " "), 400)
                        .asString())
                .contains("Hãy viết nội dung");
        sent(auditor(), path + "/statement", Map.of("version", "1", "text", "Tôi nói"), 403);
        sent(head(), path + "/statement", Map.of("version", "1", "text", "Công dân nộp thiếu giấy."), 303);
        assertThat(sent(head(), path + "/statement", Map.of("version", "1", "text", "Giữ lại chữ này"), 412)
                        .asString())
                .contains("Đã có thay đổi", "Giữ lại chữ này");
        assertThat(get(auditor(), path)).contains("Công dân nộp thiếu giấy.", "action=\"" + path + "/resolution");
        assertThat(sent(auditor(), path + "/resolution", Map.of("version", "2", "text", "x", "outcome", "guilty"), 400)
                        .asString())
                .contains("Hãy chọn xác nhận hoặc bác bỏ.");
        sent(
                auditor(),
                path + "/resolution",
                Map.of("version", "2", "text", "Đã xem sổ.", "outcome", "confirmed"),
                303);
        assertThat(get(auditor(), path)).contains("Đã xác nhận", "Đã xem sổ.", "Câu hỏi này đã có kết luận");
    }

    @Test
    void no_form_is_taken_from_another_site_or_from_nobody() {
        for (String path : List.of(
                "/integrity/00000000-0000-0000-0000-000000000000/statement",
                "/integrity/00000000-0000-0000-0000-000000000000/resolution",
                "/settlement-report/closing")) {
            for (String site : List.of("cross-site", "same-site", "none")) {
                assertThat(head().header("Sec-Fetch-Site", site)
                                .formParam("text", "x")
                                .post("/offices/" + OFFICE + path)
                                .asString())
                        .contains("/problems/foreign-form");
            }
            assertThat(head().formParam("text", "x")
                            .post("/offices/" + OFFICE + path)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_refusal_is_a_page_for_who_asked_for_one() {
        String shown = auditor()
                .accept("text/html")
                .get("/offices/" + OFFICE + "/indicators/luck?lang=en")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
        assertThat(shown).contains("<html lang=\"en\">", "There is no indicator luck.");
    }

    private static Timeline askedTwice() {
        Instant received = Instant.parse("2024-06-03T02:00:00Z");
        return new Timeline(
                OFFICE,
                OFFICE + "-HAI",
                new Timeline.Procedure("9.000001", "Hộ tịch", true, false),
                Channel.COUNTER,
                received,
                List.of(new Timeline.DueChange(received, Instant.parse("2024-06-28T10:00:00Z"))),
                List.of(
                        new Timeline.Wait(
                                true,
                                Instant.parse("2024-06-04T02:00:00Z"),
                                Instant.parse("2024-06-05T02:00:00Z"),
                                true),
                        new Timeline.Wait(true, Instant.parse("2024-06-06T02:00:00Z"), null, true)),
                null,
                List.of(new Timeline.Assignment("V.CB", received)),
                null);
    }

    private static @Nullable String question() {
        return auditor()
                .get(QUESTIONS + "?rule=G4&size=500")
                .then()
                .extract()
                .path("items.find { it.subject == '" + OFFICE + "-HAI' }?.id");
    }

    private static String get(RequestSpecification who, String path) {
        return who.accept("text/html").get(path).then().extract().asString();
    }

    private static ExtractableResponse<Response> sent(
            RequestSpecification who, String path, Map<String, String> form, int status) {
        return who.header("Sec-Fetch-Site", "same-origin")
                .accept("text/html")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path)
                .then()
                .statusCode(status)
                .extract();
    }

    private static RequestSpecification auditor() {
        return as("auditor", "*", "thanh-tra");
    }

    private static RequestSpecification head() {
        return as("desk-head", OFFICE, "truong-bp");
    }

    private static RequestSpecification as(String role, String office, String name) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(role).offices(office).as(name).token());
    }
}
