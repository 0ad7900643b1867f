package vn.motcua.metrics.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.Topic;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Timeline;

/// An answer that is kept is never given once it is not true any more, and never to who may not ask.
@QuarkusTest
@WithServers
class KeptAnswersComponentTest {

    private static final String JUNE = "from=2024-06-01&to=2024-06-30";
    private static final Instant RECORDED = Instant.parse("2024-06-30T01:00:00Z");
    private static int districts;

    private final String district = "KA%02d".formatted(++districts);
    private final String office = district + ".01";
    private final String neighbour = district + ".02";

    @BeforeEach
    void two_communes_have_settled_a_dossier_each() {
        try (Topic topic = new Topic()) {
            office(topic, district, "district", null);
            office(topic, office, "commune", district);
            office(topic, neighbour, "commune", district);
            topic.send(List.of(
                    topic.event(dossier(office, 1, "2024-06-10T02:00:00Z"), 1, 1, RECORDED),
                    topic.event(dossier(neighbour, 1, "2024-06-10T02:00:00Z"), 1, 1, RECORDED)));
        }
        awaitOnTime(district, JUNE, "2/2");
        awaitOnTime(office, JUNE, "1/1");
    }

    @Test
    void an_event_changes_the_answers_about_its_office_and_those_above_and_no_other() {
        String ofOffice = ask(office, JUNE).header("ETag");
        String ofNeighbour = ask(neighbour, JUNE).header("ETag");

        tell(dossier(office, 2, "2024-06-20T02:00:00Z"), 2, 1, RECORDED.plusSeconds(1));

        awaitOnTime(office, JUNE, "1/2");
        awaitOnTime(district, JUNE, "2/3");
        assertThat(again(office, JUNE, ofOffice).statusCode()).isEqualTo(200);
        assertThat(again(neighbour, JUNE, ofNeighbour).statusCode()).isEqualTo(304);
    }

