package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.dossier.wire.EventJson;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class PostingComponentTest {

    private static final String OFFICE = "X96.01";
    private static final String OTHER = "X96.02";
    private static final String URL = "https://vinhyen.example.vn/thu-tuc";
    private static final String PHOTO = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Tokens HEAD = Tokens.of("desk-head").offices(OFFICE).as("truong-bo-phan");
    private static final Tokens DESK = Tokens.of("desk").offices(OFFICE).as("can-bo-niem-yet");
    private static final Tokens PORTAL = Tokens.of("portal").offices(OFFICE).as("cong-niem-yet");
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    @Inject
    Database database;

    private String procedure = "";

    @BeforeEach
    void enter() {
        procedure = "5.%06d".formatted(NUMBERS.getAndIncrement());
        Portal.register(OFFICE, procedure);
        Portal.register(OTHER, procedure);
    }

    @Test
    void a_duty_is_due_by_its_decision_and_is_published_once() {
        oblige("board", duty("\"effectiveAt\":\"2024-07-01\""))
                .statusCode(201)
                .body("obligation.dueAt", equalTo("2024-06-10T17:00:00+07:00"))
                .body("obligation.validFrom", equalTo("2024-06-03"))
                .body("obligation.termDays", equalTo(5))
                .body("obligation.termSource", containsString("63/2010/NĐ-CP"))
                .body("state", equalTo("never-checked"))
                .body("late", equalTo(true))
                .body("owner", equalTo("CB03"));
        oblige("board", duty("\"effectiveAt\":\"2024-07-01\"")).statusCode(200);

        assertThat(published("board")).singleElement().satisfies(one -> {
            assertThat(one).contains("\"ownerOfficerCode\":\"CB03\"", "\"dueAt\":\"2024-06-10T17:00:00+07:00\"");
            assertThat(one).contains("\"complete\":false");
        });
    }

    @Test
    void a_check_with_evidence_makes_a_posting_complete_and_the_same_twice_is_one() {
        oblige("board", duty("\"effectiveAt\":\"2024-07-01\""));
        String found = """
                {"complete":true,"evidenceRef":"%s","checkedAt":"2024-06-07T15:30:00+07:00","note":"ảnh của chị Hoa"}""".formatted(PHOTO);

        check(DESK, "board", found)
                .statusCode(201)
                .body("state", equalTo("complete"))
                .body("late", equalTo(false))
                .body("lastCheck.officer", equalTo("CB03"));
        check(DESK, "board", found).statusCode(200);

        one("board")
                .body("checks.items", hasSize(1))
                .body("checks.items[0].note", equalTo("ảnh của chị Hoa"))
                .body("checks.items[0].recordedBy", equalTo("can-bo-niem-yet"));
        assertThat(published("board")).hasSize(2).noneMatch(payload -> payload.contains("Hoa"));
    }

    @Test
    void without_a_moment_the_same_finding_is_one_for_the_day_until_another_comes_between() {
        String missing = "{\"complete\":false,\"missing\":[\"fee\",\"form\"]}";
        String whole = "{\"complete\":true,\"evidenceRef\":\"" + URL + "\"}";

        check(DESK, "website", missing).statusCode(201).body("state", equalTo("incomplete"));
        check(DESK, "website", missing).statusCode(200);
        check(DESK, "website", whole).statusCode(201).body("state", equalTo("complete"));
        check(DESK, "website", missing).statusCode(201).body("lastCheck.missing", equalTo(List.of("form", "fee")));

        one("website").body("checks.items", hasSize(3));
    }

    @Test
    void the_same_key_is_the_same_check_and_another_finding_needs_another_key() {
        String key = "kiem-tra-" + procedure;
        String found = "{\"complete\":true,\"evidenceRef\":\"" + URL + "\"}";

        keyed(key, found).then().statusCode(201);
        check(DESK, "board", "{\"complete\":false}").statusCode(201);
        keyed(key, found).then().statusCode(200).body("state", equalTo("incomplete"));
        keyed(key, "{\"complete\":false}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));

        one("board").body("checks.items", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"complete\":true} | 422 | evidence-required | sha256: và 64 chữ số",
                "{\"complete\":true,\"evidenceRef\":\"anh-17\"} | 422 | evidence-unverifiable | không phải anh-17",
                "{\"complete\":false,\"evidenceRef\":\"javascript:alert(1)\"} | 422 | evidence-unverifiable | https",
                "{\"complete\":true,\"missing\":[\"fee\"],\"evidenceRef\":\"https://a.vn/\"} | 422 | complete-yet-missing | (fee)",
                "{\"complete\":true,\"obsolete\":true,\"evidenceRef\":\"https://a.vn/\"} | 422 | complete-yet-obsolete | complete phải là false",
                "{\"complete\":false,\"missing\":[\"price\"]} | 422 | unknown-component | time-limit",
                "{\"complete\":false,\"checkedAt\":\"2199-01-01T00:00:00+07:00\"} | 422 | time-in-future | muộn hơn đồng hồ",
                "{\"complete\":false,\"checkedAt\":\"1066-01-01T00:00:00+07:00\"} | 400 | invalid-request | 1900",
                "{\"complete\":false,\"note\":\"a\\u0000b\"} | 400 | invalid-request | ký tự điều khiển",
                "{\"complete\":false,\"colour\":\"red\"} | 400 | malformed-json | colour",
                "{} | 400 | invalid-request | complete",
            })
    void a_check_that_makes_no_sense_is_refused_with_a_reason(String body, int status, String type, String detail) {
        check(DESK, "board", body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("detail", containsString(detail));

        assertThat(published("board")).isEmpty();
    }

    @Test
    void checks_of_a_portal_are_recorded_as_told_and_marked() {
        tell("1", "2024-06-05T09:00:00+07:00", "\"complete\":true").statusCode(200);
        one("board").body("state", equalTo("complete")).body("lastCheck.dataQuality", equalTo(List.of("no-evidence")));
        tell("2", "2024-06-06T09:00:00+07:00", """
                        "complete":true,"missing":["Phí, lệ phí","Mức thu"],"evidenceRef":"anh-17","officerCode":"CB09",
                        "dueAt":"2024-06-01T17:00:00+07:00\"""").statusCode(200);
        one("board")
                .body("state", equalTo("incomplete"))
                .body("late", equalTo(true))
                .body("owner", equalTo("CB09"))
                .body("lastCheck.missing", equalTo(List.of("fee")))
                .body("lastCheck.missingAsTold", equalTo(List.of("Phí, lệ phí", "Mức thu")))
                .body(
                        "lastCheck.dataQuality",
                        equalTo(List.of("complete-yet-missing", "evidence-unverifiable", "unknown-component")));
    }

    @Test
    void a_check_that_comes_late_overwrites_no_later_one_and_a_repeated_one_is_known() {
        tell("a", "2024-06-20T09:00:00+07:00", "\"complete\":false,\"missing\":[\"fee\"]")
                .statusCode(200);
        tell("b", "2024-06-05T09:00:00+07:00", "\"complete\":true,\"evidenceRef\":\"" + URL + "\"")
                .body("accepted", equalTo(1));
        tell("b", "2024-06-05T09:00:00+07:00", "\"complete\":true,\"evidenceRef\":\"" + URL + "\"")
                .body("duplicate", equalTo(1));

        one("board")
                .body("state", equalTo("incomplete"))
                .body(
                        "checks.items.checkedAt",
                        equalTo(List.of("2024-06-20T09:00:00+07:00", "2024-06-05T09:00:00+07:00")));
        assertThat(published("board")).hasSize(2);
        assertThat(EventJson.own(published("board").get(1))
                        .at("/posting/checkedAt")
                        .textValue())
                .isEqualTo("2024-06-20T09:00:00+07:00");
        assertThat(EventJson.own(published("board").get(1)).at("/complete").booleanValue())
                .isTrue();
    }

    @Test
    void what_was_told_before_the_tables_were_there_is_carried_over_as_it_would_be_kept_today() throws IOException {
        tell("old", "2024-06-05T09:00:00+07:00", """
                        "complete":true,"missing":["Phí, lệ phí","Mức thu"],"evidenceRef":"anh-17","officerCode":"CB09",
                        "dueAt":"2024-06-01T17:00:00+07:00\"""").statusCode(200);
        tell("bare", "2024-06-06T09:00:00+07:00", "\"complete\":true").statusCode(200);
        Portal.as(PORTAL)
                .contentType(Portal.ONE)
                .body(Portal.event(
                        procedure + "/rated", OFFICE, "rating.given", "2024-06-06T09:00:00+07:00", """
                        {"officeCode":"%s","officerCode":"CB09","score":4,"means":"device"}""".formatted(
                                        OFFICE)))
                .post("/api/v1/events")
                .then()
                .statusCode(200);
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V005__postings_and_ratings.sql"));

        for (String table : List.of("posting_check", "rating")) {
            int begin = migration.indexOf("insert into " + table + "\n") + ("insert into " + table + "\n").length();
            String carried = migration.substring(begin, migration.indexOf(';', begin));
            List<String> kept = rows("select r::text from " + table + " r where id like ? order by 1");
            assertThat(rows("select c::text from (" + carried + ") c where id like ? order by 1"))
                    .isEqualTo(kept)
                    .hasSize(table.equals("rating") ? 1 : 2);
        }
    }

    private List<String> rows(String sql) {
        return database.list(sql, row -> row.getString(1), procedure + "/%");
    }

    @Test
    void checks_of_one_batch_are_folded_one_after_the_other() {
        String batch = "["
                + String.join(
                        ",",
                        event("x", "2024-06-07T09:00:00+07:00", "\"complete\":true,\"evidenceRef\":\"" + URL + "\""),
                        event("y", "2024-06-06T09:00:00+07:00", "\"complete\":false,\"obsolete\":true"),
                        event("z", "2024-06-08T09:00:00+07:00", "\"complete\":false,\"missing\":[\"fee\"]"))
                + "]";
        Portal.as(PORTAL)
                .contentType(Portal.BATCH)
                .body(batch)
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3));

        assertThat(published("board").stream()
                        .map(payload ->
                                EventJson.own(payload).at("/posting/checkedAt").textValue()))
                .containsExactly("2024-06-07T09:00:00+07:00", "2024-06-07T09:00:00+07:00", "2024-06-08T09:00:00+07:00");
        one("board").body("checks.items", hasSize(3));
        Portal.as(DESK)
                .queryParam("size", 2)
                .get(path("board"))
                .then()
                .body("checks.items", hasSize(2))
                .body("checks.next", not(nullValue()));
    }

    @Test
    void a_new_decision_needs_a_new_check() {
        oblige("board", duty("\"effectiveAt\":\"2024-07-01\""));
        check(DESK, "board", """
                {"complete":true,"evidenceRef":"%s","checkedAt":"2024-06-07T15:30:00+07:00"}""".formatted(URL));

        oblige("board", """
                {"decisionNo":"2001/QĐ-UBND","signedAt":"2025-03-01","receivedAt":"2025-03-03","effectiveAt":"2025-04-01",
                 "owner":"CB05"}""")
                .statusCode(201)
                .body("state", equalTo("never-checked"))
                .body("owner", equalTo("CB05"));
        check(DESK, "board", """
                {"complete":true,"evidenceRef":"%s","checkedAt":"2025-03-20T08:00:00+07:00"}""".formatted(URL)).body("state", equalTo("late"));
    }

    @Test
    void a_calendar_that_comes_late_moves_the_due_day_of_open_duties_and_tells_so() {
        String decision = """
                {"decisionNo":"7/QĐ-UBND","signedAt":"2030-05-01","receivedAt":"2030-06-03","effectiveAt":"2030-07-01",
                 "owner":"CB03"}""";
        oblige("board", decision)
                .body("obligation.dueAt", equalTo("2030-06-10T17:00:00+07:00"))
                .body("obligation.dueProvisional", equalTo(true));
        oblige("website", decision.replace("\"owner\"", "\"liftedAt\":\"2030-12-01\",\"owner\""));

        Portal.as(Tokens.of("operator").offices("*"))
                .contentType("application/json")
                .body("{\"daysOff\":[\"2030-06-05\"],\"swappedSaturdays\":[],\"source\":\"thử nghiệm\"}")
                .put("/api/v1/calendars/2030")
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> one("board")
                .body("obligation.dueAt", equalTo("2030-06-11T17:00:00+07:00"))
                .body("obligation.dueProvisional", equalTo(false)));
        assertThat(types("board")).containsExactly("vn.motcua.posting.obliged.v1", "vn.motcua.posting.obliged.v1");
        one("website").body("obligation.dueAt", equalTo("2030-06-10T17:00:00+07:00"));
    }

    @Test
    void what_was_lifted_must_come_down() {
        oblige("board", duty("\"effectiveAt\":\"2024-07-01\""));
        check(DESK, "board", """
                {"complete":true,"evidenceRef":"%s","checkedAt":"2024-06-07T15:30:00+07:00"}""".formatted(URL));

        oblige("board", duty("\"effectiveAt\":\"2024-07-01\",\"liftedAt\":\"2024-10-01\""))
                .statusCode(201)
                .body("state", equalTo("obsolete-still-posted"));
        check(DESK, "board", "{\"complete\":false}").statusCode(201).body("state", equalTo("taken-down"));

        assertThat(types("board"))
                .containsExactly(
                        "vn.motcua.posting.obliged.v1",
                        "vn.motcua.posting.checked.v1",
                        "vn.motcua.posting.lifted.v1",
                        "vn.motcua.posting.checked.v1");
        assertThat(EventJson.own(published("board").get(2))
                        .at("/posting/obsolete")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void a_repealed_procedure_that_hangs_there_is_obsolete() {
        tell("1", "2024-06-05T09:00:00+07:00", "\"complete\":true,\"evidenceRef\":\"" + URL + "\"");
        Portal.as(Tokens.of("operator").offices("*"))
                .contentType("application/json")
                .body("""
                        {"name":"Thủ tục cũ","field":"Hộ tịch","online":"none","resultPaper":false,
                         "deadline":{"amount":5,"unit":"working-day"},"validTo":"2024-12-31"}""")
                .put("/api/v1/procedures/" + procedure)
                .then()
                .statusCode(200);

        one("board").body("state", equalTo("obsolete-still-posted"));
        list("state", "obsolete-still-posted").body("items.procedure", hasItem(procedure));
    }

    @Test
    void the_list_has_every_procedure_in_force_and_narrows_by_state_and_owner() {
        list("state", "not-declared").body("items.procedure", hasItems(procedure, procedure));
        oblige("board", duty("\"effectiveAt\":\"2024-07-01\"").replace("CB03", "CB-" + procedure));

        list("owner", "CB-" + procedure)
                .body("items", hasSize(1))
                .body("items[0].place", equalTo("board"))
                .body("items[0].state", equalTo("never-checked"));
        list("state", "complete").body("items.procedure", not(hasItem(procedure)));
        list("state", "wrong").statusCode(400).body("detail", containsString("never-checked"));
        String next = Portal.as(DESK)
                .queryParam("size", 1)
                .get("/api/v1/offices/" + OFFICE + "/postings")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        list("cursor", next).body("items", not(empty()));
        list("cursor", "x").statusCode(400).body("type", equalTo("/problems/bad-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "desk", "officer", "viewer", "auditor", "award-clerk", "council", "decider"})
    void only_operators_and_heads_of_the_desk_enter_duties(String role) {
        Portal.as(Tokens.of(role).offices(OFFICE))
                .contentType("application/json")
                .body(duty("\"effectiveAt\":\"2024-07-01\""))
                .put(path("board") + "/obligation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "operator", "officer", "viewer", "auditor", "award-clerk", "council", "decider"})
    void only_the_desk_tells_of_checks(String role) {
        check(Tokens.of(role).offices(OFFICE), "board", "{\"complete\":false}")
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void nobody_sees_or_touches_the_postings_of_another_office() {
        Tokens stranger = Tokens.of("desk-head").offices(OTHER);
        check(stranger, "board", "{\"complete\":false}")
                .statusCode(403)
                .body("type", equalTo("/problems/office-out-of-reach"));
        Portal.as(stranger)
                .contentType("application/json")
                .body(duty("\"effectiveAt\":\"2024-07-01\""))
                .put(path("board") + "/obligation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/office-out-of-reach"));
        for (String path : List.of("/api/v1/offices/" + OFFICE + "/postings", path("board"))) {
            Portal.as(stranger).get(path).then().statusCode(403).body("type", equalTo("/problems/office-out-of-reach"));
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        Portal.as(DESK).get(path("wall")).then().statusCode(404).body("detail", containsString("board hoặc website"));
        Portal.as(DESK)
                .get("/api/v1/offices/" + OFFICE + "/postings/5.none/board")
                .then()
                .statusCode(404)
                .body("detail", containsString("5.none"));
        Portal.as(DESK)
                .get("/api/v1/offices/" + OFFICE + "/postings/5%00/board")
                .then()
                .statusCode(404);
        check(DESK, "board", "{\"complete\":false}", "5.none")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-procedure"));
        check(DESK, "board", "{\"complete\":false,\"obsolete\":true}", "4.old-" + procedure)
                .statusCode(201)
                .body("state", equalTo("obsolete-still-posted"));
    }

    @Test
    void a_duty_is_refused_for_days_that_do_not_fit_and_procedures_that_are_not_the_offices() {
        oblige("board", duty("\"effectiveAt\":\"2024-07-01\"").replace("2024-05-28", "2024-06-04"))
                .statusCode(422)
                .body("type", equalTo("/problems/posting-days-out-of-order"))
                .body("field", equalTo("receivedAt"));
        oblige("board", duty("\"effectiveAt\":\"2024-07-01\",\"liftedAt\":\"2024-06-01\""))
                .statusCode(422)
                .body("field", equalTo("liftedAt"));
        Portal.as(Tokens.of("operator").offices("*"))
                .contentType("application/json")
                .body("""
                        {"name":"Của tỉnh","field":"Hộ tịch","online":"none","resultPaper":false,"levels":["province"],
                         "deadline":{"amount":5,"unit":"working-day"}}""")
                .put("/api/v1/procedures/" + procedure);
        oblige("board", duty("\"effectiveAt\":\"2024-07-01\""))
                .statusCode(422)
                .body("type", equalTo("/problems/procedure-not-offered"));
    }

    @Test
    void the_board_shows_who_answers_for_what_and_what_is_missing() throws IOException {
        String mine = "CB-" + procedure;
        oblige("board", duty("\"effectiveAt\":\"2024-07-01\"").replace("CB03", mine));
        oblige("website", duty("\"effectiveAt\":\"2024-07-01\"").replace("CB03", mine));
        check(DESK, "board", "{\"complete\":false,\"missing\":[\"fee\",\"form\"]}");
        check(DESK, "website", "{\"complete\":true,\"evidenceRef\":\"" + URL + "?a=1&b=%3Cb%3E\"}");

        String page = page(DESK, "/postings?owner=" + mine);
        Files.writeString(Path.of("target/postings.html"), page, StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<html lang=\"vi\">", "Niêm yết, công khai thủ tục", "Niêm yết thiếu", mine)
                .contains("Thiếu: Phí, lệ phí; Mẫu đơn, mẫu tờ khai", "17:00 10/06/2024", "1024/QĐ-UBND")
                .contains("href=\"" + URL + "?a=1&amp;b=%3Cb%3E\"", "Đầy đủ nhưng quá hạn")
                .doesNotContain("<script");
        assertThat(page(DESK, "/postings?lang=en&owner=" + mine))
                .contains("<html lang=\"en\">", "Missing: Fee; Form", "Incomplete", "Late")
                .doesNotContain("Niêm yết thiếu");
        assertThat(page(DESK, "/postings?state=taken-down&owner=" + mine)).contains("Không có thủ tục nào như vậy.");
    }

    @Test
    void the_board_of_evidence_that_is_no_address_has_no_link() {
        tell("1", "2024-06-05T09:00:00+07:00", "\"complete\":true,\"evidenceRef\":\"javascript:alert(1)\"")
                .statusCode(200);

        assertThat(page(DESK, "/postings")).contains("javascript:alert(1)").doesNotContain("href=\"javascript");
    }

    @Test
    void who_has_several_offices_chooses_and_who_has_none_is_told() {
        assertThat(page(Tokens.of("auditor").offices(OFFICE, OTHER), "/postings"))
                .contains("Hãy chọn đơn vị.", "/postings?office=" + OFFICE + "&amp;lang=vi");
        assertThat(page(Tokens.of("viewer"), "/postings")).contains("Tài khoản này không có đơn vị nào.");
        Portal.as(DESK)
                .get("/postings?office=" + OTHER)
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("Ngoài phạm vi đơn vị"));
        Portal.as(Tokens.of("council").offices(OFFICE)).get("/postings").then().statusCode(403);
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

    private static String duty(String rest) {
        return """
                {"decisionNo":"1024/QĐ-UBND","signedAt":"2024-05-28","receivedAt":"2024-06-03","owner":"CB03",%s}""".formatted(rest);
    }

    private ValidatableResponse oblige(String place, String body) {
        return Portal.as(HEAD)
                .contentType("application/json")
                .body(body)
                .put(path(place) + "/obligation")
                .then();
    }

    private ValidatableResponse check(Tokens who, String place, String body) {
        return check(who, place, body, procedure);
    }

    private static ValidatableResponse check(Tokens who, String place, String body, String procedure) {
        return Portal.as(who)
                .contentType("application/json")
                .body(body)
                .put("/api/v1/offices/" + OFFICE + "/postings/" + procedure + "/" + place)
                .then();
    }

    private Response keyed(String key, String body) {
        return Portal.as(DESK)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .put(path("board"));
    }

    private ValidatableResponse one(String place) {
        return Portal.as(DESK).get(path(place)).then();
    }

    private ValidatableResponse list(String parameter, String value) {
        return Portal.as(DESK)
                .queryParam(parameter, value)
                .queryParam("size", 500)
                .get("/api/v1/offices/" + OFFICE + "/postings")
                .then();
    }

    private String path(String place) {
        return "/api/v1/offices/" + OFFICE + "/postings/" + procedure + "/" + place;
    }

    private ValidatableResponse tell(String id, String time, String data) {
        return Portal.as(PORTAL)
                .contentType(Portal.ONE)
                .body(event(id, time, data))
                .post("/api/v1/events")
                .then();
    }

    private String event(String id, String time, String data) {
        return Portal.event(
                procedure + "/" + id, OFFICE, "posting.checked", time, """
                {"officeCode":"%s","procedureCode":"%s","place":"board",%s}""".formatted(OFFICE, procedure, data));
    }

    private List<String> published(String place) {
        return database.list(
                "select payload from journal where subject = ? order by subject_sequence",
                row -> row.getString(1),
                OFFICE + "/" + procedure + "/" + place);
    }

    private List<String> types(String place) {
        return database.list(
                "select type from journal where subject = ? order by subject_sequence",
                row -> row.getString(1),
                OFFICE + "/" + procedure + "/" + place);
    }
}
