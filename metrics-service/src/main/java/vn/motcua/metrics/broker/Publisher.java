package vn.motcua.metrics.broker;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Writes records one by one and waits until the broker has them.
@ApplicationScoped
public class Publisher {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> kafka;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Publisher(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /// Writes a record; returns when the broker has it.
    ///
    /// @param headers added after one another; their values are texts in UTF-8
    /// @throws PublishingException when the broker does not take it in time; then it may be tried again
    public void publish(String topic, String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        add(message, headers);
        send(message);
    }

    /// Writes a record with the headers that another came with, and these.
    ///
    /// @throws PublishingException when the broker does not take it in time; then it may be tried again
    public void publish(
            String topic,
            @Nullable String key,
            byte @Nullable [] value,
            Iterable<Header> came,
            Map<String, String> headers) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        came.forEach(message.headers()::add);
        add(message, headers);
        send(message);
    }

    private static void add(ProducerRecord<String, byte[]> message, Map<String, String> headers) {
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private synchronized void send(ProducerRecord<String, byte[]> message) {
        try {
            producer().send(message).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new PublishingException(message.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingException(message.topic(), e);
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
            settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 25_000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            producer = new KafkaProducer<>(settings);
        }
        return producer;
    }

    /// The broker has not taken a record.
    public static final class PublishingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PublishingException(String topic, Exception cause) {
            super("The broker did not take a record for " + topic, cause);
        }
    }
}
