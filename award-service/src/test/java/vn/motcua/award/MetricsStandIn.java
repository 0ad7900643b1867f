package vn.motcua.award;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An HTTP server that answers as metrics-service does; which answer depends on the office asked for.
///
/// `X99.01` has the figures of the municipal log; `X99.40x` refuses, `X99.500` breaks, `X99.BAD` sends nonsense and
/// `X99.OTHER` the figures of another window. Without a bearer token it answers 401.
public final class MetricsStandIn implements QuarkusTestResourceLifecycleManager {

    /// System property that holds the header `Authorization` of the last call.
    public static final String LAST_AUTHORIZATION = "motcua.test.metrics.authorization";

    private static final Pattern PATH = Pattern.compile("/api/v1/offices/([^/]+)/snapshots");
    private static final Pattern FIELD = Pattern.compile("\"(from|to|asOf)\"\\s*:\\s*\"([^\"]+)\"");

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", MetricsStandIn::answer);
            server.start();
            return Map.of(
                    "motcua.metrics.url",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        System.setProperty(LAST_AUTHORIZATION, authorization == null ? "" : authorization);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (authorization == null || !path.matches()) {
            send(exchange, authorization == null ? 401 : 404, "{}");
            return;
        }
        String office = path.group(1);
        switch (office) {
            case "X99.403" -> send(exchange, 403, problem("office-out-of-reach", "Không được xem đơn vị X99.403."));
            case "X99.404" -> send(exchange, 404, problem("not-found", "Không có đơn vị X99.404."));
            case "X99.500" -> send(exchange, 500, "{}");
            case "X99.BAD" -> send(exchange, 201, "<html>");
            case "X99.OTHER" -> send(exchange, 201, snapshot(office, body.replace("2010", "2009")));
            case "X99.GONE" -> exchange.close();
            default -> send(exchange, 201, snapshot(office, body));
        }
    }

    private static String snapshot(String office, String body) {
        Matcher fields = FIELD.matcher(body);
        String from = "";
        String to = "";
        String asOf = "";
        while (fields.find()) {
            switch (fields.group(1)) {
                case "from" -> from = fields.group(2);
                case "to" -> to = fields.group(2);
                default -> asOf = fields.group(2);
            }
        }
        return """
                {"id":"%s","office":"%s","window":{"from":"%s","to":"%s"},"asOf":"%s",
                 "knownAt":"%s","createdAt":"%s","createdBy":"clerk",
                 "hash":"sha256:1f2e3d4c5b6a79880716253443526170f1e2d3c4b5a697887960514233241506",
                 "rules":[{"code":"on-time","ruleVersion":"on-time/1"}],
                 "positions":[{"office":"%s","sequence":2797}],
                 "indicators":[
                  {"code":"online-services","name":{"vi":"Dịch vụ công phát sinh hồ sơ trực tuyến","en":"Services with online dossiers"},
                   "numerator":3,"denominator":3,"ratio":"1.0000","target":{"operator":"gt","percent":90},"status":"met",
                   "variants":[],"dataQuality":[],"pathToTarget":{"missing":0,"needed":0,"reachable":true},
                   "ruleVersion":"online-services/1","legalBasis":"II.2a"},
                  {"code":"online-dossiers","name":{"vi":"Hồ sơ tiếp nhận, xử lý trực tuyến","en":"Dossiers received and handled online"},
                   "numerator":566,"denominator":717,"ratio":"0.7894","status":"not-met","ruleVersion":"online-dossiers/1"},
                  {"code":"on-time","name":{"vi":"Hồ sơ giải quyết đúng hạn","en":"Dossiers settled on time"},
                   "numerator":530,"denominator":717,"ratio":"0.7391","status":"not-met","ruleVersion":"on-time/1"}],
                 "officers":[
                  {"officerCode":"Resource07","indicators":[
                    {"code":"on-time","numerator":67,"denominator":72,"ratio":"0.9305","status":"not-met"},
                    {"code":"online-dossiers","numerator":60,"denominator":72,"ratio":"0.8333","status":"not-met"}]},
                  {"officerCode":"","indicators":[]}]}
                """.formatted(UUID.randomUUID(), office, from, to, asOf, asOf, asOf, office);
    }

    private static String problem(String slug, String detail) {
        return "{\"type\":\"/problems/" + slug + "\",\"detail\":\"" + detail + "\"}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
