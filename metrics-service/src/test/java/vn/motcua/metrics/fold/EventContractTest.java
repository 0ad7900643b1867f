package vn.motcua.metrics.fold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Timeline;

/// Every example that the producer ever published is read as it was meant.
class EventContractTest {

    private static final Path EXAMPLES = Path.of("../dossier-service/src/main/contracts/dossier-events/v1/examples");

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    private final EventReader reader = new EventReader(json);

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_read(String name) throws UnreadableEvent {
        JsonNode example = example(name);

        OfficeEvent event = read(name);

        assertThat(event.office()).isEqualTo(example.get("officeCode").textValue());
        assertThat(event.number()).isEqualTo(example.get("officeSequence").longValue());
        assertThat(event.recordedAt()).isEqualTo(instant(example.get("recordedAt")));
        if (name.startsWith("dossier-")) {
            JsonNode life = example.get("timeline");
            Timeline timeline = timeline(event);
            assertThat(timeline.procedure().code())
                    .isEqualTo(example.get("procedureCode").textValue());
            assertThat(timeline.receivedAt())
                    .isEqualTo(life.has("receivedAt") ? instant(life.get("receivedAt")) : null);
            assertThat(timeline.dueChanges()).hasSize(life.get("dueChanges").size());
            assertThat(timeline.waits()).hasSize(life.get("waits").size());
            assertThat(timeline.officers()).hasSize(life.get("officers").size());
            assertThat(timeline.ended() != null).isEqualTo(life.has("ended"));
            assertThat(timeline.more().payments()).hasSize(life.path("payments").size());
        } else {
            assertThat(event.news()).as("ratings and postings are counted too").isNotNull();
        }
    }

    @Test
    void an_accepted_dossier_has_its_procedure_due_date_and_officer() throws UnreadableEvent {
        Timeline dossier = timeline(read("dossier-accepted-001.json"));

        Instant received = Instant.parse("2024-06-03T02:00:00Z");
        Instant due = Instant.parse("2024-06-10T10:00:00Z");
        assertThat(dossier)
                .isEqualTo(new Timeline(
                        "H56.22.17",
                        "H56.22.17-1",
                        new Timeline.Procedure("1.001193.000.00.00.H56", "Hộ tịch", true, false),
                        Channel.ONLINE,
                        received,
                        List.of(new Timeline.DueChange(received, due, due, false)),
                        List.of(),
                        null,
                        List.of(new Timeline.Assignment("CB01", received)),
                        null,
                        new Timeline.Particulars(
                                false,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                new Timeline.Traces(
                                        null,
                                        null,
                                        null,
                                        Instant.parse("2024-06-03T01:15:00Z"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of()))));
    }

    @Test
    void a_completed_dossier_is_judged_by_the_date_that_rescheduling_did_not_move() throws UnreadableEvent {
        Timeline dossier = timeline(read("dossier-completed-001.json"));

        assertThat(dossier.ended())
                .isEqualTo(new Timeline.End(Instant.parse("2024-06-18T04:00:00Z"), Timeline.EndState.COMPLETED, true));
        assertThat(dossier.dueChanges().getLast())
                .isEqualTo(new Timeline.DueChange(
                        Instant.parse("2024-06-14T02:00:00Z"),
                        Instant.parse("2024-06-17T10:00:00Z"),
                        Instant.parse("2024-06-19T10:00:00Z"),
                        true));
        assertThat(dossier.waits())
                .containsExactly(
                        new Timeline.Wait(
                                true,
                                Instant.parse("2024-06-05T03:30:00Z"),
                                Instant.parse("2024-06-10T01:00:00Z"),
                                true),
                        new Timeline.Wait(
                                false,
                                Instant.parse("2024-06-11T01:00:00Z"),
                                Instant.parse("2024-06-11T02:30:00Z"),
                                true));
    }

    @Test
    void a_supplement_that_is_waited_for_is_an_open_lawful_wait() throws UnreadableEvent {
        assertThat(timeline(read("dossier-supplement-requested-002.json")).waits())
                .containsExactly(new Timeline.Wait(true, Instant.parse("2024-06-25T01:00:00Z"), null, true));
    }

    @Test
    void a_payment_is_worth_what_was_paid_and_until_then_what_was_asked_for() throws UnreadableEvent {
        ObjectNode example = (ObjectNode) example("dossier-stopped-002.json");
        assertThat(timeline(read("dossier.stopped", example)).more().payments())
                .extracting(Timeline.Payment::amount)
                .containsExactly(8000L);

        ((ObjectNode) example.at("/timeline/payments/0")).put("requested", 0).remove("paid");
        assertThat(timeline(read("dossier.stopped", example)).more().payments())
                .as("nothing is to be paid, which is not the same as not known")
                .extracting(Timeline.Payment::amount)
                .containsExactly(0L);
    }

    @Test
    void the_files_of_the_scans_are_known_until_something_else_is_scanned() throws UnreadableEvent {
        ObjectNode example = (ObjectNode) example("dossier-digitised-001.json");
        example.putArray("fileHashes").add("a").add("b").add("a");
        Timeline scanned = timeline(read("dossier.digitised", example));
        assertThat(scanned.more().traces().files()).isEqualTo(2);

        Timeline later = timeline(read("dossier.completed", example));
        assertThat(later.more().traces().files()).as("its files are others").isNull();
        assertThat(((Timeline) later.after(scanned)).more().traces().files()).isEqualTo(2);

        ((ObjectNode) example.at("/timeline/digitisation")).put("componentsDigitised", 9);
        example.remove("fileHashes");
        Timeline again = timeline(read("dossier.digitised", example));
        assertThat(((Timeline) again.after(scanned)).more().traces().files()).isNull();

        example.put("fileHashes", "none");
        assertThat(timeline(read("dossier.digitised", example)).more().traces().files())
                .as("a trace never stops an event")
                .isNull();
    }

    private static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private JsonNode example(String name) {
        try {
            return json.readTree(Files.readAllBytes(EXAMPLES.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The record that carries the example: `dossier-not-accepted-001.json` is a `vn.motcua.dossier.not-accepted.v1`.
    private OfficeEvent read(String name) throws UnreadableEvent {
        return read(name.replaceAll("-[0-9]+[.]json$", "").replaceFirst("-", "."), example(name));
    }

    private OfficeEvent read(String type, JsonNode example) throws UnreadableEvent {
        var message = new ConsumerRecord<>(
                Topic.EVENTS,
                0,
                0,
                example.get("officeCode").textValue(),
                example.toString().getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_type", ("vn.motcua." + type + ".v1").getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_subject", "H56.22.17-1".getBytes(StandardCharsets.UTF_8));
        message.headers()
                .add("ce_sequence", example.get("officeSequence").asText().getBytes(StandardCharsets.UTF_8));
        return reader.read(message);
    }

    private static Timeline timeline(OfficeEvent event) {
        OfficeEvent.News news = event.news();
        assertThat(news).isNotNull();
        return (Timeline) news.subject();
    }

    private static Instant instant(JsonNode time) {
        return OffsetDateTime.parse(time.textValue()).toInstant();
    }
}
