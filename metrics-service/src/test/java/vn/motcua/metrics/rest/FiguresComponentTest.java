package vn.motcua.metrics.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.Topic;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.indicator.Timeline.Assignment;
import vn.motcua.metrics.indicator.Timeline.DueChange;
import vn.motcua.metrics.indicator.Timeline.End;
import vn.motcua.metrics.indicator.Timeline.EndState;
import vn.motcua.metrics.indicator.Timeline.Procedure;

/// What the service says of ten dossiers of which everything is known.
@QuarkusTest
@WithServers
class FiguresComponentTest {

    private static final String OFFICE = "G01.01.01";
    private static final String DISTRICT = "G01.01";
    private static final String PATH = "/api/v1/offices/" + OFFICE;
    private static final String JUNE = "from=2024-06-01&to=2024-06-30&asOf=2024-07-01T00:00:00%2B07:00";
    private static final Procedure BIRTH = new Procedure("1.001", "Hộ tịch", true, true);
    private static final Procedure COPY = new Procedure("2.002", "Chứng thực", true, false);
    private static final Procedure FESTIVAL = new Procedure("3.003", "Văn hoá", false, false);

    private static final String ON_TIME = "indicators.find { it.code == 'on-time' }.";
    private static final List<String> CODES = List.of(
            "online-services",
            "online-dossiers",
            "posting",
            "digitisation",
            "on-time",
            "feedback",
            "online-payment",
            "procedure-compliance",
            "satisfaction");

    private static boolean happened;

