package vn.motcua.deploy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;

/// Answers the one question that award-service asks of metrics-service: it freezes figures of a desk and of each of its
/// officers, shaped as metrics-service shapes them.
final class MetricsStandIn implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final int officers;

    /// @param address where metrics-service would listen
    /// @param officers how many have dossiers of their own
    MetricsStandIn(URI address, int officers) throws IOException {
        this.officers = officers;
        this.server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /// The code of an officer.
    static String officer(int number) {
        return String.format(Locale.ROOT, "cc%05d", number);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode asked = JSON.readTree(exchange.getRequestBody());
        String office = exchange.getRequestURI().getPath().split("/", -1)[4];
        ObjectNode snapshot = JSON.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("office", office)
                .put("hash", "sha256:" + "0".repeat(64))
                .put("asOf", asked.path("asOf").asText())
                .put("knownAt", asked.path("asOf").asText());
        snapshot.putObject("window").set("from", asked.path("from"));
        ((ObjectNode) snapshot.path("window")).set("to", asked.path("to"));
        ArrayNode desk = snapshot.putArray("indicators");
        figure(desk, "online-services", 14, 14);
        figure(desk, "online-dossiers", 9_100, 10_000);
        figure(desk, "posting", 14, 14);
        figure(desk, "digitisation", 9_900, 10_000);
        figure(desk, "on-time", 9_700, 10_000);
        figure(desk, "feedback", 40, 40);
        ArrayNode own = snapshot.putArray("officers");
        for (int i = 0; i < officers; i++) {
            ArrayNode figures = own.addObject().put("officerCode", officer(i)).putArray("indicators");
            figure(figures, "online-dossiers", 80 + i % 20, 100);
            figure(figures, "on-time", 90 + i % 10, 100);
        }
        byte[] body = JSON.writeValueAsBytes(snapshot);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(201, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void figure(ArrayNode figures, String code, long numerator, long denominator) {
        figures.addObject()
                .put("code", code)
                .put("numerator", numerator)
                .put("denominator", denominator)
                .put("ruleVersion", code + "/1");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
