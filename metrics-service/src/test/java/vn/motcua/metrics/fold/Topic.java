package vn.motcua.metrics.fold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.metrics.indicator.Timeline;

/// The test's own hand on the topics: writes events as dossier-service does.
public final class Topic implements AutoCloseable {

    /// What happened at the offices.
    public static final String EVENTS = "onestop.events.v1";

    /// Offices and procedures.
    public static final String REFERENCE = "onestop.reference.v1";

    /// What could not be read.
    public static final String DEAD_LETTERS = "onestop.events.v1.dlq";

    private final ObjectMapper json = new ObjectMapper();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    ServersResource.bootstrapServers(),
                    ProducerConfig.ACKS_CONFIG,
                    "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /// An event of a dossier as it travels.
    public ProducerRecord<String, byte[]> event(Timeline dossier, long number, long sequence, Instant recordedAt) {
        return event(dossier, number, sequence, recordedAt, recordedAt);
    }

    /// An event of a dossier that tells of something which happened then.
    public ProducerRecord<String, byte[]> event(
            Timeline dossier, long number, long sequence, Instant happenedAt, Instant recordedAt) {
        ProducerRecord<String, byte[]> message = message(
                dossier.office(),
                "vn.motcua.dossier.forwarded.v1",
                dossier.dossier(),
                number,
                value(dossier, number, sequence, recordedAt).toString());
        message.headers().remove("ce_time");
        header(message, "ce_time", happenedAt.atOffset(ZoneOffset.ofHours(7)).toString());
        return message;
    }

    /// Any event of an office.
    public ProducerRecord<String, byte[]> message(
            String office, String type, String subject, long number, String value) {
        var message = new ProducerRecord<>(EVENTS, office, value.getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_source", "urn:test");
        header(message, "ce_type", type);
        header(message, "ce_subject", subject);
        header(message, "ce_time", "2024-05-01T08:00:00+07:00");
        header(message, "ce_sequence", Long.toString(number));
        return message;
    }

    /// Tells reference data: `office` or `procedure`.
    public void reference(String type, String key, String value) {
        var message = new ProducerRecord<>(REFERENCE, key, value.getBytes(StandardCharsets.UTF_8));
        header(message, "ce_type", "vn.motcua.reference." + type + ".v1");
        send(List.of(message));
    }

    /// Sends them in order and waits until the broker has them.
    public void send(List<ProducerRecord<String, byte[]>> messages) {
        List<Future<RecordMetadata>> sent =
                messages.stream().map(producer::send).toList();
        producer.flush();
        assertThat(sent).allMatch(future -> future.state() == Future.State.SUCCESS);
    }

    /// All dead letters with that key; waits for the first.
    public List<ConsumerRecord<String, byte[]>> deadLetters(String key) {
        List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            letters.clear();
            records(DEAD_LETTERS).filter(letter -> key.equals(letter.key())).forEach(letters::add);
            return !letters.isEmpty();
        });
        return letters;
    }

    /// All records that a topic holds now.
    public static Stream<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ServersResource.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records.stream();
        }
    }

    /// The text of a header; "" when it is not there.
    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }

    private ObjectNode value(Timeline dossier, long number, long sequence, Instant recordedAt) {
        ObjectNode value = json.createObjectNode()
                .put("officeCode", dossier.office())
                .put("procedureCode", dossier.procedure().code())
                .put("channel", dossier.channel().code())
                .put("recordedAt", recordedAt.toString())
                .put("sequence", sequence)
                .put("officeSequence", number);
        ObjectNode life = value.putObject("timeline");
        life.putObject("procedure")
                .put("code", dossier.procedure().code())
                .put("field", dossier.procedure().field())
                .put("online", dossier.procedure().offeredOnline() ? "full" : "none")
                .put("resultPaper", dossier.procedure().resultPaper());
        if (dossier.receivedAt() != null) {
            life.put("receivedAt", dossier.receivedAt().toString());
        }
        var changes = life.putArray("dueChanges");
        dossier.dueChanges().forEach(change -> changes.addObject()
                .put("at", change.at().toString())
                .put("judgedDueAt", change.judgedDueAt().toString())
                .put("dueAt", text(change.dueAt()))
                .put("cause", change.rescheduled() ? "rescheduling" : "acceptance"));
        var waits = life.putArray("waits");
        dossier.waits().forEach(wait -> {
            var item = waits.addObject()
                    .put("kind", wait.supplement() ? "supplement" : "payment")
                    .put("from", wait.from().toString())
                    .put("lawful", wait.lawful());
            if (wait.to() != null) {
                item.put("to", wait.to().toString());
            }
        });
        Timeline.End ended = dossier.ended();
        if (ended != null) {
            var item = life.putObject("ended")
                    .put("at", ended.at().toString())
                    .put("state", ended.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (ended.resultAttached()) {
                item.put("resultFileHash", "sha256:00");
            }
        }
        var officers = life.putArray("officers");
        dossier.officers().forEach(officer -> officers.addObject()
                .put("officerCode", officer.officer())
                .put("from", officer.from().toString()));
        var violations = life.putArray("violations");
        dossier.more().violations().forEach(violation -> violations
                .addObject()
                .put("code", violation.code())
                .put("at", violation.at().toString()));
        particulars(dossier.more(), life);
        return value;
    }

    private static void particulars(Timeline.Particulars more, ObjectNode life) {
        life.put("regime", more.regime()).put("filedBy", more.assisted() ? "desk-assisted" : "citizen");
        ((ObjectNode) life.get("procedure")).put("fee", more.fee());
        Timeline.Digitisation scanned = more.digitisation();
        if (scanned != null) {
            life.putObject("digitisation")
                    .put("componentsRequired", scanned.required())
                    .put("componentsDigitised", scanned.digitised())
                    .put("resultDigitised", scanned.result())
                    .put("at", scanned.at().toString());
        }
        var payments = life.putArray("payments");
        more.payments().forEach(payment -> payments.addObject()
                .put("requestedAt", text(payment.requestedAt()))
                .put("requested", payment.amount())
                .put("paidAt", text(payment.paidAt()))
                .put("method", payment.online() ? "online" : "cash"));
        var defects = life.putArray("dataQuality");
        more.told().forEach(defect -> defects.add(defect.code()));
        var consultations = life.putArray("consultations");
        more.consultations().forEach(asked -> consultations
                .addObject()
                .put("askedAt", asked.from().toString())
                .put("answeredAt", text(asked.to())));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
