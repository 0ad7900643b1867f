package vn.motcua.metrics.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/// Reads what this room has written.
@ApplicationScoped
class SnapshotJson {

    private final ObjectMapper json;

    SnapshotJson(ObjectMapper json) {
        this.json = json;
    }

    JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept of a snapshot is JSON", e);
        }
    }
}
