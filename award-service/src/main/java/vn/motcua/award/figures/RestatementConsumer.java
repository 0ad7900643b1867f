package vn.motcua.award.figures;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Hears from metrics-service that frozen figures were restated; all other events of the topic are passed over.
///
/// CloudEvents in binary mode: `ce_type`, `ce_id`, `ce_subject` = id of the snapshot; the value is the difference.
@ApplicationScoped
class RestatementConsumer {

    private static final Logger LOG = Logger.getLogger(RestatementConsumer.class);
    private static final String RESTATED = "vn.motcua.snapshot.restated.v1";

    private final RestatementLog log;

    RestatementConsumer(RestatementLog log) {
        this.log = log;
    }

    @Incoming("indicators")
    @Blocking
    void read(ConsumerRecord<String, byte[]> published) {
        if (!RESTATED.equals(header(published, "ce_type"))) {
            return;
        }
        String id = header(published, "ce_id");
        String snapshot = header(published, "ce_subject");
        byte @Nullable [] value = published.value();
        if (id == null || snapshot == null || value == null) {
            LOG.errorf("A restatement at offset %d lacks id, subject or value; it is passed over", published.offset());
            return;
        }
        log.note(id, snapshot, new String(value, StandardCharsets.UTF_8));
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> published, String name) {
        Header header = published.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
