package vn.motcua.metrics.integrity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.Story;
import vn.motcua.metrics.fold.Topic;

/// The district I01 with the communes I01.01, on which the questions are, and I01.02.
@QuarkusTest
@WithServers
class IntegrityComponentTest {

    private static final String OFFICE = "I01.01";
    private static final String PATH = "/api/v1/offices/" + OFFICE + "/integrity-findings";
    private static final AtomicLong NUMBER = new AtomicLong();

    private static boolean happened;

    @BeforeEach
    void offices_are_known() {
        if (happened) {
            return;
        }
        happened = true;
        try (Topic topic = new Topic()) {
            topic.reference("office", "office/I01", """
                    {"code":"I01","name":"UBND huyện Liêm","level":"district"}""");
            for (String code : List.of(OFFICE, "I01.02")) {
                topic.reference("office", "office/" + code, """
                        {"code":"%s","name":"UBND xã %s","level":"commune","parent":"I01"}""".formatted(code, code));
            }
        }
        await().atMost(Duration.ofSeconds(40))
                .ignoreExceptions()
                .untilAsserted(() -> auditor().get(PATH).then().statusCode(200));
    }

    @Test
    void all_patterns_are_listed_with_the_signals_that_no_event_carries() {
        auditor()
                .get(PATH + "/rules")
                .then()
                .statusCode(200)
                .body("rules.size()", equalTo(17))
                .body("rules.findAll { !it.seen }.code", equalTo(List.of("G11", "G14", "G17")))
                .body("rules.findAll { !it.seen }.missing.vi", hasItem(containsString("Cổng Dịch vụ công quốc gia")))
                .body("rules[0].thresholds.setting", hasItem("metrics.integrity.thresholds.near-due-working-days"))
                .body("rules[0].thresholds.value", equalTo(List.of(10, 2)))
                .body("rules[3].missing.en", containsString("through the desk"));
    }

    @Test
    void the_whole_life_of_a_question() {
        tell(twiceAsked("L1", "L.CB1"), 1, "2024-06-07T08:00");
        String id = raised("G4", "L1");
        String path = PATH + "/" + id;

        String etag = auditor()
                .get(path)
                .then()
                .statusCode(200)
                .body("finding.state", equalTo("open"))
                .body(
                        "finding.question.vi",
                        equalTo("Vì sao hồ sơ L1 bị yêu cầu bổ sung quá một lần (lần sau lúc 08:00 06/06/2024)?"))
                .body("finding.officers", equalTo(List.of("L.CB1")))
                .body("finding.indicators", equalTo(List.of("on-time")))
                .body("cases", equalTo(List.of("L1")))
                .body("history.kind", equalTo(List.of("raised")))
                .body("history[0].by", nullValue())
                .extract()
                .header("ETag");
        assertThat(etag).isEqualTo("\"1\"");
        auditor().header("If-None-Match", etag).get(path).then().statusCode(304);

        // Nobody was heard.
        decide(auditor(), path, etag, "confirmed")
                .statusCode(409)
                .body("type", equalTo("/problems/not-heard"))
                .body("until", notNullValue());
        say(as("officer", OFFICE, "L.CB1"), path, null)
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        say(as("viewer", OFFICE, "xem"), path, etag).statusCode(403);
        say(as("officer", "I01.02", "x"), path, etag)
                .statusCode(403)
                .body("type", equalTo("/problems/office-out-of-reach"));
        say(as("officer", OFFICE, "L.CB1"), path, etag)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("explained"));
        say(as("desk-head", OFFICE, "truong"), path, etag)
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"))
                .body("version", equalTo(2));

