package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class CounterComponentTest {

    private static final String ACCEPT = """
            {"action":"accept","officerCode":"CB01"}""";

    @BeforeEach
    void enter() {
        Portal.register("X99.01", "9.000001");
    }

    @Test
    void of_six_equal_steps_with_the_same_version_one_happens_and_five_are_stale() throws Exception {
        String code = registered();

        List<Response> answers = six(i -> act(code, ACCEPT, "If-Match", "\"1\""));

        assertThat(statuses(answers)).containsExactly(200, 412, 412, 412, 412, 412);
        historyHas(code, 2);
    }

    @Test
    void of_six_equal_steps_with_different_keys_one_happens_and_five_are_refused() throws Exception {
        String code = registered();

        List<Response> answers =
                six(i -> act(code, ACCEPT, "Idempotency-Key", UUID.randomUUID().toString()));

        assertThat(statuses(answers)).containsExactly(200, 409, 409, 409, 409, 409);
        historyHas(code, 2);
    }

    @Test
    void six_equal_steps_with_the_same_key_get_the_same_answer_and_happen_once() throws Exception {
        String code = registered();
        String key = UUID.randomUUID().toString();

        List<Response> answers = six(i -> act(code, ACCEPT, "Idempotency-Key", key));

        assertThat(statuses(answers)).containsExactly(200, 200, 200, 200, 200, 200);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        historyHas(code, 2);
        act(code, "{\"action\":\"forward\"}", "Idempotency-Key", key)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void a_step_needs_a_version_or_a_key() {
        Portal.as(Portal.desk())
                .contentType("application/json")
                .body(ACCEPT)
                .post("/api/v1/dossiers/" + registered() + "/actions")
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
    }

    @Test
    void a_refused_step_tells_what_is_allowed_now() {
        act(registered(), "{\"action\":\"complete\",\"outcome\":\"granted\"}", "If-Match", "*")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-yet-accepted"))
                .body("allowedActions", hasItem("accept"));
    }

    @Test
    void only_the_desk_of_the_office_may_act_and_only_its_offices_may_read() {
        String code = registered();

        Portal.as(Portal.portal())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(ACCEPT)
                .post("/api/v1/dossiers/" + code + "/actions")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        Portal.as(Tokens.of("viewer").offices("Y01"))
                .get("/api/v1/dossiers/" + code)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/office-out-of-reach"));
        Portal.as(Portal.desk()).get("/api/v1/dossiers/X-0").then().statusCode(404);
    }

    /// ⚖ 61/2018/NĐ-CP, Điều 17 khoản 4
    @Test
    void what_is_done_in_one_visit_is_recorded_step_by_step() {
        enter("9.000017", """
                {"name":"Chứng thực bản sao","field":"Chứng thực","online":"none","resultPaper":true,
                 "deadline":{"amount":1,"unit":"working-day","sameDay":true}}""");
        String code = register("9.000017").statusCode(201).extract().path("code");

        act(code, ACCEPT, "If-Match", "\"1\"").then().statusCode(200);
        act(code, "{\"action\":\"complete\",\"outcome\":\"granted\"}", "If-Match", "\"2\"")
                .then()
                .statusCode(200);
        act(code, "{\"action\":\"return\"}", "If-Match", "\"3\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("returned"))
                .body("channel", equalTo("counter"))
                .body("ended.outcome", equalTo("granted"))
                .body("dueChanges", hasSize(1))
                .body("violations", hasSize(0));

        historyHas(code, 4);
    }

    /// ⚖ 61/2018/NĐ-CP, Điều 10 khoản 4
    @Test
    void a_procedure_of_another_level_is_not_registered_at_a_commune() {
        enter("9.000018", """
                {"name":"Của tỉnh","field":"Hộ tịch","online":"none","resultPaper":false,"levels":["province"],
                 "deadline":{"amount":5,"unit":"working-day"}}""");

        register("9.000018")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/procedure-not-offered"));
    }

    /// ⚖ 61/2018/NĐ-CP, Điều 19 khoản 5
    @Test
    void a_consulted_unit_that_is_silent_past_its_date_is_shown_as_overdue() {
        String code = registered();
        act(code, ACCEPT, "If-Match", "\"1\"").then().statusCode(200);
        act(code, asked("Công an", "2024-06-06T17:00:00+07:00"), "If-Match", "\"2\"");
        act(code, asked("Thuế", "2100-06-06T17:00:00+07:00"), "If-Match", "\"3\"");

        Portal.as(Portal.desk())
                .get("/api/v1/dossiers/" + code)
                .then()
                .statusCode(200)
                .body("consultations.unit", contains("Công an", "Thuế"))
                .body("consultations.overdue", contains(true, false));
    }

    private static String asked(String unit, String dueAt) {
        return """
                {"action":"request-consultation","unit":"%s","dueAt":"%s"}""".formatted(unit, dueAt);
    }

    private static void enter(String procedure, String body) {
        Portal.as(Tokens.of("operator").offices("*"))
                .contentType("application/json")
                .body(body)
                .put("/api/v1/procedures/" + procedure);
    }

    private static ValidatableResponse register(String procedure) {
        return Portal.as(Portal.desk())
                .contentType("application/json")
                .body("""
                        {"officeCode":"X99.01","procedureCode":"%s","channel":"counter"}""".formatted(procedure))
                .post("/api/v1/dossiers")
                .then();
    }

    private static String registered() {
        return Portal.as(Portal.desk())
                .contentType("application/json")
                .body("""
                        {"officeCode":"X99.01","procedureCode":"9.000001","channel":"counter"}""")
                .post("/api/v1/dossiers")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("code");
    }

    private static Response act(String code, String body, String header, String value) {
        return Portal.as(Portal.desk())
                .contentType("application/json")
                .header(header, value)
                .body(body)
                .post("/api/v1/dossiers/" + code + "/actions");
    }

    private static void historyHas(String code, int entries) {
        Portal.as(Portal.desk())
                .get("/api/v1/dossiers/" + code + "/history")
                .then()
                .body("entries", hasSize(entries))
                .body("intact", equalTo(true));
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).sorted().toList();
    }

    private static List<Response> six(IntFunction<Response> step) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Response>> asked = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> step.apply(i)))
                    .toList();
            List<Response> answers = new java.util.ArrayList<>();
            for (Future<Response> one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
