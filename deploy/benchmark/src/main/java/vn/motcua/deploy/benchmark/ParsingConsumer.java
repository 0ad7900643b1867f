package vn.motcua.deploy.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The baseline of folding: reads the same events in the same batches, parses their JSON, and does nothing else.
record ParsingConsumer(String bootstrapServers) {

    /// Reads all events from the beginning.
    ///
    /// @return events a second
    double run(long events) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (EventTopic topic = new EventTopic(bootstrapServers)) {
            long begin = System.nanoTime();
            long read = 0;
            while (read < events) {
                for (ConsumerRecord<String, byte[]> event : topic.some()) {
                    if (json.readTree(event.value()).hasNonNull("officeCode")) {
                        read++;
                    }
                }
            }
            return read / ((System.nanoTime() - begin) / 1e9);
        }
    }
}
