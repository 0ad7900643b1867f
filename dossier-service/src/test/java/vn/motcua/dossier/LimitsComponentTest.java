package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

/// Much at once, more than fits, and callers who break off.
@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class LimitsComponentTest {

    private static final int SIX_MIB_AND_MORE = 7 * 1024 * 1024;

    @Test
    void codes_issued_at_the_same_time_are_numbered_without_gap_and_without_duplicate() throws Exception {
        Portal.register("X96.01", "9.000001");

        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> asked = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> registered("X96.01")))
                    .toList();
            for (Future<Response> one : asked) {
                answers.add(one.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream()
                        .map(answer -> answer.<String>path("code"))
                        .map(code -> Integer.parseInt(code.substring(code.length() - 4)))
                        .sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void pages_of_dossiers_hold_each_once_although_others_come_in_between() {
        Portal.register("X93.01", "9.000001");
        List<String> before = IntStream.range(0, 5)
                .mapToObj(i -> registered("X93.01").<String>path("code"))
                .toList();

        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Response page = page("X93.01", cursor);
            List<String> codes = page.path("items.code");
            assertThat(codes).hasSizeLessThanOrEqualTo(2);
            seen.addAll(codes);
            if (cursor == null) {
                registered("X93.01");
            }
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).isSorted().doesNotHaveDuplicates().containsAll(before).hasSize(6);
        Portal.as(Tokens.of("desk").offices("X93.01"))
                .queryParam("cursor", "nonsense")
                .get("/api/v1/dossiers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void an_office_out_of_reach_is_refused_alone_and_within_a_batch_without_harming_the_others() {
        Portal.register("X99.01", "9.000001");
        Portal.register("X95.01", "9.000001");
        String mine = Portal.freshCode();
        String foreign = Portal.event(Portal.freshCode(), "dossier.accepted", "2024-06-03T09:00:00+07:00", """
                {"officeCode":"X95.01","procedureCode":"9.000001","channel":"online"}""");

        Portal.post(foreign).then().statusCode(403).body("type", equalTo("/problems/office-out-of-reach"));
        Portal.postAll(List.of(foreign, Portal.life(mine).get(1)))
                .then()
                .statusCode(200)
                .body("results.status", equalTo(List.of("refused", "accepted")))
                .body("results[0].problem.type", equalTo("/problems/office-out-of-reach"))
                .body("results[0].problem.status", equalTo(403));
    }

    @Test
    void an_import_may_be_of_any_length_and_no_other_body_may() {
        Portal.register("X99.01", "9.000001");
        String code = Portal.freshCode();
        String blank = " ".repeat(200_000) + "\n";
        String lines = blank.repeat(SIX_MIB_AND_MORE / blank.length() + 1) + String.join("\n", Portal.life(code));

        Portal.as(Portal.portal())
                .contentType(Portal.LINES)
                .body(lines)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("lines", equalTo(4))
                .body("accepted", equalTo(4));
        Portal.as(Portal.portal())
                .contentType(Portal.BATCH)
                .body("[" + " ".repeat(SIX_MIB_AND_MORE) + "]")
                .post("/api/v1/events")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
        Portal.as(Tokens.of("operator").offices("*"))
                .contentType("application/json")
                .body("{\"name\":\"" + "x".repeat(SIX_MIB_AND_MORE) + "\",\"level\":\"commune\"}")
                .put("/api/v1/offices/X94.01")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
    }

    @Test
    void an_import_that_breaks_off_keeps_what_came_and_is_resumed_by_sending_it_again() throws IOException {
        Portal.register("X99.01", "9.000001");
        List<String> lines = IntStream.range(0, 200)
                .mapToObj(i -> Portal.life(Portal.freshCode()))
                .flatMap(List::stream)
                .toList();
        UUID id = UUID.randomUUID();

        breakOffAfter(700, lines, id);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Map<String, Object> broken = imported(id);
            assertThat(broken).containsEntry("state", "interrupted");
            assertThat((Integer) broken.get("accepted")).isBetween(500, 700);
        });
        int kept = (Integer) imported(id).get("accepted");
        Portal.as(Portal.portal())
                .contentType(Portal.LINES)
                .body(String.join("\n", lines))
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("state", equalTo("finished"))
                .body("duplicate", equalTo(kept))
                .body("accepted", equalTo(800 - kept));
        Portal.as(Portal.portal())
                .contentType(Portal.LINES)
                .body("")
                .post("/api/v1/imports?id=" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/import-exists"));
    }

    /// Promises all lines and sends only some of them.
    private static void breakOffAfter(int count, List<String> lines, UUID id) throws IOException {
        byte[] some = (String.join("\n", lines.subList(0, count)) + "\n").getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/v1/imports?id=" + id + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + Portal.LINES
                + "\r\nAuthorization: Bearer " + Portal.portal().token() + "\r\nContent-Length: "
                + (some.length + 99_999)
                + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(some);
            socket.getOutputStream().flush();
            // It is under way before we leave.
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Portal.as(Portal.portal())
                                    .get("/api/v1/imports/" + id)
                                    .statusCode()
                            == 200);
        }
    }

    private static Map<String, Object> imported(UUID id) {
        return Portal.as(Portal.portal())
                .get("/api/v1/imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    private static Response registered(String office) {
        return Portal.as(Tokens.of("desk").offices(office).as("can-bo"))
                .contentType("application/json")
                .body("""
                        {"officeCode":"%s","procedureCode":"9.000001","channel":"counter"}""".formatted(office))
                .post("/api/v1/dossiers");
    }

    private static Response page(String office, @Nullable String cursor) {
        var request = Portal.as(Tokens.of("desk").offices(office))
                .queryParam("office", office)
                .queryParam("size", 2);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/api/v1/dossiers").then().statusCode(200).extract().response();
    }
}
