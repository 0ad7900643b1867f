package vn.motcua.deploy.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Dossiers of different offices, made comparable.
final class Dossiers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Dossiers() {}

    /// The dossier without its version, which counts arrivals, and with the office's code taken out of every value.
    static JsonNode comparable(JsonNode dossier, String office) {
        try {
            ObjectNode copy = (ObjectNode) JSON.readTree(dossier.toString().replace(office, "OFFICE"));
            copy.remove("version");
            return copy;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON with another office's code is still JSON", e);
        }
    }
}
