package vn.motcua.dossier.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import vn.motcua.dossier.wire.EventJson;

/// The attributes of an event as Kafka headers: CloudEvents 1.0, binary mode.
final class CloudEventHeaders {

    private CloudEventHeaders() {}

    static void add(
            Headers headers, String id, String source, String type, String subject, Instant time, long sequence) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, "ce_source", source);
        put(headers, "ce_type", type);
        put(headers, "ce_subject", subject);
        put(headers, "ce_time", EventJson.time(time));
        put(headers, "ce_sequence", Long.toString(sequence));
        put(headers, "content-type", "application/json");
    }

    /// The row's hash and that of the row before in its subject, which the first one has not.
    static void addChain(Headers headers, String hash, String previousHash) {
        put(headers, "ce_hash", hash);
        if (!previousHash.isEmpty()) {
            put(headers, "ce_previoushash", previousHash);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