    @BeforeEach
    void ten_dossiers_have_happened() {
        if (happened) {
            return;
        }
        happened = true;
        List<Timeline> dossiers = List.of(
                dossier("01", BIRTH, Channel.ONLINE, "A", "2024-06-12", completed("2024-06-11", true)),
                dossier("02", BIRTH, Channel.ONLINE, "A", "2024-06-12", completed("2024-06-12", true)),
                dossier("03", BIRTH, Channel.ONLINE, "A", "2024-06-12", completed("2024-06-13", true)),
                dossier("04", BIRTH, Channel.ONLINE, "B", "2024-06-12", completed("2024-06-10", false)),
                dossier("05", BIRTH, Channel.COUNTER, "B", "2024-06-12", null),
                dossier("06", COPY, Channel.COUNTER, "B", "2024-06-12", completed("2024-06-05", true)),
                dossier("07", COPY, Channel.POSTAL, "B", "2024-07-12", null),
                dossier("08", FESTIVAL, Channel.COUNTER, "B", "2024-06-12", completed("2024-06-05", true)),
                dossier(
                        "09",
                        COPY,
                        Channel.COUNTER,
                        "B",
                        "2024-06-12",
                        new End(Instant.parse("2024-06-06T02:00:00Z"), EndState.WITHDRAWN, false)),
                dossier("10", COPY, Channel.COUNTER, "B", null, completed("2024-06-06", true)));

        try (Topic topic = new Topic()) {
            topic.reference("office", "office/" + DISTRICT, """
                    {"code":"%s","name":"UBND huyện","level":"district"}""".formatted(DISTRICT));
            topic.reference("office", "office/" + OFFICE, """
                    {"code":"%s","name":"UBND xã Ánh Dương","level":"commune","parent":"%s"}""".formatted(OFFICE, DISTRICT));
            List<ProducerRecord<String, byte[]>> events = new ArrayList<>();

            for (int i = 0; i < dossiers.size(); i++) {
                events.add(topic.event(dossiers.get(i), i + 1, 1, Instant.parse("2024-06-30T00:00:00Z")));
            }

            topic.send(events);
        }

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> indicators(JUNE)
                .body("indicators.find { it.code == 'on-time' }.denominator", equalTo(7)));
    }

    @Test
    void each_indicator_carries_numerator_denominator_ratio_target_and_status() {
        indicators(JUNE)
                .body("office", equalTo(OFFICE))
                .body("window.from", equalTo("2024-06-01"))
                .body("asOf", equalTo("2024-07-01T00:00:00+07:00"))
                .body("indicators.code", equalTo(CODES))
                .body("indicators.numerator", equalTo(List.of(1, 3, 0, 0, 5, 0, 0, 8, 0)))
                .body("indicators.denominator", equalTo(List.of(2, 9, 0, 10, 7, 0, 0, 10, 0)))
                .body(
                        "indicators.ratio",
                        equalTo(Arrays.asList(
                                "0.5000", "0.3333", null, "0.0000", "0.7142", null, null, "0.8000", null)))
                .body(
                        "indicators.status",
                        equalTo(List.of(
                                "not-met",
                                "not-met",
                                "not-applicable",
                                "not-met",
                                "not-met",
                                "not-applicable",
                                "not-applicable",
                                "not-applicable",
                                "not-applicable")))
                .body(
                        "indicators.target.findAll { it != null }.operator",
                        equalTo(List.of("gt", "gt", "eq", "ge", "gt", "eq")))
                .body("indicators.target.findAll { it != null }.percent", equalTo(List.of(90, 85, 100, 100, 95, 100)))
                .body(ON_TIME + "pathToTarget.missing", equalTo(2))
                .body(ON_TIME + "pathToTarget.needed", equalTo(34))
                .body(ON_TIME + "pathToTarget.reachable", equalTo(true))
                .body(ON_TIME + "name.vi", equalTo("Tỷ lệ hồ sơ giải quyết đúng và trước hạn"))
                .body(ON_TIME + "ruleVersion", equalTo("on-time/1"))
                .body("indicators[8].pathToTarget", nullValue())
                .body("indicators[8].target", nullValue());
    }

    @Test
    void what_cannot_be_judged_is_counted_beside_the_ratio() {
        indicators(JUNE)
                .body(ON_TIME + "dataQuality.code", equalTo(List.of("no-due-date", "missing-result-file")))
                .body(ON_TIME + "dataQuality.count", equalTo(List.of(1, 1)))
                .body(ON_TIME + "dataQuality[0].name.vi", equalTo("Không có hạn trả"))
                .body("indicators[1].dataQuality[0].code", equalTo("missing-result-file"))
                .body(ON_TIME + "variants.find { it.code == 'settlement-report' }.denominator", equalTo(6))
                .body(ON_TIME + "variants.find { it.code == 'qd-766' }.numerator", equalTo(6))
                .body("indicators[1].variants.find { it.code == 'all-procedures' }.denominator", equalTo(10));
    }

    @Test
    void a_service_that_nobody_applied_for_counts_only_over_all_that_are_offered() {
        String variant = "indicators[0].variants.find { it.code == 'all-offered' }.";
        int offered = indicators(JUNE).extract().path(variant + "denominator");
        try (Topic topic = new Topic()) {
            topic.reference("procedure", "procedure/8.000001", """
                    {"code":"8.000001","name":"Đăng ký lại khai sinh","field":"Hộ tịch","online":"full",
                     "resultPaper":true,"levels":["commune"],"validFrom":"2024-06-30"}""");
            topic.reference("procedure", "procedure/8.000002", """
                    {"code":"8.000002","name":"Chưa có hiệu lực","field":"Hộ tịch","online":"full",
                     "resultPaper":true,"levels":["commune"],"validFrom":"2024-07-01"}""");
            topic.reference("procedure", "procedure/8.000003", """
                    {"code":"8.000003","name":"Chỉ nhận tại quầy","field":"Hộ tịch","online":"none",
                     "resultPaper":true,"levels":["commune"],"validFrom":"2024-01-01"}""");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> indicators(JUNE).body(variant + "denominator", equalTo(offered + 1)));
        indicators(JUNE)
                .body(variant + "numerator", equalTo(1))
                .body("indicators[0].numerator", equalTo(1))
                .body("indicators[0].denominator", equalTo(2));
        indicators(JUNE.replace("2024-06-30", "2024-06-29")).body(variant + "denominator", equalTo(offered));
    }

    @Test
    void an_open_dossier_becomes_overdue_at_midnight_after_its_due_day() {
        String window = "from=2024-06-01&to=2024-06-30&asOf=";
        indicators(window + "2024-06-12T23:59:59.999%2B07:00")
                .body(ON_TIME + "numerator", equalTo(5))
                .body(ON_TIME + "denominator", equalTo(5));
        indicators(window + "2024-06-13T00:00:00%2B07:00").body(ON_TIME + "denominator", equalTo(7));
    }

    @Test
    void without_cases_an_indicator_is_not_applicable_and_its_ratio_null() {
        indicators("from=2020-01-01&to=2020-01-31")
                .body("indicators.status", everyItem(equalTo("not-applicable")))
                .body("indicators[0].ratio", nullValue());
    }

    @Test
    void a_district_has_the_figures_of_all_offices_below_it() {
        ask().get("/api/v1/offices/" + DISTRICT + "/indicators?" + JUNE)
                .then()
                .statusCode(200)
                .body("indicators.denominator", equalTo(List.of(2, 9, 0, 10, 7, 0, 0, 10, 0)));
    }

    @Test
    void every_number_leads_to_exactly_its_cases() {
        for (String indicator : CODES) {
            ValidatableResponse figures = indicators(JUNE);
            int numerator = figures.extract().path("indicators.find { it.code == '" + indicator + "' }.numerator");
            int denominator = figures.extract().path("indicators.find { it.code == '" + indicator + "' }.denominator");
            assertThat(cases(indicator, "numerator")).hasSize(numerator);
            assertThat(cases(indicator, "denominator")).hasSize(denominator);
            assertThat(cases(indicator, "failing")).hasSize(denominator - numerator);
        }

        assertThat(cases("on-time", "failing")).containsExactly(OFFICE + "-03", OFFICE + "-05");
    }

    @Test
    void every_defect_leads_to_exactly_its_cases_at_any_instant() {
        for (String when : List.of(JUNE, JUNE.replace("2024-07-01", "2024-06-10"))) {
            ValidatableResponse figures = indicators(when);
            int seen = 0;
            for (String indicator : CODES) {
                List<Map<String, Object>> defects =
                        figures.extract().path("indicators.find { it.code == '" + indicator + "' }.dataQuality");
                for (Map<String, Object> defect : defects) {
                    String where = figures.extract()
                            .path("indicators.find { it.code == '" + indicator + "' }.dossiers.defect");
                    ask().get(where + defect.get("code") + "&size=500")
                            .then()
                            .statusCode(200)
                            .body("items.size()", equalTo(defect.get("count")));
                    seen++;
                }
            }
            assertThat(seen).isGreaterThan(2);
        }
        ask().get(PATH + "/indicators/on-time/dossiers?defect=no-due-date&" + JUNE)
                .then()
                .body("items.code", equalTo(List.of(OFFICE + "-10")))
                .body("items.countsAs", equalTo(List.of("settled-without-due")));
        ask().get(PATH + "/indicators/on-time/dossiers?defect=bad-luck&" + JUNE)
                .then()
                .statusCode(400)
                .body("detail", containsString("no-due-date, due-before-receipt, end-before-start"));
        ask().get(PATH + "/indicators/on-time/dossiers?defect=no-due-date&side=failing&" + JUNE)
                .then()
                .statusCode(400);
    }

    @Test
    void a_draft_is_tried_on_what_has_happened_and_nothing_is_kept() {
        String before = indicators(JUNE).extract().asString();
        tried("viewer", OFFICE, "on-time", """
                {"formula":"qd-766","target":{"operator":"ge","percent":70}}""", "")
                .statusCode(200)
                .body("inForce.ruleVersion", equalTo("on-time/1"))
                .body("inForce.numerator", equalTo(5))
                .body("inForce.denominator", equalTo(7))
                .body("inForce.status", equalTo("not-met"))
                .body("draft.ruleVersion", nullValue())
                .body("draft.formula", equalTo("qd-766"))
                .body("draft.numerator", equalTo(6))
                .body("draft.denominator", equalTo(8))
                .body("draft.ratio", equalTo("0.7500"))
                .body("draft.status", equalTo("met"))
                .body("statusChanges", equalTo(true))
                .body("draftJudgesWindow", equalTo(true))
                .body("changes.items.code", equalTo(List.of(OFFICE + "-07")))
                .body("changes.items[0].inForce", nullValue())
                .body("changes.items[0].draft.countsAs", equalTo("open"))
                .body("changes.items[0].draft.good", equalTo(true));
        assertThat(indicators(JUNE).extract().asString()).isEqualTo(before);
        ask().get("/api/v1/indicators/on-time/rules").then().body("rules.size()", equalTo(1));
    }

    @Test
    void a_draft_shows_office_by_office_and_on_which_days_it_would_judge() {
        tried("viewer", DISTRICT, "on-time", """
                {"target":{"operator":"ge","percent":71},"validFrom":"2024-07-01"}""", "")
                .statusCode(200)
                .body("offices.office", equalTo(List.of(OFFICE)))
                .body("offices[0].name", equalTo("UBND xã Ánh Dương"))
                .body("offices[0].inForce.status", equalTo("not-met"))
                .body("offices[0].draft.status", equalTo("met"))
                .body("offices[0].statusChanges", equalTo(true))
                .body("changes.items.size()", equalTo(0))
                .body("draftJudgesWindow", equalTo(false));
    }

    @Test
    void the_cases_that_change_side_come_by_pages_each_once() {
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = tried(
                            "viewer", OFFICE, "digitisation", "{\"formula\":\"recorded\"}", ",\"size\":3" + cursor)
                    .statusCode(200)
                    .body("draft.denominator", equalTo(0))
                    .body("draft.status", equalTo("not-applicable"));
            found.addAll(page.extract().<List<String>>path("changes.items.code"));
            String next = page.extract().path("changes.next");
            cursor = next == null ? null : ",\"cursor\":\"" + next + "\"";
        }
        assertThat(found).hasSize(10).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void a_draft_that_makes_no_sense_is_refused_with_what_is_possible() {
        tried("viewer", OFFICE, "on-time", "{\"formula\":\"luck\"}", "")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-formula"))
                .body("formulas", hasItem("first-due"))
                .body("detail", containsString("standard, settlement-report, qd-766, first-due, current-due"));
        tried("viewer", OFFICE, "luck", "{}", "").statusCode(404).body("detail", containsString("on-time"));
        tried("viewer", OFFICE, "on-time", "{\"target\":{\"operator\":\"lt\",\"percent\":70}}", "")
                .statusCode(400);
        tried("viewer", OFFICE, "on-time", "{\"target\":{\"operator\":\"ge\",\"percent\":101}}", "")
                .statusCode(400);
        tried("viewer", OFFICE, "on-time", "{\"validFrom\":\"2024-07-01\",\"validTo\":\"2024-06-01\"}", "")
                .statusCode(422)
                .body("type", equalTo("/problems/impossible-validity"));
        tried("viewer", OFFICE, "on-time", "{}", ",\"cursor\":\"rubbish\"")
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
        tried("portal", OFFICE, "on-time", "{}", "").statusCode(403);
        as("viewer", "G01.01.02")
                .contentType("application/json")
                .body("{\"indicator\":\"on-time\",\"draft\":{}}")
                .post(PATH + "/what-if")
                .then()
                .statusCode(403);
    }

    @Test
    void the_page_of_a_draft_shows_both_outcomes_and_the_cases_that_move() {
        as("viewer", DISTRICT)
                .get("/offices/" + OFFICE + "/what-if?indicator=on-time&formula=qd-766&operator=ge&percent=70&" + JUNE)
                .then()
                .statusCode(200)
                .body(containsString("5 / 7"))
                .body(containsString("6 / 8"))
                .body(containsString("Kết quả đổi:"))
                .body(containsString(OFFICE + "-07"))
                .body(containsString("✓ Đang giải quyết"));
        as("viewer", DISTRICT)
                .get("/offices/" + OFFICE + "/what-if?indicator=on-time&formula=luck&operator=x&percent=x&lang=en&"
                        + JUNE)
                .then()
                .statusCode(200)
                .body(containsString("The outcome stays."));
    }

    private static ValidatableResponse tried(String role, String office, String indicator, String draft, String more) {
        return as(role, office, DISTRICT)
                .contentType("application/json")
                .body("""
                        {"indicator":"%s","draft":%s,"from":"2024-06-01","to":"2024-06-30",
                         "asOf":"2024-07-01T00:00:00+07:00"%s}""".formatted(indicator, draft, more))
                .post("/api/v1/offices/" + office + "/what-if")
                .then();
    }

    @Test
    void a_case_says_why_it_counts() {
        ask().get(PATH + "/indicators/on-time/dossiers?side=failing&" + JUNE)
                .then()
                .statusCode(200)
                .body("items.countsAs", equalTo(List.of("settled-late", "overdue")))
                .body("items[0].judgedDueAt", equalTo("2024-06-12T17:00:00+07:00"))
                .body("items[0].officer", equalTo("A"))
                .body("next", nullValue());
    }

    @Test
    void a_breakdown_by_officer_adds_up_to_the_whole() {
        ask().get(PATH + "/indicators/on-time/breakdown?by=officer&" + JUNE)
                .then()
                .statusCode(200)
                .body("rows.key", equalTo(List.of("B", "A")))
                .body("rows.numerator", equalTo(List.of(3, 2)))
                .body("rows.denominator", equalTo(List.of(4, 3)));
        ask().get(PATH + "/indicators/online-services/breakdown?by=officer&" + JUNE)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/breakdown-without-meaning"));
    }

    @Test
    void a_series_has_one_point_for_each_day_that_has_begun() {
        ask().get(
                        PATH
                                + "/indicators/on-time/series?granularity=day&from=2024-06-10&to=2024-06-30&asOf=2024-06-13T12:00:00%2B07:00")
                .then()
                .statusCode(200)
                .body("points.window.from", equalTo(List.of("2024-06-10", "2024-06-11", "2024-06-12", "2024-06-13")))
                .body("points.numerator", equalTo(List.of(1, 1, 1, 0)))
                .body("points.denominator", equalTo(List.of(1, 1, 3, 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators?",
                "/indicators/on-time/dossiers?side=failing&",
                "/indicators/on-time/series?granularity=week&",
                "/indicators/on-time/breakdown?by=officer&",
                "/at-risk?",
                "/settlement-report?",
                "/service-quality-index?",
                "/restatements?"
            })
    void what_has_not_changed_is_not_sent_again_although_time_goes_on(String path) {
        String now = JUNE.replaceAll("&asOf=[^&]*", "");
        for (String when : List.of(JUNE, now)) {
            String tag = ask().get(PATH + path + when)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-cache")
                    .extract()
                    .header("ETag");
            ask().header("If-None-Match", tag)
                    .get(PATH + path + when)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(equalTo(""));
            ask().header("If-None-Match", "\"another\"")
                    .get(PATH + path + when)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void another_window_has_another_tag() {
        String june = indicators(JUNE).extract().header("ETag");
        assertThat(indicators(JUNE.replace("2024-06-30", "2024-06-12"))
                        .extract()
                        .header("ETag"))
                .isNotEqualTo(june);
    }

    @Test
    void impossible_and_malformed_questions_are_refused_with_what_to_send() {
        refused("asOf=2999-01-01T00:00:00%2B07:00", 422, "/problems/future-instant");
        refused("from=2024-06-02&to=2024-06-01", 422, "/problems/impossible-window");
        refused("from=2024-06-01", 400, "/problems/invalid-request");
        refused("from=01/06/2024&to=2024-06-30", 400, "/problems/invalid-request");
        refused("from=2024-06-01&to=2024-06-30&window=P7D", 400, "/problems/invalid-request");
        refused("window=P400D", 400, "/problems/invalid-request");
        refused("asOf=today", 400, "/problems/invalid-request");
        refused("knownAt=2999-01-01T00:00:00%2B07:00", 422, "/problems/future-instant");
        refused("knownAt=yesterday", 400, "/problems/invalid-request");
        ask().get(PATH + "/indicators/luck/dossiers").then().statusCode(404);
        ask().get(PATH + "/indicators/on-time/dossiers?side=left").then().statusCode(400);
        ask().get(PATH + "/indicators/on-time/dossiers?cursor=rubbish")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
        ask().get("/api/v1/offices/NOWHERE/indicators")
                .then()
                .statusCode(404)
                .body("detail", containsString("NOWHERE"));
    }

    @Test
    void figures_are_closed_to_strangers_wrong_roles_and_other_offices() {
        String path = PATH + "/indicators";
        given().get(path).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        given().auth()
                .oauth2(Tokens.of("viewer").offices("*").forged())
                .get(path)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("viewer").offices("*").expired())
                .get(path)
                .then()
                .statusCode(401);
        as("portal", "*").get(path).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        as("viewer", "G01.01.02")
                .get(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/office-out-of-reach"));
        as("viewer").get(path).then().statusCode(403);
        as("viewer", DISTRICT).get(path).then().statusCode(200);
        as("viewer", "*")
                .body("{}")
                .contentType("application/json")
                .post(PATH + "/snapshots")
                .then()
                .statusCode(403);
    }

    @Test
    void the_same_question_about_the_same_events_freezes_to_the_same_hash() {
        ValidatableResponse first = snapshot("2024-06-30");
        ValidatableResponse second = snapshot("2024-06-30");
        ValidatableResponse other = snapshot("2024-06-12");
        String hash = first.extract().path("hash");
        assertThat(hash).matches("sha256:[0-9a-f]{64}");
        assertThat(second.extract().<String>path("hash")).isEqualTo(hash);
        assertThat(other.extract().<String>path("hash")).isNotEqualTo(hash);
        first.body(ON_TIME + "numerator", equalTo(5))
                .body("positions", equalTo(List.of(Map.of("office", OFFICE, "sequence", 10))))
                .body("rules.ruleVersion", hasItem("on-time/1"))
                .body(
                        "officers.find { it.officerCode == 'A' }.indicators.find { it.code == 'on-time' }.numerator",
                        equalTo(2))
                .body("createdBy", equalTo("chi-lan"));
        String again = as("auditor", "*")
                .get("/api/v1/snapshots/" + first.extract().path("id"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(again).isEqualTo(first.extract().asString());
    }

    @Test
    void a_snapshot_and_what_was_known_cannot_be_changed_by_the_service() throws SQLException {
        snapshot("2024-06-30");

        try (Connection connection = DriverManager.getConnection(ServersResource.jdbcUrl(), "metrics", "test");
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "update snapshot set hash = 'x'",
                    "delete from snapshot",
                    "update event set known_at = now()",
                    "delete from event")) {
                assertThatThrownBy(() -> statement.executeUpdate(change)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void the_overview_page_shows_the_figures_in_words_and_numbers() {
        as("viewer", DISTRICT)
                .get("/offices/" + OFFICE + "?" + JUNE)
                .then()
                .statusCode(200)
                .body(containsString("Tổng quan chỉ tiêu"))
                .body(containsString("UBND xã Ánh Dương"))
                .body(containsString("trên 95 %"))
                .body(containsString("5 / 7"))
                .body(containsString("71,42 %"))
                .body(containsString("Còn thiếu 2; cần thêm 34 hồ sơ đạt liên tiếp"));
        as("viewer", DISTRICT)
                .get("/offices/" + OFFICE + "?lang=en&" + JUNE)
                .then()
                .statusCode(200)
                .body(containsString("more than 95 %"))
                .body(containsString("71.42 %"))
                .body(not(containsString("Chưa đạt")));
        as("viewer", DISTRICT).get("/").then().statusCode(200).body(containsString("UBND xã Ánh Dương"));
    }

    @Test
    void the_page_of_an_indicator_leads_from_its_formula_to_its_cases() {
        as("viewer", DISTRICT)
                .get("/offices/" + OFFICE + "/indicators/on-time?" + JUNE)
                .then()
                .statusCode(200)
                .body(containsString("5 / 7"))
                .body(containsString("Trước hạn; Đúng ngày hẹn"))
                .body(containsString("Chưa đạt (2)"))
                .body(containsString("Không có hạn trả (1)"))
                .body(containsString(OFFICE + "-05"));
        as("viewer", DISTRICT)
                .get("/offices/" + OFFICE + "/indicators/online-services?side=denominator&" + JUNE)
                .then()
                .statusCode(200)
                .body(containsString("Tất cả ("));
        as("viewer", DISTRICT)
                .get("/offices/" + OFFICE + "/indicators/nothing?" + JUNE)
                .then()
                .statusCode(404);
    }

    @Test
    void a_page_takes_the_instants_of_its_form_as_those_of_the_office() {
        as("viewer", DISTRICT)
                .get("/offices/" + OFFICE + "?" + JUNE.replaceAll("&asOf=[^&]*", "") + "&knownAt=2024-01-01T07:00")
                .then()
                .statusCode(200)
                .body(containsString("07:00:00 01/01/2024"))
                .body(containsString("Chưa có trường hợp nào"));
    }

    private static List<String> cases(String indicator, String side) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = ask().get(
                            PATH + "/indicators/" + indicator + "/dossiers?size=2&side=" + side + "&" + JUNE + cursor)
                    .then()
                    .statusCode(200);
            List<String> codes = page.extract().path("items.code");
            List<String> procedures = page.extract().path("items.procedure");
            for (int i = 0; i < codes.size(); i++) {
                found.add(codes.get(i) == null ? procedures.get(i) : codes.get(i));
            }
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(new TreeSet<>(found)).hasSameSizeAs(found);
        return found;
    }

    private static ValidatableResponse snapshot(String to) {
        return given().auth()
                .oauth2(Tokens.of("award-clerk").offices(OFFICE).as("chi-lan").token())
                .contentType("application/json")
                .body("""
                        {"from":"2024-06-01","to":"%s","asOf":"2024-07-01T00:00:00+07:00"}""".formatted(to))
                .post(PATH + "/snapshots")
                .then()
                .statusCode(201);
    }

    private static void refused(String query, int status, String type) {
        ask().get(PATH + "/indicators?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type));
    }

    private static ValidatableResponse indicators(String query) {
        return ask().get(PATH + "/indicators?" + query).then().statusCode(200);
    }

    private static RequestSpecification ask() {
        return as("viewer", OFFICE, DISTRICT, "NOWHERE");
    }

    private static RequestSpecification as(String role, String... offices) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(role).offices(offices).token());
    }

    private static Timeline dossier(
            String number,
            Procedure procedure,
            Channel channel,
            String officer,
            @Nullable String dueDay,
            @Nullable End end) {
        Instant received = Instant.parse("2024-06-03T02:00:00Z");
        return new Timeline(
                OFFICE,
                OFFICE + "-" + number,
                procedure,
                channel,
                received,
                dueDay == null ? List.of() : List.of(new DueChange(received, Instant.parse(dueDay + "T10:00:00Z"))),
                List.of(),
                end,
                List.of(new Assignment(officer, received)),
                null);
    }

    private static End completed(String day, boolean withResult) {
        return new End(Instant.parse(day + "T03:00:00Z"), EndState.COMPLETED, withResult);
    }
}
