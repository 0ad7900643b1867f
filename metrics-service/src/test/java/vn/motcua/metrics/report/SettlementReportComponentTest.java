package vn.motcua.metrics.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.fold.Story;
import vn.motcua.metrics.fold.Topic;
import vn.motcua.metrics.indicator.Histories;
import vn.motcua.metrics.window.Knowledge;
import vn.motcua.metrics.window.Window;

@QuarkusTest
@WithServers
class SettlementReportComponentTest {

    private static final String JUNE = "from=2024-06-01&to=2024-06-30";

    @Inject
    SettlementReports reports;

    @Inject
    FreshnessDesk freshness;

    @Inject
    Database database;

    @Test
    void each_dossier_stands_in_its_columns_and_what_has_none_stands_beside() {
        String office = "Q01.01";
        told(
                office,
                List.of(
                        story(office, "A")
                                .received("2024-05-20T08:00", "2024-06-05T17:00")
                                .completed("2024-06-04T08:00"),
                        story(office, "B")
                                .received("2024-05-20T08:00", "2024-06-05T17:00")
                                .completed("2024-06-05T23:59"),
                        story(office, "C")
                                .channel("online")
                                .received("2024-06-03T08:00", "2024-06-05T17:00")
                                .completed("2024-06-06T00:00"),
                        story(office, "D").channel("postal").received("2024-06-03T08:00", "2024-06-29T17:00"),
                        story(office, "E").received("2024-06-03T08:00", "2024-06-30T17:00"),
                        story(office, "F")
                                .received("2024-06-03T08:00", "2024-06-10T17:00")
                                .waited("payment", "2024-06-07T08:00", null),
                        story(office, "G")
                                .received("2024-05-20T08:00", "2024-06-05T17:00")
                                .ended("withdrawn", "2024-06-04T08:00", null),
                        story(office, "H").received("2024-06-03T08:00", null).completed("2024-06-04T08:00"),
                        story(office, "I")
                                .received("2024-05-20T08:00", "2024-05-25T17:00")
                                .completed("2024-05-24T08:00"),
                        story(office, "J").received("2024-07-01T00:00", "2024-07-05T17:00")));

        ask(office, JUNE)
                .body("rows.field", equalTo(List.of("Hộ tịch")))
                .body("total.received", equalTo(Map.of("total", 6, "online", 1, "direct", 3, "carriedOver", 2)))
                .body("total.settled", equalTo(Map.of("total", 3, "early", 1, "onDueDay", 1, "late", 1)))
                .body("total.pending", equalTo(Map.of("total", 3, "inTime", 1, "overdue", 2)))
                .body("total.carryOver.pendingBefore", equalTo(3))
                .body("total.carryOver.takenBackSince", equalTo(1))
                .body("total.beside", equalTo(Map.of("takenBack", 1, "withoutDueDate", 1, "waiting", 1)))
                .body("closing", nullValue());
        ask(office, JUNE + "&asOf=2024-06-05T12:00:00%2B07:00")
                .body("total.settled.total", equalTo(1))
                .body("total.pending.total", equalTo(5));
    }

    @Test
    void on_random_histories_every_identity_holds_and_each_period_takes_over_what_the_last_left() {
        Random random = new Random(6);
        String office = "Q02.01";
        List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
        try (Topic topic = new Topic()) {
            for (int i = 1; i <= 1000; i++) {
                events.add(topic.event(Histories.one(random, office, office + "-" + i), i, 1, Histories.END));
            }
            topic.send(events);
        }
        awaitRows(office, 1000);

        for (int seed = 0; seed < 100; seed++) {
            Random one = new Random(seed);
            LocalDate day = LocalDate.of(2024, 4, 20).plusDays(one.nextInt(20));
            long pendingBefore = -1;
            for (int period = 0; period < 5; period++) {
                Window window = new Window(day, day.plusDays(one.nextInt(30)));
                SettlementRow total = reports.of(List.of(office), window, window.ends(), Knowledge.ALL)
                        .total();

                assertThat(total.received()).isEqualTo(total.settled() + total.pending());
                if (pendingBefore >= 0) {
                    assertThat(total.carry().pendingBefore())
                            .as("seed %d %s", seed, window)
                            .isEqualTo(pendingBefore);
                }
                pendingBefore = total.pending();
                day = window.to().plusDays(1);
            }
        }
    }

    @Test
    void a_closed_period_stays_as_it_was_and_later_changes_show_beside_it() {
        String office = "Q03.01";
        told(office, List.of(story(office, "A").received("2024-06-03T08:00", "2024-06-10T17:00")));
        String hash = close(office, "2024-06-30").statusCode(201).extract().path("hash");
        assertThat(hash).startsWith("sha256:");
        try (Topic topic = new Topic()) {
            topic.send(List.of(story(office, "A")
                    .received("2024-06-03T08:00", "2024-06-10T17:00")
                    .completed("2024-06-09T08:00")
                    .event(topic, 2, 2, "2024-07-20T08:00")));
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> ask(office, JUNE)
                .body("total.settled.early", equalTo(1))
                .body("closing.hash", equalTo(hash))
                .body("closing.closedBy", equalTo("chi-hoa"))
                .body("closing.form.total.pending.overdue", equalTo(1))
                .body("closing.restatements.findAll { it.field == 'Hộ tịch' }.column", equalTo(List.of(7, 8, 11, 13)))
                .body("closing.restatements.find { it.column == 8 }.closed", equalTo(0))
                .body("closing.restatements.find { it.column == 8 }.now", equalTo(1)));
        // As known when it was closed, nothing has changed; as known before that, it was open.
        ask(office, JUNE + "&knownAt=2024-07-10T12:00:00%2B07:00")
                .body("total.settled.total", equalTo(0))
                .body("total.pending.overdue", equalTo(1))
                .body("knownAt", equalTo("2024-07-10T12:00:00+07:00"))
                .body("freshness.eventsThrough", equalTo("2024-07-10T12:00:00+07:00"))
                .body("closing", nullValue());
        String known = ask(office, JUNE).extract().path("closing.knownAt");
        assertThat(known).isEqualTo("2024-07-10T12:00:00+07:00");
        close(office, "2024-06-30").statusCode(409).body("type", equalTo("/problems/already-closed"));
        close(office, "2099-06-30").statusCode(422).body("type", equalTo("/problems/period-not-ended"));
        given().auth()
                .oauth2(Tokens.of("viewer").offices(office).token())
                .contentType("application/json")
                .body("{\"from\":\"2024-06-01\",\"to\":\"2024-06-30\"}")
                .post("/api/v1/offices/" + office + "/period-closings")
                .then()
                .statusCode(403);
    }

