package vn.motcua.deploy.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.servers.Topics;

/// Writes offices, procedures and the events of dossiers to the topics, by time, as dossier-service would.
public final class Feed {

    private static final int BETWEEN_WORDS = 100_000;

    private final Dossiers dossiers;
    private final EventJson json;

    /// A feed of these dossiers.
    public Feed(Dossiers dossiers) {
        this.dossiers = dossiers;
        this.json = new EventJson(dossiers);
    }

    /// Writes the reference data.
    public void reference(String bootstrapServers) {
        Failure failure = new Failure();
        try (KafkaProducer<String, byte[]> producer = producer(bootstrapServers)) {
            Reference.records(dossiers).forEach(record -> send(producer, record, failure));
        }
        failure.tell();
    }

    /// Writes all events.
    ///
    /// @param progress told now and then how far it is
    /// @return how many there were
    /// @throws IllegalStateException when the broker did not take one
    public long events(String bootstrapServers, Consumer<String> progress) {
        long[] moments = dossiers.moments();
        Map<String, Long> sequences = new HashMap<>();
        Failure failure = new Failure();
        try (KafkaProducer<String, byte[]> producer = producer(bootstrapServers)) {
            for (int at = 0; at < moments.length; at++) {
                Dossier dossier = dossiers.dossierAt(moments[at]);
                Dossier.Step step = Dossiers.stepAt(moments[at]);
                long sequence = sequences.merge(dossier.office().code(), 1L, Long::sum);
                send(producer, record(dossier, step, sequence), failure);
                if ((at + 1) % BETWEEN_WORDS == 0) {
                    failure.tell();
                    progress.accept((at + 1) + " of " + moments.length + " events written");
                }
            }
        }
        failure.tell();
        return moments.length;
    }

    /// The record of one step.
    ProducerRecord<String, byte[]> record(Dossier dossier, Dossier.Step step, long sequence) {
        String type = dossier.type(step);
        List<Header> headers = headers(
                dossier.code() + "/" + type,
                "vn.motcua." + type + ".v1",
                dossier.code(),
                EventJson.time(dossiers.instant(dossier.at(step))),
                sequence);
        return new ProducerRecord<>(
                Topics.EVENTS, null, dossier.office().code(), json.data(dossier, step, sequence), headers);
    }

    static List<Header> headers(String id, String type, String subject, String time, long sequence) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", id),
                header("ce_source", "urn:motcua:benchmark"),
                header("ce_type", type),
                header("ce_subject", subject),
                header("ce_time", time),
                header("ce_sequence", Long.toString(sequence)),
                header("content-type", "application/json"));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "20");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What becomes of it is told to the failure.
    private static void send(
            KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record, Failure failure) {
        producer.send(record, (_, problem) -> failure.keep(problem));
    }

    /// The first thing that went wrong, told by another thread.
    private static final class Failure {

        private volatile @Nullable Exception first;

        void keep(@Nullable Exception problem) {
            if (problem != null && first == null) {
                first = problem;
            }
        }

        void tell() {
            if (first != null) {
                throw new IllegalStateException("The broker did not take an event", first);
            }
        }
    }
}
