package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

/// Feedback through the doors: the portal's, the counter's, and who may see what.
@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class FeedbackComponentTest {

    private static final String REPORTER = """
            "reporter":{"name":"Nguyễn Thị Ánh Tuyết","address":"Thôn Đông, xã X","phone":"0912345678"},
            "content":"Hồ sơ bị trả lại ba lần, không nêu lý do."
            """;

    private static final Tokens CONCERNED = Tokens.of("desk").offices("X99.01").as("CB05");

    @Inject
    DataSource database;

    @BeforeEach
    void enter() {
        Portal.register("X99.01", "9.000001");
        Portal.register("X99.02", "9.000001");
    }

    @Test
    void a_case_lives_through_the_counter_from_reception_to_publication() {
        String code = registered("behaviour");
        assertThat(code).matches("PAKN\\.\\d{8}\\.\\d{4,}");

        step(code, 1, "{\"action\":\"accept\"}")
                .body("state", equalTo("accepted"))
                .body("allowedActions", contains("request-info", "forward", "answer", "reject"));
        step(code, 2, "{\"action\":\"request-info\",\"reason\":\"Chưa rõ ngày\",\"items\":[\"Ngày xảy ra\"]}")
                .body("state", equalTo("need-info"))
                .body("clocks.find { it.name == 'answer' }.paused", equalTo(true));
        step(code, 3, "{\"action\":\"receive-info\",\"content\":\"Sáng thứ Hai, ngày 03/6.\"}")
                .body("state", equalTo("in-progress"));
        step(code, 4, """
                {"action":"forward","to":"Chủ tịch UBND xã","reason":"Phản ánh hành vi","competence":"own"}""").body("forwards", hasSize(1));
        step(code, 5, "{\"action\":\"answer\",\"answerRef\":\"12/TL-UBND\",\"upheld\":false}")
                .body("state", equalTo("answered"))
                .body("upheld", equalTo(false));
        step(code, 6, "{\"action\":\"publish\",\"proof\":\"https://xa.example/pakn/12\"}")
                .body("state", equalTo("published"))
                .body("clocks.kept", contains(true, true, true, true))
                .body("nextDueAt", nullValue())
                .body("violations", empty())
                .body("dataQuality", empty());
        step(code, 7, "{\"action\":\"reopen\",\"reason\":\"Chưa thoả đáng\"}").body("state", equalTo("reopened"));

        Portal.as(Portal.desk())
                .get("/api/v1/feedback/" + code + "/history")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries", hasSize(8))
                .body("entries.type", hasItem("vn.motcua.feedback.published.v1"));
    }

    @Test
    void whoever_reported_and_in_which_words_is_in_no_event_list_or_view() throws Exception {
        String code = registered("behaviour");

        for (String path : List.of("", "/history")) {
            Portal.as(Portal.desk())
                    .get("/api/v1/feedback/" + code + path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Tuyết")))
                    .body(not(containsString("0912345678")))
                    .body(not(containsString("ba lần")));
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select (select count(*) from fact where data::text like '%0912345678%')
                             + (select count(*) from journal where payload like '%0912345678%')
                             + (select count(*) from idempotent_answer where body like '%0912345678%')
                        """);
                var rows = statement.executeQuery()) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void each_reading_of_the_reporter_is_noted() {
        String code = registered("behaviour");
        Tokens auditor = Tokens.of("auditor").offices("*").as("kiem-toan");

        Portal.as(Portal.desk())
                .get("/api/v1/feedback/" + code + "/reporter")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", equalTo("Nguyễn Thị Ánh Tuyết"))
                .body("phone", equalTo("0912345678"))
                .body("content.content", contains("Hồ sơ bị trả lại ba lần, không nêu lý do."));
        Portal.as(auditor).get("/api/v1/feedback/" + code + "/reporter").then().statusCode(200);

        Portal.as(auditor)
                .get("/api/v1/feedback/" + code + "/reporter/readings")
                .then()
                .statusCode(200)
                .body("readings.readBy", contains("can-bo", "kiem-toan"));
    }

    @Test
    void the_officer_concerned_neither_sees_the_reporter_nor_takes_a_step() {
        String code = registered("behaviour");

        Portal.as(CONCERNED)
                .get("/api/v1/feedback/" + code)
                .then()
                .statusCode(200)
                .body("allowedActions", empty());
        Portal.as(CONCERNED)
                .get("/api/v1/feedback/" + code + "/reporter")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/person-concerned"))
                .body("detail", containsString("không được xem người gửi"));
        act(CONCERNED, code, "{\"action\":\"accept\"}", "If-Match", "\"1\"")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/person-concerned"));
        act(Portal.desk(), code, "{\"action\":\"accept\",\"handledBy\":\"CB05\"}", "If-Match", "\"1\"")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/person-concerned"));
        register(CONCERNED, "behaviour", "X99.01")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/person-concerned"));
        Portal.as(Tokens.of("auditor").offices("*"))
                .get("/api/v1/feedback/" + code + "/reporter/readings")
                .then()
                .body("readings", empty());
    }

    @Test
    void a_case_is_not_taken_down_without_name_address_phone_and_content() {
        for (String missing : List.of("name", "address", "phone")) {
            String reporter = "{\"name\":\"A\",\"address\":\"B\",\"phone\":\"C\"}"
                    .replaceAll("\"" + missing + "\":\"[ABC]\",?", "")
                    .replace(",}", "}");
            Portal.as(Portal.desk())
                    .contentType("application/json")
                    .body("{\"officeCode\":\"X99.01\",\"kind\":\"regulation\",\"reporter\":" + reporter
                            + ",\"content\":\"Nội dung\"}")
                    .post("/api/v1/feedback")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-request"))
                    .body("field", equalTo(missing))
                    .body("law", containsString("20/2008/NĐ-CP, Điều 7"));
        }
    }

    @Test
    void the_counter_is_refused_what_would_be_done_wrongly_with_its_law() {
        String code = registered("behaviour");
        step(code, 1, "{\"action\":\"accept\"}");

        refused(code, "{\"action\":\"answer\",\"answerRef\":\"12\"}", "feedback-upheld-missing");
        refused(code, "{\"action\":\"answer\",\"upheld\":true}", "feedback-answer-missing");
        refused(code, "{\"action\":\"publish\",\"proof\":\"https://xa.example/1\"}", "feedback-not-yet-answered")
                .body("allowedActions", hasItems("answer", "forward"))
                .body("state", equalTo("accepted"));
        step(code, 2, "{\"action\":\"answer\",\"answerRef\":\"12\",\"upheld\":true}");
        refused(code, "{\"action\":\"publish\"}", "feedback-proof-missing")
                .body("law", equalTo("⚖ 20/2008/NĐ-CP, Điều 19"));
    }

    @Test
    void what_is_a_denunciation_is_routed_out_and_nothing_happens_to_it_here_any_more() {
        String code = registered("behaviour");

        step(code, 1, """
                {"action":"reject","reason":"Nội dung là tố cáo","routedOut":"denunciation","routedTo":"Thanh tra tỉnh"}""")
                .body("state", equalTo("rejected"))
                .body("routedOut.to", equalTo("denunciation"))
                .body("routedOut.advice", containsString("Luật Tố cáo 2018"))
                .body("allowedActions", empty());
        refused(code, "{\"action\":\"reopen\",\"reason\":\"Xem lại\"}", "feedback-routed-out");
    }

    @Test
    void of_six_equal_steps_one_happens_whatever_they_are_guarded_by() throws Exception {
        String first = registered("regulation");
        assertThat(statuses(six(i -> act(Portal.desk(), first, "{\"action\":\"accept\"}", "If-Match", "\"1\""))))
                .containsExactly(200, 412, 412, 412, 412, 412);

        String second = registered("regulation");
        assertThat(statuses(six(i -> act(
                        Portal.desk(),
                        second,
                        "{\"action\":\"accept\"}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()))))
                .containsExactly(200, 409, 409, 409, 409, 409);

        String third = registered("regulation");
        String key = UUID.randomUUID().toString();
        List<Response> same = six(i -> act(Portal.desk(), third, "{\"action\":\"accept\"}", "Idempotency-Key", key));
        assertThat(statuses(same)).containsExactly(200, 200, 200, 200, 200, 200);
        assertThat(same.stream().map(Response::asString).distinct()).hasSize(1);
        act(Portal.desk(), third, "{\"action\":\"answer\"}", "Idempotency-Key", key)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        Portal.as(Portal.desk())
                .contentType("application/json")
                .body("{\"action\":\"accept\"}")
                .post("/api/v1/feedback/" + third + "/actions")
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
    }

    @Test
    void codes_issued_at_once_by_two_offices_never_meet() throws Exception {
        Set<String> codes = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            for (Response one : six(i -> register(
                    Tokens.of("desk").offices("X99.01", "X99.02").as("can-bo"),
                    "regulation",
                    i % 2 == 0 ? "X99.01" : "X99.02"))) {
                one.then().statusCode(201).body("code", matchesPattern("PAKN\\.\\d{8}\\.\\d{4,}"));
                codes.add(one.path("code"));
            }
        }
        assertThat(codes).hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({
        "desk,      X99.01, 200, 200, 409",
        "desk-head, X99.01, 200, 200, 409",
        "auditor,   X99.01, 200, 200, 403",
        "viewer,    X99.01, 200, 403, 403",
        "portal,    X99.01, 200, 403, 403",
        "operator,  X99.01, 200, 403, 403",
        "officer,   X99.01, 403, 403, 403",
        "desk,      X99.02, 403, 403, 403",
        "desk-head, X99.02, 403, 403, 403",
        "auditor,   X99.02, 403, 403, 403",
        "viewer,    X99.02, 403, 403, 403",
        "portal,    X99.02, 403, 403, 403",
    })
    void each_role_may_what_it_may_at_its_own_office_and_nothing_at_others(
            String role, String office, int read, int reporter, int act) {
        String code = registered("behaviour");
        Tokens who = Tokens.of(role).offices(office).as("ai-do");

        Portal.as(who).get("/api/v1/feedback/" + code).then().statusCode(read);
        Portal.as(who).get("/api/v1/feedback/" + code + "/history").then().statusCode(read);
        Portal.as(who).get("/api/v1/feedback/" + code + "/reporter").then().statusCode(reporter);
        // Publishing is not possible yet: whoever may act is told so.
        act(who, code, "{\"action\":\"publish\",\"proof\":\"https://xa.example/1\"}", "If-Match", "*")
                .then()
                .statusCode(act);
        Portal.as(who).get("/api/v1/feedback?office=X99.01").then().statusCode(read);
    }

    @Test
    void facts_of_a_portal_that_broke_rules_are_taken_and_show_as_violations() {
        String code = freshCode();
        Portal.postAll(List.of(
                        event(code, "received", "2024-06-03T08:00:00+07:00", """
                                {"officeCode":"X99.01","kind":"behaviour","officerCode":"CB05"}"""),
                        event(code, "accepted", "2024-06-07T08:00:00+07:00", """
                                {"handledBy":"CB05"}"""),
                        event(code, "answered", "2024-06-28T08:00:00+07:00", "{}"),
                        event(code, "published", "2024-07-05T08:00:00+07:00", "{}")))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(4));

        Portal.as(Portal.portal())
                .get("/api/v1/feedback/" + code)
                .then()
                .body(
                        "violations.code",
                        contains(
                                "late-classification",
                                "handled-by-person-concerned",
                                "late-answer",
                                "late-publication",
                                "published-without-proof"))
                .body("dataQuality", contains("upheld-missing", "answer-without-reference"))
                .body("clocks.kept", contains(false, false, false));
        Portal.as(Portal.desk())
                .get("/api/v1/feedback/" + code + "/reporter")
                .then()
                .statusCode(404)
                .body("detail", containsString("do cổng giữ"));
    }

    @Test
    void what_comes_early_waits_in_the_list_and_is_applied_with_its_predecessor() {
        String code = freshCode();
        Portal.post(event(code, "accepted", "2024-06-04T08:00:00+07:00", "{}"))
                .then()
                .statusCode(202)
                .body("results[0].status", equalTo("parked"))
                .body("results[0].problem.waitingFor", contains("feedback.received"));
        Portal.as(Portal.portal()).get("/api/v1/intake/parked?size=500").then().body("items.subject", hasItem(code));
        Portal.as(Portal.portal()).get("/api/v1/feedback/" + code).then().statusCode(404);

        Portal.post(event(code, "received", "2024-06-03T08:00:00+07:00", """
                        {"officeCode":"X99.01","kind":"regulation"}"""))
                .then()
                .statusCode(200);

        Portal.as(Portal.portal())
                .get("/api/v1/feedback/" + code)
                .then()
                .body("state", equalTo("accepted"))
                .body("version", equalTo(2));
    }

    @Test
    void a_portal_cannot_move_a_case_whose_code_the_counter_issued() {
        String code = registered("regulation");
        Portal.post(event(code, "received", "2024-06-03T08:00:00+07:00", """
                        {"officeCode":"X99.01","kind":"regulation"}"""))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/feedback-code-taken"));
    }

    @Test
    void the_code_of_a_dossier_is_no_code_of_a_case() {
        String code = Portal.freshCode();
        Portal.postAll(Portal.life(code)).then().statusCode(200);

        Portal.post(event(code, "received", "2024-06-03T08:00:00+07:00", """
                        {"officeCode":"X99.01","kind":"regulation"}"""))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/code-of-dossier"));
    }

    @Test
    void lists_are_narrowed_and_come_in_the_order_of_the_running_clocks() {
        String early = freshCode();
        String late = freshCode();
        postAll(
                        "X99.02",
                        List.of(
                                event(late, "received", "2023-06-06T08:00:00+07:00", """
                                {"officeCode":"X99.02","kind":"regulation"}"""),
                                event(early, "received", "2023-06-05T08:00:00+07:00", """
                                {"officeCode":"X99.02","kind":"behaviour"}""")))
                .then()
                .body("accepted", equalTo(2));

        List<String> due = all("office=X99.02&due-before=2023-06-30&size=1");
        assertThat(due).containsSubsequence(early, late);
        assertThat(all("office=X99.02&kind=behaviour&state=received"))
                .contains(early)
                .doesNotContain(late);
        Portal.as(Tokens.of("viewer").offices("X99.02"))
                .get("/api/v1/feedback?due-before=gestern")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void shuffled_and_repeated_arrival_gives_the_same_case_as_ordered_arrival(long seed) {
        Random random = new Random(seed);
        String ordered = freshCode();
        String shuffled = freshCode();
        life(ordered).forEach(event -> Portal.post(event));
        List<String> events = new ArrayList<>(life(shuffled));
        events.addAll(life(shuffled).subList(0, random.nextInt(6)));
        Collections.shuffle(events, random);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(3));
            Portal.postAll(events.subList(from, to)).then().statusCode(200);
            from = to;
        }

        Map<String, Object> one = feedback(ordered);
        Map<String, Object> other = feedback(shuffled);
        for (Map<String, Object> view : List.of(one, other)) {
            view.remove("code");
            view.remove("version");
        }
        assertThat(other).isEqualTo(one);
        Portal.as(Portal.desk())
                .get("/api/v1/feedback/" + shuffled + "/history")
                .then()
                .body("intact", equalTo(true));
    }

    private static List<String> life(String code) {
        return List.of(
                event(code, "received", "2024-06-03T08:00:00+07:00", """
                        {"officeCode":"X99.01","kind":"behaviour","officerCode":"CB05"}"""),
                event(code, "info-requested", "2024-06-04T08:00:00+07:00", "{\"reason\":\"Chưa rõ\"}"),
                event(code, "info-received", "2024-06-06T08:00:00+07:00", "{}"),
                event(code, "accepted", "2024-06-07T08:00:00+07:00", "{\"handledBy\":\"CB01\"}"),
                event(
                        code,
                        "forwarded",
                        "2024-06-10T08:00:00+07:00",
                        "{\"to\":\"Phòng Nội vụ\",\"reason\":\"Thẩm quyền\"}"),
                event(code, "answered", "2024-06-20T08:00:00+07:00", "{\"answerRef\":\"7\",\"upheld\":true}"),
                event(code, "rejected", "2024-06-20T09:00:00+07:00", "{\"reason\":\"Nhầm\"}"),
                event(code, "published", "2024-06-21T08:00:00+07:00", "{\"proof\":\"https://xa.example/7\"}"));
    }

    private static Response postAll(String office, List<String> events) {
        return Portal.as(Tokens.of("portal").offices(office))
                .contentType(Portal.BATCH)
                .body("[" + String.join(",", events) + "]")
                .post("/api/v1/events");
    }

    private static Map<String, Object> feedback(String code) {
        return new java.util.HashMap<>(Portal.as(Portal.portal())
                .get("/api/v1/feedback/" + code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$"));
    }

    private static List<String> all(String query) {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = Portal.as(Tokens.of("viewer").offices("X99.02")).get("/api/v1/feedback?" + query + cursor);
            page.then().statusCode(200);
            codes.addAll(page.path("items.code"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return codes;
    }

    private static String freshCode() {
        return "PAKN.20240603." + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String event(String code, String type, String time, String data) {
        return Portal.event(code, "feedback." + type, time, data);
    }

    private static String registered(String kind) {
        return register(Portal.desk(), kind, "X99.01")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1/feedback/PAKN."))
                .extract()
                .path("code");
    }

    private static Response register(Tokens who, String kind, String office) {
        return Portal.as(who)
                .contentType("application/json")
                .body("{\"officeCode\":\"" + office + "\",\"kind\":\"" + kind
                        + "\",\"officerCode\":\"CB05\",\"means\":\"phone\"," + REPORTER + "}")
                .post("/api/v1/feedback");
    }

    private static ValidatableResponse step(String code, int version, String body) {
        return act(Portal.desk(), code, body, "If-Match", "\"" + version + "\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"" + (version + 1) + "\"");
    }

    private static ValidatableResponse refused(String code, String body, String slug) {
        return act(Portal.desk(), code, body, "If-Match", "*")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug));
    }

    private static Response act(Tokens who, String code, String body, String header, String value) {
        return Portal.as(who)
                .contentType("application/json")
                .header(header, value)
                .body(body)
                .post("/api/v1/feedback/" + code + "/actions");
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).sorted().toList();
    }

    private static List<Response> six(IntFunction<Response> step) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Response>> asked = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> step.apply(i)))
                    .toList();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