    @Test
    void the_form_as_known_at_an_instant_is_the_one_that_was_drawn_up_then() {
        Random random = new Random(17);
        String office = "Q05.01";
        Window window = new Window(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 6, 15));
        Map<Instant, SettlementReport> drawn = new LinkedHashMap<>();
        try (Topic topic = new Topic()) {
            long number = 0;
            for (int round = 1; round <= 5; round++) {
                List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
                for (int i = 1; i <= 40; i++) {
                    events.add(topic.event(
                            Histories.one(random, office, office + "-" + (i + round)),
                            ++number,
                            round,
                            Histories.END.plusSeconds(3600L * round)));
                }
                topic.send(events);
                awaitEvents(office, number);
                Instant through = freshness.of(List.of(office)).eventsThrough().orElseThrow();
                drawn.put(through, reports.of(List.of(office), window, window.ends(), Knowledge.ALL));
            }
        }
        assertThat(drawn.values().stream().distinct()).hasSizeGreaterThan(3);
        drawn.forEach((through, report) -> assertThat(
                        reports.of(List.of(office), window, window.ends(), new Knowledge(through)))
                .as("%s", through)
                .isEqualTo(report));
    }

    @Test
    void the_form_has_a_tag_that_changes_only_with_what_it_says() {
        String office = "Q06.01";
        told(office, List.of(story(office, "A").received("2024-06-03T08:00", "2024-06-10T17:00")));
        String tag = get(office, JUNE).extract().header("ETag");
        assertThat(tag).isNotNull();
        given().auth()
                .oauth2(Tokens.of("viewer").offices(office).token())
                .header("If-None-Match", tag)
                .get("/api/v1/offices/" + office + "/settlement-report?" + JUNE)
                .then()
                .statusCode(304);
    }

    @Test
    void a_closing_cannot_be_changed_by_the_service() throws SQLException {
        try (Connection connection = DriverManager.getConnection(ServersResource.jdbcUrl(), "metrics", "test");
                Statement statement = connection.createStatement()) {
            for (String change : List.of("update period_closing set hash = 'x'", "delete from period_closing")) {
                assertThatThrownBy(() -> statement.executeUpdate(change)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void the_form_comes_as_text_and_as_a_workbook_and_in_no_other_format() {
        String office = "Q04.01";
        told(office, List.of(story(office, "A").received("2024-06-03T08:00", "2024-06-10T17:00")));
        get(office, JUNE + "&format=csv")
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", "attachment; filename=\"bieu-06-2024-06-01-2024-06-30.csv\"")
                .body(startsWith("\uFEFF\"(1) STT\";\"(2) Lĩnh vực\""));
        byte[] file =
                get(office, JUNE + "&format=xlsx").statusCode(200).extract().asByteArray();
        assertThat(file).startsWith((byte) 'P', (byte) 'K');
        get(office, JUNE + "&format=pdf").statusCode(400);
        get(office, "from=2024-06-01&to=2024-06-30&asOf=2024-05-01T00:00:00%2B07:00")
                .statusCode(422)
                .body("type", equalTo("/problems/period-not-begun"));
    }

    private static Story story(String office, String code) {
        return Story.of(office, code);
    }

    private void told(String office, List<Story> stories) {
        try (Topic topic = new Topic()) {
            topic.reference("office", "office/" + office, """
                    {"code":"%s","name":"UBND xã %s","level":"commune"}""".formatted(office, office));
            List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
            for (int i = 0; i < stories.size(); i++) {
                events.add(stories.get(i).event(topic, i + 1, 1, "2024-07-10T12:00"));
            }
            topic.send(events);
        }
        awaitRows(office, stories.size());
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> get(office, JUNE).statusCode(200));
    }

    private void awaitRows(String office, long rows) {
        await().atMost(Duration.ofSeconds(40))
                .until(() ->
                        database.first("select count(*) from subject where office = ?", row -> row.getLong(1), office)
                                        .orElse(0L)
                                == rows);
    }

    private void awaitEvents(String office, long number) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> number == freshness.of(List.of(office)).positions().getOrDefault(office, 0L));
    }

    private static ValidatableResponse close(String office, String to) {
        return given().auth()
                .oauth2(Tokens.of("desk-head").offices(office).as("chi-hoa").token())
                .contentType("application/json")
                .body("{\"from\":\"2024-06-01\",\"to\":\"%s\"}".formatted(to))
                .post("/api/v1/offices/" + office + "/period-closings")
                .then();
    }

    private static ValidatableResponse ask(String office, String query) {
        return get(office, query).statusCode(200);
    }

    private static ValidatableResponse get(String office, String query) {
        RequestSpecification as = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("viewer").offices(office).token());
        return as.get("/api/v1/offices/" + office + "/settlement-report?" + query)
                .then();
    }
}
