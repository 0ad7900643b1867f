package vn.motcua.metrics.fold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import vn.motcua.metrics.broker.Publisher;

/// Keeps what cannot be read where a person can see it: the record as it came, with the reason in its headers.
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Publisher publisher;
    private final String topic;

    DeadLetters(Publisher publisher, FoldSettings settings) {
        this.publisher = publisher;
        this.topic = settings.deadLetterTopic();
    }

    /// Keeps a record; returns when the broker has it.
    ///
    /// @throws Publisher.PublishingException when the broker does not take it in time; then it may be tried again
    public void keep(ConsumerRecord<String, byte[]> message, String reason) {
        LOG.warnf(
                "Record %s-%d@%d cannot be read and goes to %s: %s",
                message.topic(), message.partition(), message.offset(), topic, reason);
        Map<String, String> why = new LinkedHashMap<>();
        why.put("dead-letter-reason", reason);
        why.put("dead-letter-topic", message.topic());
        why.put("dead-letter-partition", Integer.toString(message.partition()));
        why.put("dead-letter-offset", Long.toString(message.offset()));
        publisher.publish(topic, message.key(), message.value(), message.headers(), why);
    }
}
