package vn.motcua.metrics.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The topic of the events, read from any place on without a group.
@ApplicationScoped
class EventTopic {

    private static final int RECORDS = 5_000;

    private final Map<String, Object> kafka;
    private final String name;

    EventTopic(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "mp.messaging.incoming.events.topic") String name) {
        this.kafka = kafka;
        this.name = name;
    }

    /// What there is to read: first offset, and the offset after the last, of each partition.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the broker does not answer in that time
    List<RebuildStore.Reading> extent(Duration patience) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(patience)) {
            List<TopicPartition> partitions = consumer.partitionsFor(name, patience).stream()
                    .map(one -> new TopicPartition(name, one.partition()))
                    .toList();
            // Else the client warns of each that it is not its own.
            consumer.assign(partitions);
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, patience);
            Map<TopicPartition, Long> last = consumer.endOffsets(partitions, patience);
            return partitions.stream()
                    .map(one -> new RebuildStore.Reading(
                            one.partition(),
                            first.getOrDefault(one, 0L),
                            first.getOrDefault(one, 0L),
                            last.getOrDefault(one, 0L)))
                    .toList();
        }
    }

    /// Reads these partitions, each from where it was left.
    KafkaConsumer<String, byte[]> from(Collection<RebuildStore.Reading> readings) {
        KafkaConsumer<String, byte[]> consumer = consumer(Duration.ofSeconds(30));
        consumer.assign(readings.stream().map(this::of).toList());
        readings.forEach(one -> consumer.seek(of(one), one.next()));
        return consumer;
    }

    TopicPartition of(RebuildStore.Reading reading) {
        return new TopicPartition(name, reading.partition());
    }

    private KafkaConsumer<String, byte[]> consumer(Duration patience) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().removeIf(key -> key.endsWith("serializer") || key.equals(ConsumerConfig.GROUP_ID_CONFIG));
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis()));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
