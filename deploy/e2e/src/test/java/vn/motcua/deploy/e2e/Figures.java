package vn.motcua.deploy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.motcua.deploy.local.Part;

/// What metrics-service says of an office, in the shape of the sample's `expected.json`.
final class Figures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Figures() {}

    /// Asks for the window and instant of one expected block, and answers a block of the same shape.
    static JsonNode like(JsonNode expected, String office) {
        Client viewer = Client.as("viewer", office);
        String window = "from=%s&to=%s&asOf=%s"
                .formatted(
                        expected.get("from").asText(),
                        expected.get("to").asText(),
                        URLEncoder.encode(expected.get("asOf").asText(), StandardCharsets.UTF_8));
        String path = "/offices/" + office + "/indicators";
        ObjectNode figures = JSON.createObjectNode();
        for (String name : List.of("from", "to", "asOf")) {
            figures.set(name, expected.get(name));
        }
        ObjectNode indicators = figures.putObject("indicators");
        JsonNode answer = viewer.get(Part.METRICS, path + "?" + window).get("indicators");
        expected.get("indicators").fieldNames().forEachRemaining(code -> {
            for (JsonNode indicator : answer) {
                if (indicator.get("code").asText().equals(code)) {
                    pair(indicators, code, indicator);
                }
            }
        });
        breakdown(viewer, path, window, "officer", figures.putObject("onTimeByOfficer"));
        breakdown(viewer, path, window, "procedure", figures.putObject("onTimeByProcedure"));
        var failing = figures.putArray("notOnTime");
        failing(viewer, path, window).forEach(failing::add);
        return figures;
    }

    private static void breakdown(Client viewer, String path, String window, String by, ObjectNode into) {
        JsonNode rows = viewer.get(Part.METRICS, path + "/on-time/breakdown?by=" + by + "&" + window);
        for (JsonNode row : rows.get("rows")) {
            if (row.get("denominator").asInt() > 0) {
                pair(into, row.get("key").asText(), row);
            }
        }
    }

    private static List<String> failing(Client viewer, String path, String window) {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = viewer.get(Part.METRICS, path + "/on-time/dossiers?side=failing&size=4&" + window + cursor);
            page.get("items").forEach(item -> codes.add(item.get("code").asText()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : null;
        }
        Collections.sort(codes);
        return codes;
    }

    private static void pair(ObjectNode into, String name, JsonNode counted) {
        into.putArray(name)
                .add(counted.get("numerator").asInt())
                .add(counted.get("denominator").asInt());
    }
}