    @Test
    void the_same_is_said_with_the_instant_at_which_it_is_asked_and_the_tag_stays() {
        at("2024-07-01T03:00:00Z");
        Response first = ask(office, JUNE);
        at("2024-07-01T04:00:00Z");
        Response second = ask(office, JUNE);

        assertThat(first.jsonPath().getString("asOf")).isEqualTo("2024-07-01T10:00:00+07:00");
        assertThat(second.jsonPath().getString("asOf")).isEqualTo("2024-07-01T11:00:00+07:00");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.jsonPath().getList("indicators"))
                .isEqualTo(first.jsonPath().getList("indicators"));
    }

    @Test
    void at_midnight_what_was_due_becomes_overdue_without_any_event() {
        tell(open(office, 2, "2024-06-12T10:00:00Z"), 2, 1, RECORDED.plusSeconds(1));
        awaitOnTime(office, JUNE, "1/2");

        at("2024-06-12T16:59:59.999999Z");
        assertThat(onTime(ask(office, JUNE))).isEqualTo("1/1");
        assertThat(onTime(ask(district, JUNE))).isEqualTo("2/2");
        at("2024-06-12T17:00:00Z");
        assertThat(onTime(ask(office, JUNE))).isEqualTo("1/2");
        assertThat(onTime(ask(district, JUNE))).isEqualTo("2/3");
    }

    @Test
    void a_window_that_moves_is_another_one_after_midnight() {
        at("2024-06-16T05:00:00Z");
        assertThat(onTime(ask(office, "window=P7D"))).isEqualTo("1/1");
        at("2024-06-16T17:00:00Z");
        assertThat(onTime(ask(office, "window=P7D"))).isEqualTo("0/0");
    }

    @Test
    void what_a_source_says_of_the_future_counts_when_its_time_has_come_and_not_before() {
        tell(dossier(office, 2, "2024-06-20T02:00:00Z"), 2, 1, RECORDED.plusSeconds(1));
        awaitOnTime(office, JUNE, "1/2");

        at("2024-06-11T01:00:00Z");
        assertThat(onTime(ask(office, JUNE))).isEqualTo("1/1");
        at("2024-06-20T01:59:00Z");
        // Overdue since the end of 12 June, and settled late in a minute.
        assertThat(settledLate(ask(office, JUNE))).isZero();
        at("2024-06-20T02:00:00.000001Z");
        assertThat(settledLate(ask(office, JUNE))).isEqualTo(1);
        at("2024-06-20T01:59:00Z");
        assertThat(settledLate(ask(office, JUNE))).isZero();
    }

    @Test
    void a_restated_dossier_leaves_what_was_known_before_as_it_was() {
        String before = ask(office, JUNE).jsonPath().getString("freshness.eventsThrough");
        String then = JUNE + "&knownAt=" + before.replace("+", "%2B");
        assertThat(onTime(ask(office, then))).isEqualTo("1/1");
        assertThat(onTime(ask(district, then))).isEqualTo("2/2");

        tell(dossier(office, 1, "2024-06-20T02:00:00Z"), 2, 2, RECORDED.plusSeconds(60));

        awaitOnTime(office, JUNE, "0/1");
        awaitOnTime(district, JUNE, "1/2");
        assertThat(onTime(ask(office, then))).isEqualTo("1/1");
        assertThat(onTime(ask(district, then))).isEqualTo("2/2");
    }

    @Test
    void a_rule_that_is_added_judges_the_next_answer() {
        LocalDate from = Vietnam.dayOf(Instant.now()).plusDays(2);
        String judged = JUNE + "&rulesOn=" + from;
        String version = ask(office, judged).jsonPath().getString("indicators[7].ruleVersion");

        as("operator", "*")
                .contentType("application/json")
                .body("""
                        {"formula":"supplement-rule","legalBasis":"Quyết định thử","validFrom":"%s"}""".formatted(from))
                .post("/api/v1/indicators/procedure-compliance/rules")
                .then()
                .statusCode(201);

        assertThat(ask(office, judged).jsonPath().getString("indicators[7].ruleVersion"))
                .isNotEqualTo(version);
    }

    @Test
    void an_office_that_comes_below_another_counts_there_too() {
        String late = "KB%02d".formatted(districts);
        tell(dossier(late, 1, "2024-06-20T02:00:00Z"), 1, 1, RECORDED);
        try (Topic topic = new Topic()) {
            office(topic, late, "commune", district);
        }
        awaitOnTime(district, JUNE, "2/3");
    }

    @Test
    void who_does_not_reach_an_office_gets_nothing_that_was_kept_for_others() {
        String tag = ask(office, JUNE).header("ETag");
        String path = "/api/v1/offices/" + office + "/indicators?" + JUNE;
        for (RequestSpecification stranger : List.of(as("viewer", neighbour), as("viewer"), as("portal", office))) {
            assertThat(stranger.header("If-None-Match", tag).get(path).statusCode())
                    .isEqualTo(403);
        }
        assertThat(given().header("If-None-Match", tag).get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_made_again_from_the_topic_is_shown_although_the_positions_are_the_same() throws SQLException {
        assertThat(onTime(ask(district, JUNE))).isEqualTo("2/2");
        try (Connection owner = DriverManager.getConnection(ServersResource.jdbcUrl(), "metrics_owner", "test");
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("create temporary table kept on commit drop as select * from office_position");
            statement.execute("truncate office_position");
            statement.execute("insert into office_position select * from kept");
            statement.execute("""
                    update day_cell set booked = (
                        select array_agg(case when b >> 56 = early.number
                            then (b & 72057594037927935) | (late.number::bigint << 56) else b end)
                        from unnest(booked) as b)
                    from measure early, measure late
                    where early.code = 'settled-early' and late.code = 'settled-late' and office = '%s'
                    """.formatted(office));
            owner.commit();
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(onTime(ask(district, JUNE))).isEqualTo("1/2"));
    }

    private static void at(String instant) {
        QuarkusMock.installMockForType(InstantSource.fixed(Instant.parse(instant)), InstantSource.class);
    }

    private static void awaitOnTime(String office, String query, String expected) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(onTime(ask(office, query))).isEqualTo(expected));
    }

    private static String onTime(Response figures) {
        JsonPath json = figures.jsonPath();
        return json.getLong("indicators[4].numerator") + "/" + json.getLong("indicators[4].denominator");
    }

    /// By form 06, which leaves out what is open.
    private static long settledLate(Response figures) {
        JsonPath json = figures.jsonPath();
        String form = "indicators[4].variants.find { it.code == 'settlement-report' }.";
        return json.getLong(form + "denominator") - json.getLong(form + "numerator");
    }

    private static Response ask(String office, String query) {
        return as("viewer", office).get("/api/v1/offices/" + office + "/indicators?" + query);
    }

    private static Response again(String office, String query, String tag) {
        return as("viewer", office)
                .header("If-None-Match", tag)
                .get("/api/v1/offices/" + office + "/indicators?" + query);
    }

    private static RequestSpecification as(String role, String... offices) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(role).offices(offices).token());
    }

    private static void office(Topic topic, String code, String level, @Nullable String parent) {
        topic.reference("office", "office/" + code, """
                {"code":"%s","name":"UBND","level":"%s"%s}""".formatted(
                        code, level, parent == null ? "" : ",\"parent\":\"" + parent + "\""));
    }

    private static void tell(Timeline dossier, long number, long sequence, Instant recorded) {
        try (Topic topic = new Topic()) {
            topic.send(List.of(topic.event(dossier, number, sequence, recorded)));
        }
    }

    /// Due on 12 June.
    private static Timeline dossier(String office, int number, String end) {
        return timeline(
                office,
                number,
                "2024-06-12T10:00:00Z",
                new Timeline.End(Instant.parse(end), Timeline.EndState.COMPLETED, true));
    }

    private static Timeline open(String office, int number, String due) {
        return timeline(office, number, due, null);
    }

    private static Timeline timeline(String office, int number, String due, Timeline.@Nullable End end) {
        Instant received = Instant.parse("2024-06-03T02:00:00Z");
        return new Timeline(
                office,
                office + "-" + number,
                new Timeline.Procedure("1.001", "Hộ tịch", true, false),
                Channel.ONLINE,
                received,
                List.of(new Timeline.DueChange(received, Instant.parse(due))),
                List.of(),
                end,
                List.of(new Timeline.Assignment("A", received)),
                null);
    }
}
