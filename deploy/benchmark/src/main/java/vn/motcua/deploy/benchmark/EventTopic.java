package vn.motcua.deploy.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.motcua.deploy.servers.Topics;

/// Reads what is on the topic of events, committed, from the beginning on.
final class EventTopic implements AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final KafkaConsumer<String, byte[]> consumer;

    EventTopic(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1000");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.EVENTS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Some records, at least one.
    ///
    /// @throws IllegalStateException when none comes
    Iterable<ConsumerRecord<String, byte[]>> some() {
        Iterable<ConsumerRecord<String, byte[]>> records = consumer.poll(LONGEST_SILENCE);
        if (!records.iterator().hasNext()) {
            throw new IllegalStateException("No event came in " + LONGEST_SILENCE.toSeconds() + " seconds");
        }
        return records;
    }

    /// So many records, and perhaps some more.
    List<ConsumerRecord<String, byte[]>> next(int count) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        while (records.size() < count) {
            some().forEach(records::add);
        }
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
