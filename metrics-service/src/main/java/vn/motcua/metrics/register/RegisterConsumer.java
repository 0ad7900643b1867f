package vn.motcua.metrics.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.fold.Patience;

/// Keeps the register up to date, in a group of its own: what is looked at here never delays a figure.
@ApplicationScoped
class RegisterConsumer {

    private final ObjectMapper json;
    private final Clerk clerk;
    private final Patience patience;

    RegisterConsumer(ObjectMapper json, Clerk clerk, Patience patience) {
        this.json = json;
        this.clerk = clerk;
        this.patience = patience;
    }

    /// Takes a batch. A record that is no event of version 1 is passed over: the fold has kept it as a dead letter.
    @Incoming("register")
    @Blocking(ordered = true)
    void take(ConsumerRecords<String, byte[]> batch) {
        List<Notice> notices = new ArrayList<>(batch.count());
        for (ConsumerRecord<String, byte[]> message : batch) {
            read(message).ifPresent(notices::add);
        }
        if (!notices.isEmpty()) {
            patience.untilDone("keeping of the register", () -> clerk.take(notices));
        }
    }

    private Optional<Notice> read(ConsumerRecord<String, byte[]> message) {
        String type = header(message, "ce_type");
        String number = header(message, "ce_sequence");
        if (message.key() == null
                || message.value() == null
                || !Database.isPlainText(message.key())
                || type == null
                || !type.startsWith("vn.motcua.")
                || !type.endsWith(".v1")
                || number == null
                || !number.matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        try {
            JsonNode value = json.readTree(message.value());
            String subject = header(message, "ce_subject");
            String time = header(message, "ce_time");
            return Optional.of(new Notice(
                    message.key(),
                    type.substring("vn.motcua.".length(), type.length() - ".v1".length()),
                    subject != null && !subject.isBlank() && Database.isPlainText(subject) ? subject : null,
                    Long.parseLong(number),
                    time == null ? null : EntryReader.time(time),
                    value));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
