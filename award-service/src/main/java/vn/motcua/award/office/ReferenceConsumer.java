package vn.motcua.award.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps the copy of the offices up to date; reading a record twice changes nothing.
@ApplicationScoped
class ReferenceConsumer {

    private static final Logger LOG = Logger.getLogger(ReferenceConsumer.class);
    private static final String OFFICE = "office/";

    private final Offices offices;
    private final ObjectMapper mapper;

    ReferenceConsumer(Offices offices, ObjectMapper mapper) {
        this.offices = offices;
        this.mapper = mapper;
    }

    @Incoming("reference")
    @Blocking
    void read(ConsumerRecord<String, byte[]> published) {
        String key = published.key();
        if (key == null || !key.startsWith(OFFICE)) {
            return;
        }
        byte @Nullable [] value = published.value();
        String code = key.substring(OFFICE.length());
        if (value == null) {
            offices.remove(code);
            return;
        }
        try {
            OfficeMessage office = mapper.readValue(new String(value, StandardCharsets.UTF_8), OfficeMessage.class);
            String name = office.name();
            String level = office.level();
            if (code.equals(office.code()) && name != null && level != null) {
                offices.put(code, name, level, office.parent());
                return;
            }
            LOG.errorf(
                    "Office %s at offset %d lacks code, name or level; the copy keeps what it had",
                    key, published.offset());
        } catch (JsonProcessingException e) {
            LOG.errorf("Office %s at offset %d cannot be read; the copy keeps what it had", key, published.offset());
        }
    }
}
