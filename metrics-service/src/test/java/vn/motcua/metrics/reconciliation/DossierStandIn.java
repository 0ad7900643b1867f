package vn.motcua.metrics.reconciliation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// An HTTP server that says of each office what the test has told it, to callers with a token. Of others it knows
/// nothing; `BROKEN` breaks.
public final class DossierStandIn implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> POSITIONS = new ConcurrentHashMap<>();

    private HttpServer server;

    static void says(String office, String position) {
        POSITIONS.put(office, position);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", DossierStandIn::answer);
            server.start();
            return Map.of(
                    "motcua.dossier.url",
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
        String path = exchange.getRequestURI().getPath();
        String office = path.replaceFirst("^/api/v1/offices/", "").replaceFirst("/position$", "");
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String position = POSITIONS.get(office);
        int status = authorization == null || !authorization.startsWith("Bearer ey")
                ? 401
                : position == null ? 404 : position.equals("BROKEN") ? 500 : 200;
        byte[] body = String.valueOf(position).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
