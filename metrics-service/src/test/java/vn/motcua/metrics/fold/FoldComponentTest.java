package vn.motcua.metrics.fold;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.counts.Counts;
import vn.motcua.metrics.counts.Grouping;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.indicator.Histories;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Standing;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.window.LocalDays;
import vn.motcua.metrics.window.Window;

/// Events in, sums out, over the real broker and database; the sums are held against plain counting.
@QuarkusTest
@WithServers
class FoldComponentTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Instant RECORDED = Instant.parse("2024-08-01T01:00:00Z");

    private static final Window EVER = new Window(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 12, 31));

    @Inject
    Counts counts;

    @Inject
    OneState state;

    @Inject
    Cases cases;

    @Inject
    FreshnessDesk freshness;

    @Inject
    Database database;

    private record Key(String group, Measure measure) {}

    @Test
    void sums_at_any_cut_off_are_what_plain_counting_gives() {
        Random random = new Random(20240501);
        List<String> offices = List.of("F01.01", "F01.02");
        Map<String, Timeline> last = new TreeMap<>();
        try (Topic topic = new Topic()) {
            for (String office : offices) {
                List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
                long number = 0;
                for (long sequence = 1; sequence <= 3; sequence++) {
                    for (int i = 0; i < 60; i++) {
                        // Each event may tell quite another story than the one before.
                        Timeline dossier = Histories.one(random, office, office + "-" + i);
                        last.put(dossier.dossier(), dossier);
                        messages.add(topic.event(dossier, ++number, sequence, RECORDED.plusSeconds(number * 900)));
                        if (random.nextInt(5) == 0) {
                            messages.add(messages.getLast());
                        }
                    }
                }
                topic.send(messages);
            }
        }
        awaitPosition("F01.01", 180);
        awaitPosition("F01.02", 180);

        for (int i = 0; i < 120; i++) {
            Instant asOf = i % 10 == 0
                    ? Histories.END.plusSeconds(i)
                    : Histories.time(random, Histories.BEGIN.plusSeconds(random.nextInt(6_000_000)));
            LocalDate from = LocalDays.of(Histories.BEGIN).plusDays(random.nextInt(60));
            Window window = new Window(from, from.plusDays(random.nextInt(60)));
            Instant cutOff = window.cutOff(asOf);
            for (Grouping by : Grouping.values()) {
                assertThat(asMap(counts.sums(offices, window, cutOff, by)))
                        .as("%s at %s by %s", window, cutOff, by)
                        .isEqualTo(plainly(last.values(), window, cutOff, by));
            }
        }
    }

    @Test
    void the_dossiers_behind_a_sum_are_as_many_as_it_says() {
        Random random = new Random(7);
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        try (Topic topic = new Topic()) {
            for (int i = 1; i <= 80; i++) {
                messages.add(topic.event(Histories.one(random, "F02.01", "F02.01-" + (1000 + i)), i, 1, RECORDED));
            }
            topic.send(messages);
        }
        awaitPosition("F02.01", 80);
        Window window = new Window(LocalDate.of(2024, 4, 25), LocalDate.of(2024, 5, 20));
        Instant cutOff = window.ends();
        Map<Key, Long> sums = asMap(counts.sums(List.of("F02.01"), window, cutOff, Grouping.NONE));

        for (Measure measure : List.of(Measure.RECEIVED_ONLINE, Measure.SETTLED_LATE, Measure.OVERDUE)) {
            List<String> codes = new ArrayList<>();
            Cases.Place after = Cases.Place.BEGINNING;
            List<Cases.Case> page;
            do {
                page = cases.page(
                        List.of("F02.01"), window, cutOff, standing -> standing.measure() == measure, after, 3);
                page.forEach(one -> codes.add(one.timeline().dossier()));
                after = page.isEmpty()
                        ? after
                        : new Cases.Place(page.getLast().timeline().dossier(), "F02.01");
            } while (page.size() == 3);

            assertThat(codes).as("%s", measure).isSorted().doesNotHaveDuplicates();
            assertThat((long) codes.size()).as("%s", measure).isEqualTo(sums.getOrDefault(new Key("", measure), 0L));
        }
    }

    @Test
    void a_late_number_fills_its_gap_and_does_not_undo_what_is_newer() {
        Random random = new Random(11);
        Timeline old = Histories.one(random, "F03.01", "F03.01-1");
        Timeline other = Histories.one(random, "F03.01", "F03.01-2");
        Timeline now = Histories.one(random, "F03.01", "F03.01-1");
        try (Topic topic = new Topic()) {
            topic.send(List.of(topic.event(now, 4, 2, RECORDED)));
            awaitPosition("F03.01", 4);
            assertThat(gaps("F03.01")).containsExactly("1-3");
            assertThat(freshness.of(List.of("F03.01", "F03.99")).missingEvents())
                    .isEqualTo(3);
            given().get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body(
                            "checks.find { it.name == 'Events are booked' }.data.'missing-events'",
                            greaterThanOrEqualTo(3));

            topic.send(List.of(
                    topic.event(old, 2, 1, RECORDED),
                    topic.event(other, 3, 1, RECORDED),
                    topic.event(now, 4, 2, RECORDED)));
            await().atMost(SOON).untilAsserted(() -> assertThat(gaps("F03.01")).containsExactly("1-1"));
        }
        assertThat(asMap(counts.sums(List.of("F03.01"), EVER, Histories.END, Grouping.OFFICER)))
                .isEqualTo(plainly(List.of(now, other), EVER, Histories.END, Grouping.OFFICER));
        assertThat(freshness.of(List.of("F03.01", "F03.99")).positions()).isEqualTo(Map.of("F03.01", 4L));
        assertThat(freshness.of(List.of("F03.01", "F03.99")).eventsThrough())
                .as("two events after the first one of the same recording time")
                .contains(RECORDED.plusNanos(2_000));
    }

    @Test
    void what_cannot_be_read_goes_to_the_dead_letters_and_the_rest_is_booked() {
        Timeline dossier = Histories.one(new Random(5), "F04.01", "F04.01-1");
        try (Topic topic = new Topic()) {
            topic.send(List.of(
                    topic.event(dossier, 1, 1, RECORDED),
                    topic.message("F04.01", "vn.motcua.dossier.accepted.v1", "F04.01-2", 2, "{\"officeCode\":"),
                    topic.message(
                            "F04.01",
                            "vn.motcua.rating.given.v1",
                            "r-1",
                            3,
                            "{\"officeCode\":\"F04.01\",\"recordedAt\":\"2024-08-01T10:00:00+07:00\",\"sequence\":1,\"score\":5}"),
                    topic.message("F04.02", "vn.motcua.dossier.accepted.v2", "F04.02-1", 1, "{}")));
            awaitPosition("F04.01", 3);

            assertThat(gaps("F04.01")).containsExactly("2-2");
            List<ConsumerRecord<String, byte[]>> letters = topic.deadLetters("F04.01");
            assertThat(letters).hasSize(1);
            assertThat(new String(letters.getFirst().value(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"officeCode\":");
            assertThat(header(letters.getFirst(), "dead-letter-reason")).startsWith("the value is not JSON");
            assertThat(header(letters.getFirst(), "ce_sequence")).isEqualTo("2");
            assertThat(header(topic.deadLetters("F04.02").getFirst(), "dead-letter-reason"))
                    .isEqualTo("version 2 of the type is not known, only 1");
        }
        assertThat(facts("F04.01")).containsExactly("F04.01-1", "r-1#1");
    }

    @Test
    void types_of_tomorrow_are_passed_over_and_the_position_moves() {
        String ticket = """
                {"officeCode":"F05.01","recordedAt":"2024-08-01T10:00:00+07:00","sequence":"một","timeline":"dài"}""";
        String something = """
                {"officeCode":"F05.01","recordedAt":"2024-08-01T10:00:00+07:00"}""";
        Timeline dossier = Histories.one(new Random(5), "F05.01", "F05.01-1");
        try (Topic topic = new Topic()) {
            topic.send(List.of(
                    topic.message("F05.01", "vn.motcua.ticket.called.v1", "p-1", 1, ticket),
                    topic.message("F05.01", "vn.motcua.dossier.something.v1", "F05.01-1", 2, something),
                    topic.event(dossier, 3, 1, RECORDED)));
        }
        awaitPosition("F05.01", 3);

        assertThat(gaps("F05.01")).isEmpty();
        assertThat(facts("F05.01")).containsExactly("F05.01-1");
    }

    @Test
    void the_same_code_at_another_office_is_another_dossier() {
        Random random = new Random(3);
        Timeline here = received(random, "F06.01", "0001");
        Timeline there = Histories.one(random, "F06.02", "0001");
        Timeline thereLater = received(random, "F06.02", "0001");
        try (Topic topic = new Topic()) {
            topic.send(List.of(
                    topic.event(here, 1, 1, RECORDED),
                    topic.event(there, 1, 1, RECORDED),
                    topic.event(thereLater, 2, 2, RECORDED)));
        }
        awaitPosition("F06.01", 1);
        awaitPosition("F06.02", 2);

        for (Grouping by : Grouping.values()) {
            assertThat(asMap(counts.sums(List.of("F06.01", "F06.02"), EVER, Histories.END, by)))
                    .isEqualTo(plainly(List.of(here, thereLater), EVER, Histories.END, by));
        }
        List<Cases.Case> pages = new ArrayList<>();
        Cases.Place left = Cases.Place.BEGINNING;
        for (int i = 0; i < 3; i++) {
            List<Cases.Case> page = cases.page(
                    List.of("F06.01", "F06.02"), EVER, Histories.END, FoldComponentTest::isReceived, left, 1);
            pages.addAll(page);
            left = page.isEmpty()
                    ? left
                    : new Cases.Place("0001", page.getLast().timeline().office());
        }
        assertThat(pages).extracting(one -> one.timeline().office()).containsExactly("F06.01", "F06.02");
    }

    @Test
    void a_transaction_that_fails_leaves_nothing_and_is_done_again_until_it_succeeds() throws SQLException {
        Random random = new Random(99);
        List<Timeline> dossiers = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        refuseToMove("F07.01");
        try (Topic topic = new Topic()) {
            for (int i = 1; i <= 40; i++) {
                dossiers.add(Histories.one(random, "F07.01", "F07.01-" + i));
                messages.add(topic.event(dossiers.getLast(), i, 1, RECORDED));
            }
            topic.send(messages);

            await().atMost(SOON).untilAsserted(() -> given().get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body(
                            "checks.find { it.name == 'Events are booked' }.data.'trying-again'",
                            equalTo("booking of events")));
            assertThat(facts("F07.01")).isEmpty();
            assertThat(asMap(counts.sums(List.of("F07.01"), EVER, Histories.END, Grouping.NONE)))
                    .isEmpty();

            letMove();
            awaitPosition("F07.01", 40);
            topic.send(messages.subList(10, 30));
            topic.send(List.of(topic.event(dossiers.getLast(), 41, 2, RECORDED)));
            awaitPosition("F07.01", 41);
        }
        assertThat(asMap(counts.sums(List.of("F07.01"), EVER, Histories.END, Grouping.OFFICER)))
                .isEqualTo(plainly(dossiers, EVER, Histories.END, Grouping.OFFICER));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void an_answer_of_several_statements_sees_one_state() {
        Random random = new Random(8);
        try (Topic topic = new Topic()) {
            topic.send(List.of(topic.event(Histories.one(random, "F08.01", "F08.01-1"), 1, 1, RECORDED)));
            awaitPosition("F08.01", 1);

            List<Long> seen = state.during(() -> {
                long before = freshness.of(List.of("F08.01")).positions().get("F08.01");
                topic.send(List.of(topic.event(Histories.one(random, "F08.01", "F08.01-2"), 2, 1, RECORDED)));
                await().atMost(SOON).until(() -> positionSeenFromOutside("F08.01") == 2);
                long after = freshness.of(List.of("F08.01")).positions().get("F08.01");
                return List.of(before, after, (long) facts("F08.01").size());
            });

            assertThat(seen).containsExactly(1L, 1L, 1L);
            awaitPosition("F08.01", 2);
        }
    }

    private static Timeline received(Random random, String office, String code) {
        Timeline dossier = Histories.one(random, office, code);
        return dossier.receivedAt() == null ? received(random, office, code) : dossier;
    }

    private static boolean isReceived(Standing standing) {
        return switch (standing.measure()) {
            case RECEIVED_ONLINE, RECEIVED_ONLINE_WITHOUT_RESULT, RECEIVED_OTHERWISE, RECEIVED_NOT_OFFERED -> true;
            default -> false;
        };
    }

    private List<String> facts(String office) {
        return database.list(
                "select code from subject where office = ? order by code", row -> row.getString(1), office);
    }

    private static long positionSeenFromOutside(String office) throws SQLException {
        try (Connection connection = asOwner();
                PreparedStatement query =
                        connection.prepareStatement("select sequence from office_position where office = ?")) {
            query.setString(1, office);
            try (ResultSet answer = query.executeQuery()) {
                return answer.next() ? answer.getLong(1) : 0;
            }
        }
    }

    /// From now on the last statement of a booking fails for that office.
    private static void refuseToMove(String office) throws SQLException {
        asOwner("""
                create function refuse() returns trigger language plpgsql as $$
                begin
                    if new.office = '%s' then raise exception 'the disk is full'; end if;
                    return new;
                end $$;
                create trigger refuse before update on office_position for each row execute function refuse();
                """.formatted(office));
    }

    private static void letMove() throws SQLException {
        asOwner("drop trigger refuse on office_position; drop function refuse()");
    }

    private static void asOwner(String change) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(ServersResource.jdbcUrl(), "metrics_owner", "test");
    }

    private void awaitPosition(String office, long sequence) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(freshness.of(List.of(office)).positions()).isEqualTo(Map.of(office, sequence)));
    }

    private List<String> gaps(String office) {
        return database.list(
                "select first || '-' || last from missing_events where office = ? order by first",
                row -> row.getString(1),
                office);
    }

    private static Map<Key, Long> asMap(List<Counts.Sum> sums) {
        Map<Key, Long> map = new HashMap<>();
        sums.forEach(sum ->
                assertThat(map.put(new Key(sum.key(), sum.measure()), sum.n())).isNull());
        return map;
    }

    private static Map<Key, Long> plainly(Iterable<Timeline> dossiers, Window window, Instant cutOff, Grouping by) {
        Map<Key, Long> sums = new HashMap<>();
        for (Timeline dossier : dossiers) {
            for (Standing standing : Standing.at(dossier, cutOff)) {
                if (standing.since(window.from())) {
                    sums.merge(
                            new Key(group(dossier, standing, by), standing.measure()),
                            (long) standing.amount(),
                            Long::sum);
                }
            }
        }
        return sums;
    }

    private static String group(Timeline dossier, Standing standing, Grouping by) {
        return switch (by) {
            case NONE -> "";
            case OFFICER -> standing.officer();
            case PROCEDURE -> dossier.procedure().code();
            case FIELD -> dossier.procedure().field();
            case CHANNEL -> dossier.channel().code();
            case OFFICE_AND_PROCEDURE ->
                dossier.office() + "\u001f" + dossier.procedure().code();
            case SHARE ->
                dossier.office()
                        + "\u001f"
                        + (Indicator.measuresOfPairs().contains(standing.measure())
                                ? dossier.procedure().code()
                                : "");
            case OFFICER_AND_PAIR ->
                standing.officer() + "\u001f" + group(dossier, standing, Grouping.OFFICE_AND_PROCEDURE);
        };
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