        // Neither the office itself, nor a person concerned, nor who explained it.
        decide(as("desk-head", OFFICE, "truong"), path, "\"2\"", "dismissed")
                .statusCode(403)
                .body("type", equalTo("/problems/own-finding"));
        decide(as("auditor", "*", "L.CB1"), path, "\"2\"", "dismissed")
                .statusCode(403)
                .body("type", equalTo("/problems/own-finding"));
        decide(as("desk-head", "I01", "huyen"), path, "\"2\"", "guilty").statusCode(400);
        decide(as("desk-head", "I01", "huyen"), path, "\"2\"", "confirmed")
                .statusCode(200)
                .body("state", equalTo("confirmed"));
        decide(auditor(), path, "\"3\"", "dismissed")
                .statusCode(409)
                .body("type", equalTo("/problems/finding-decided"));
        auditor()
                .get(path)
                .then()
                .body("history.kind", equalTo(List.of("raised", "statement", "confirmed")))
                .body("history.by", equalTo(Arrays.asList(null, "L.CB1", "huyen")))
                .body("history[1].body.text", equalTo("Vì công dân nộp thiếu."));
        auditor()
                .get("/api/v1/offices/I01/integrity-findings?state=confirmed&rule=G4")
                .then()
                .body("items.id", hasItem(id))
                .body("counts.confirmed", equalTo(1));
        auditor().get("/api/v1/offices/I01.02/integrity-findings/" + id).then().statusCode(404);
    }

    @Test
    void a_later_event_that_takes_the_ground_away_is_told_and_the_question_stays() {
        tell(online("W1").ended("completed", "2024-06-04T08:00", null), 1, "2024-06-04T09:00");
        String path = PATH + "/" + raised("G9", "W1");
        tell(online("W1").ended("completed", "2024-06-04T08:00", "file"), 2, "2024-06-05T09:00");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> auditor()
                .get(path)
                .then()
                .body("finding.groundHolds", equalTo(false))
                .body("finding.state", equalTo("open"))
                .body("history.kind", equalTo(List.of("raised", "ground-gone"))));
        say(as("desk", OFFICE, "quay"), path, "\"2\"").statusCode(200);
        decide(auditor(), path, "\"3\"", "confirmed").statusCode(409).body("type", equalTo("/problems/ground-gone"));
        decide(auditor(), path, "\"3\"", "dismissed").statusCode(200);
    }

    @Test
    void only_a_confirmed_question_changes_a_figure_and_only_in_a_variant_of_its_own() {
        for (String code : List.of("C1", "C2")) {
            tell(
                    Story.of(OFFICE, code)
                            .procedure("1.002", "Hộ tịch", "full", true)
                            .channel("online")
                            .received("2023-03-01T08:00", "2023-03-31T17:00")
                            .ended("completed", "2023-03-10T08:00", null),
                    1,
                    "2024-06-04T09:00");
        }
        String first = PATH + "/" + raised("G9", "C1");
        String second = PATH + "/" + raised("G9", "C2");
        assertThat(onTime("")).isEqualTo(List.of("2/2", "2/2"));
        String before = known();

        say(as("officer", OFFICE, "L.CB1"), first, "\"1\"").statusCode(200);
        say(as("officer", OFFICE, "L.CB1"), second, "\"1\"").statusCode(200);
        assertThat(onTime("")).as("open and explained").isEqualTo(List.of("2/2", "2/2"));
        decide(auditor(), second, "\"2\"", "dismissed").statusCode(200);
        assertThat(onTime("")).as("dismissed").isEqualTo(List.of("2/2", "2/2"));
        decide(auditor(), first, "\"2\"", "confirmed").statusCode(200);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(onTime(""))
                .as("not handed over, so not done: open and overdue")
                .isEqualTo(List.of("2/2", "1/2")));
        String after = known();
        assertThat(onTime("&knownAt=" + before)).as("as it was known").isEqualTo(List.of("2/2", "2/2"));
        assertThat(onTime("&knownAt=" + after)).isEqualTo(List.of("2/2", "1/2"));
        // Something else happens: what the page said is still asked again exactly.
        tell(twiceAsked("C3", "C.CB"), 1, "2024-06-07T08:30");
        raised("G4", "C3");
        assertThat(onTime("&knownAt=" + after)).isEqualTo(List.of("2/2", "1/2"));
    }

    private static String known() {
        String through = auditor()
                .get("/api/v1/offices/" + OFFICE + "/indicators?from=2023-03-01&to=2023-04-30")
                .then()
                .extract()
                .path("freshness.eventsThrough");
        return through.replace("+", "%2B");
    }

    /// The rate of being on time, and its variant after confirmed questions.
    private static List<String> onTime(String more) {
        String found = "indicators.find { it.code == 'on-time' }";
        var answer = auditor()
                .get("/api/v1/offices/" + OFFICE + "/indicators?from=2023-03-01&to=2023-04-30" + more)
                .then()
                .statusCode(200)
                .extract();
        String variant = found + ".variants.find { it.code == 'confirmed-findings' }";
        return List.of(
                answer.path(found + ".numerator") + "/" + answer.path(found + ".denominator"),
                answer.path(variant + ".numerator") + "/" + answer.path(variant + ".denominator"));
    }

    @Test
    void the_same_events_again_raise_nothing_again() {
        Story story = twiceAsked("D1", "D.CB");
        long number = tell(story, 1, "2024-06-07T08:00");
        String path = PATH + "/" + raised("G4", "D1");
        try (Topic topic = new Topic()) {
            topic.send(List.of(story.event(topic, number, 1, "2024-06-07T08:00")));
        }
        // Something after it was looked at, so the repetition was, too.
        tell(twiceAsked("D2", "D.CB"), 1, "2024-06-07T09:00");
        raised("G4", "D2");
        auditor().get(path).then().body("history.kind", equalTo(List.of("raised")));
        auditor()
                .get(PATH + "?rule=G4&size=500")
                .then()
                .body("items.findAll { it.subject == 'D1' }.size()", equalTo(1));
    }

    @Test
    void several_dossiers_together_raise_one_question_that_opens_again_when_more_come() {
        for (int i = 1; i <= 3; i++) {
            tell(self("M" + i), 1, "2024-06-04T0" + i + ":00");
        }
        String id = raised("G7", "may-1/2024-06");
        String path = PATH + "/" + id;
        String version = auditor()
                .get(path)
                .then()
                .body("cases", equalTo(List.of("M1", "M2", "M3")))
                .extract()
                .header("ETag");
        say(as("desk", OFFICE, "quay"), path, version).statusCode(200);
        tell(self("M4"), 1, "2024-06-05T09:00");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> auditor()
                .get(path)
                .then()
                .body("cases", equalTo(List.of("M1", "M2", "M3", "M4")))
                .body("finding.state", equalTo("open"))
                .body("history.kind", hasItems("statement", "changed")));
    }

    @Test
    void a_dossier_received_again_is_joined_with_the_one_before() {
        tell(
                Story.of(OFFICE, "R1")
                        .with("applicantRef", "r-1")
                        .received("2024-06-03T08:00", "2024-06-10T17:00")
                        .ended("stopped", "2024-06-07T10:00", null),
                1,
                "2024-06-07T10:00");
        tell(
                Story.of(OFFICE, "R2").with("applicantRef", "r-1").received("2024-06-11T08:00", "2024-06-18T17:00"),
                1,
                "2024-06-11T08:00");
        auditor().get(PATH + "/" + raised("G1", "R2")).then().body("cases", equalTo(List.of("R1", "R2")));
    }

    @Test
    void pages_of_any_size_hold_each_question_once() {
        for (int i = 0; i < 5; i++) {
            tell(twiceAsked("P" + i, "P.CB"), 1, "2024-06-07T10:0" + i);
        }
        Stream.of("P0", "P1", "P2", "P3", "P4").forEach(code -> raised("G4", code));
        Set<String> all = new TreeSet<>(
                auditor().get(PATH + "?rule=G4&size=500").then().extract().<List<String>>path("items.id"));
        for (int size = 1; size <= 4; size++) {
            List<String> read = new ArrayList<>();
            String next = "";
            while (next != null) {
                var page = auditor()
                        .get(PATH + "?rule=G4&size=" + size + (next.isEmpty() ? "" : "&cursor=" + next))
                        .then()
                        .statusCode(200)
                        .extract();
                read.addAll(page.path("items.id"));
                next = page.path("next");
            }
            assertThat(read).doesNotHaveDuplicates().containsAll(all);
        }
    }

    @Test
    void wrong_words_and_callers_out_of_reach_are_refused() {
        auditor().get(PATH + "?rule=G18").then().statusCode(400).body("detail", containsString("G1, G2 … G17"));
        auditor().get(PATH + "?state=guilty").then().statusCode(400).body("detail", containsString("dismissed"));
        auditor().get(PATH + "?cursor=rubbish").then().statusCode(400).body("type", equalTo("/problems/bad-cursor"));
        as("desk", "I01.02", "x").get(PATH).then().statusCode(403);
        as("viewer", "*", "x").get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    private static Story twiceAsked(String code, String officer) {
        return Story.of(OFFICE, code)
                .received("2024-06-03T08:00", "2024-06-28T17:00")
                .officer(officer, "2024-06-03T08:00")
                .waited("supplement", "2024-06-04T08:00", "2024-06-05T08:00")
                .waited("supplement", "2024-06-06T08:00", null);
    }

    private static Story online(String code) {
        return Story.of(OFFICE, code)
                .procedure("1.002", "Hộ tịch", "full", true)
                .channel("online")
                .received("2024-06-03T08:00", "2024-06-28T17:00");
    }

    private static Story self(String code) {
        return online(code)
                .with("filedBy", "citizen")
                .with("deviceRef", "may-1")
                .with("applicantRef", "nguoi-" + code)
                .submitted("2024-06-03T07:59");
    }

    /// The number it went out with.
    private static synchronized long tell(Story story, long sequence, String recordedAt) {
        try (Topic topic = new Topic()) {
            long number = NUMBER.incrementAndGet();
            topic.send(List.of(story.event(topic, number, sequence, recordedAt)));
            return number;
        }
    }

    private static String raised(String rule, String subject) {
        return await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> auditor()
                                .get(PATH + "?size=500&rule=" + rule)
                                .then()
                                .extract()
                                .<String>path("items.find { it.subject == '" + subject + "' }?.id"),
                        id -> id != null);
    }

    private static ValidatableResponse say(RequestSpecification who, String path, @Nullable String version) {
        return (version == null ? who : who.header("If-Match", version))
                .contentType(ContentType.JSON)
                .body("{\"text\":\"Vì công dân nộp thiếu.\"}")
                .post(path + "/statement")
                .then();
    }

    private static ValidatableResponse decide(RequestSpecification who, String path, String version, String outcome) {
        return who.header("If-Match", version)
                .contentType(ContentType.JSON)
                .body("{\"outcome\":\"" + outcome + "\",\"reason\":\"Đã kiểm tra sổ.\"}")
                .post(path + "/resolution")
                .then();
    }

    private static RequestSpecification auditor() {
        return as("auditor", "*", "thanh-tra");
    }

    private static RequestSpecification as(String role, String office, String name) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(role).offices(office).as(name).token());
    }
}
