package vn.motcua.metrics.fold;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes the events of the offices in batches, in order.
@ApplicationScoped
class EventConsumer {

    private final EventReader reader;
    private final Ledger ledger;
    private final DeadLetters deadLetters;
    private final Patience patience;
    private final Backlog backlog;

    EventConsumer(EventReader reader, Ledger ledger, DeadLetters deadLetters, Patience patience, Backlog backlog) {
        this.reader = reader;
        this.ledger = ledger;
        this.deadLetters = deadLetters;
        this.patience = patience;
        this.backlog = backlog;
    }

    /// Books a batch. What cannot be read is kept as a dead letter first; the rest is booked.
    @Incoming("events")
    @Blocking(ordered = true)
    void take(ConsumerRecords<String, byte[]> batch) {
        backlog.took(batch.count());
        List<OfficeEvent> events = new ArrayList<>(batch.count());
        for (ConsumerRecord<String, byte[]> message : batch) {
            try {
                events.add(reader.read(message));
            } catch (UnreadableEvent e) {
                patience.untilDone("dead letter", () -> deadLetters.keep(message, String.valueOf(e.getMessage())));
            }
        }
        if (!events.isEmpty()) {
            patience.untilDone("booking of events", () -> ledger.book(events));
        }
    }
}
