package vn.motcua.deploy.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final Path CONTRACTS =
            Path.of("../../dossier-service/src/main/contracts").toAbsolutePath().normalize();
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(mappers -> mappers.mapPrefix(
                    "https://motcua.vn/contracts/", CONTRACTS.toUri().toString())));

    private final Dossiers dossiers = dossiers(3_000, 7);

    private static Dossiers dossiers(int count, long seed) {
        try {
            return new Dossiers(Country.of(120), Procedures.of(Path.of("../sample/procedures")), count, seed, NOW);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_event_is_one_of_the_published_contract() throws IOException {
        Map<String, Integer> seen = new TreeMap<>();
        for (ProducerRecord<String, byte[]> event : events(dossiers)) {
            String type = header(event, "ce_type").replace("vn.motcua.", "").replace(".v1", "");
            assertThat(errors("dossier-events/v1/" + type.replace('.', '-') + ".schema.json", event.value()))
                    .as(new String(event.value(), StandardCharsets.UTF_8))
                    .isEmpty();
            seen.merge(type, 1, Integer::sum);
        }
        assertThat(seen.keySet())
                .containsExactly(
                        "dossier.accepted",
                        "dossier.completed",
                        "dossier.digitised",
                        "dossier.rescheduled",
                        "dossier.stopped",
                        "dossier.supplement-received",
                        "dossier.supplement-requested",
                        "dossier.withdrawn",
                        "rating.given");
    }

    @Test
    void every_office_and_procedure_is_one_of_the_published_contract() throws IOException {
        for (ProducerRecord<String, byte[]> record : Reference.records(dossiers)) {
            String kind = record.key().substring(0, record.key().indexOf('/'));
            assertThat(errors("reference/v1/" + kind + ".schema.json", record.value()))
                    .isEmpty();
        }
    }

    @Test
    void numbers_of_an_office_and_of_a_dossier_have_no_gaps_and_time_goes_on() throws IOException {
        Map<String, Long> offices = new HashMap<>();
        Map<String, Long> subjects = new HashMap<>();
        String last = "";
        for (ProducerRecord<String, byte[]> event : events(dossiers)) {
            JsonNode data = JSON.readTree(event.value());
            long number = offices.merge(event.key(), 1L, Long::sum);
            assertThat(data.get("officeSequence").asLong()).isEqualTo(number);
            assertThat(header(event, "ce_sequence")).isEqualTo(Long.toString(number));
            if (!header(event, "ce_type").contains("rating")) {
                assertThat(data.get("sequence").asLong())
                        .isEqualTo(subjects.merge(header(event, "ce_subject"), 1L, Long::sum));
            }
            assertThat(header(event, "ce_time")).isGreaterThanOrEqualTo(last);
            last = header(event, "ce_time");
        }
        assertThat(last).isLessThan("2026-11-24T10:00:00+07:00");
    }

    @Test
    void the_same_seed_tells_the_same_and_another_seed_another_story() {
        assertThat(text(events(dossiers(50, 7)))).isEqualTo(text(events(dossiers(50, 7))));
        assertThat(text(events(dossiers(50, 8)))).isNotEqualTo(text(events(dossiers(50, 7))));
    }

    @Test
    void three_thousand_communes_lie_below_150_districts_and_six_provinces() {
        Country country = Country.of(3_000);
        assertThat(country.communes()).hasSize(3_000).last().satisfies(last -> {
            assertThat(last.code()).isEqualTo("B06.25.20");
            assertThat(last.parent()).isEqualTo("B06.25");
        });
        assertThat(country.districts()).hasSize(150);
        assertThat(country.provinces()).hasSize(6);
    }

    private static List<ProducerRecord<String, byte[]>> events(Dossiers dossiers) {
        Feed feed = new Feed(dossiers);
        Map<String, Long> sequences = new HashMap<>();
        List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
        for (long moment : dossiers.moments()) {
            Dossier dossier = dossiers.dossierAt(moment);
            long sequence = sequences.merge(dossier.office().code(), 1L, Long::sum);
            events.add(feed.record(dossier, Dossiers.stepAt(moment), sequence));
        }
        return events;
    }

    private static List<String> text(List<ProducerRecord<String, byte[]>> events) {
        return events.stream()
                .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> errors(String schema, byte[] data) throws IOException {
        return SCHEMAS
                .getSchema(SchemaLocation.of("https://motcua.vn/contracts/" + schema))
                .validate(JSON.readTree(data))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
