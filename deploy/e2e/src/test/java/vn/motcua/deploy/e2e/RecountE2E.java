package vn.motcua.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.local.Part;
import vn.motcua.deploy.testkit.PlainRecount;

/// On every day of the sample's campaign, and whatever had become known by then, the service says what counting the raw
/// events of the topic one by one gives.
class RecountE2E {

    private static final SampleOffice OFFICE = new SampleOffice("X01.07.01");
    private static final String PATH = "/offices/" + OFFICE.code();
    private static final LocalDate FIRST = LocalDate.of(2024, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 9, 30);

    /// Columns 3 to 13 of form 06.
    private static final List<String> COLUMNS = List.of(
            "/received/total",
            "/received/online",
            "/received/direct",
            "/received/carriedOver",
            "/settled/total",
            "/settled/early",
            "/settled/onDueDay",
            "/settled/late",
            "/pending/total",
            "/pending/inTime",
            "/pending/overdue");

    private static List<PlainRecount.Raw> events = List.of();
    private static Client viewer = new Client("");

    @BeforeAll
    static void the_sample_is_booked() {
        OFFICE.register();
        OFFICE.send(OFFICE.shuffled(31));
        viewer = Client.as("viewer", OFFICE.code());
        Client operator = Client.as("operator", OFFICE.code());
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> operator.get(Part.METRICS, "/reconciliation?office=" + OFFICE.code())
                        .at("/items/0/finding")
                        .asText()
                        .equals("equal"));
        events = told();
        assertThat(events).hasSizeGreaterThan(1_500);
    }

    @Test
    void every_day_of_the_campaign_as_known_at_any_instant() {
        List<Instant> known = Stream.of(0.3, 0.7, 1.0)
                .map(part -> events.get((int) (part * (events.size() - 1))).recordedAt())
                .toList();
        int compared = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (Instant at : known) {
                compared += same(FIRST, day, noonOf(day), at);
            }
        }
        assertThat(compared).as("figures and rows").isGreaterThan(153 * known.size() * 5);
    }

    @Test
    void every_day_by_itself_when_all_is_known_and_over() {
        Instant known = events.getLast().recordedAt();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            same(day, day, noonOf(LAST.plusDays(40)), known);
        }
    }

    private static Instant noonOf(LocalDate day) {
        return Instant.parse(day + "T05:00:00Z");
    }

    /// How many figures and rows were compared.
    private static int same(LocalDate from, LocalDate to, Instant asOf, Instant known) {
        String query = "from=%s&to=%s&asOf=%s&knownAt=%s".formatted(from, to, asOf, known);
        Instant ends = Instant.parse(to.plusDays(1) + "T00:00:00Z").minus(Duration.ofHours(7));
        PlainRecount plain = new PlainRecount(events, from.toEpochDay(), asOf.isBefore(ends) ? asOf : ends, known);
        Map<String, List<Long>> figures = new TreeMap<>(plain.figures());
        figures.values().removeIf(pair -> pair.get(1) == 0);
        Map<String, List<Long>> rows = plain.form06();

        assertThat(figuresShown(query, figures.keySet())).as(query).isEqualTo(figures);
        assertThat(rowsShown(query)).as(query).isEqualTo(rows);
        return figures.size() + rows.size();
    }

    /// Every indicator with cases, and of its other ways to count those that were counted again.
    private static Map<String, List<Long>> figuresShown(String query, Set<String> counted) {
        Map<String, List<Long>> figures = new TreeMap<>();
        for (JsonNode indicator :
                viewer.get(Part.METRICS, PATH + "/indicators?" + query).get("indicators")) {
            String code = indicator.get("code").asText();
            put(figures, code, indicator);
            for (JsonNode variant : indicator.get("variants")) {
                String name = code + "/" + variant.get("code").asText();
                if (counted.contains(name)) {
                    put(figures, name, variant);
                }
            }
        }
        return figures;
    }

    private static Map<String, List<Long>> rowsShown(String query) {
        Map<String, List<Long>> rows = new TreeMap<>();
        for (JsonNode row :
                viewer.get(Part.METRICS, PATH + "/settlement-report?" + query).get("rows")) {
            List<Long> columns =
                    COLUMNS.stream().map(name -> row.at(name).asLong()).toList();
            if (columns.stream().anyMatch(number -> number > 0)) {
                rows.put(row.get("field").asText(), columns);
            }
        }
        return rows;
    }

    private static void put(Map<String, List<Long>> figures, String code, JsonNode counted) {
        if (counted.get("denominator").asLong() > 0) {
            figures.put(
                    code,
                    List.of(
                            counted.get("numerator").asLong(),
                            counted.get("denominator").asLong()));
        }
    }

    /// The events of the office as the topic has them, in order.
    private static List<PlainRecount.Raw> told() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Stack.running().bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("onestop.events.v1").stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<PlainRecount.Raw> told = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (OFFICE.code().equals(record.key())) {
                        told.add(raw(record));
                    }
                }
            }
            return told;
        }
    }

    private static PlainRecount.Raw raw(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return PlainRecount.Raw.of(headers, record.value());
    }
}
