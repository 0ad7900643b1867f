package vn.motcua.deploy.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

    private HttpServer server;
    private URI address;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        server.createContext("/", exchange -> {
            byte[] answer = (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                            + exchange.getRequestHeaders().getFirst("X-Who") + " "
                            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            int status = exchange.getRequestURI().getPath().equals("/none") ? 404 : 200;
            // A length of 0 makes the server send chunks.
            exchange.sendResponseHeaders(
                    status, exchange.getRequestURI().getPath().equals("/chunks") ? 0 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answers_with_a_length_and_answers_in_chunks_are_read_whole_on_one_connection() throws IOException {
        try (Wire wire = Wire.to(address, "X-Who: bench\r\n")) {
            assertThat(wire.get("/length").text()).isEqualTo("GET /length bench ");
            assertThat(wire.get("/chunks").text()).isEqualTo("GET /chunks bench ");
            assertThat(wire.post("/to", "text/plain", "Một Cửa".getBytes(StandardCharsets.UTF_8))
                            .text())
                    .isEqualTo("POST /to bench Một Cửa");
            assertThat(wire.get("/length").header("etag")).isEqualTo("\"7\"");
            assertThat(wire.get("/length").header("absent")).isEmpty();
        }
    }

    @Test
    void an_answer_without_success_is_told_with_what_it_says() throws IOException {
        try (Wire wire = Wire.to(address, "")) {
            assertThatThrownBy(() -> wire.get("/none"))
                    .isInstanceOf(IOException.class)
                    .hasMessage(address + "/none answered 404: GET /none null ");
        }
    }

    @Test
    void a_load_asks_all_paths_in_turn_and_counts_every_answer() throws IOException, InterruptedException {
        Load.Outcome outcome = new Load(address, "", List.of("/a", "/chunks")).run(2, Duration.ofMillis(200));
        assertThat(outcome.latencies().count()).isGreaterThanOrEqualTo(2);
        assertThat(outcome.perSecond()).isPositive();
        assertThatThrownBy(() -> new Load(address, "", List.of("/none")).run(2, Duration.ofMillis(200)))
                .isInstanceOf(IOException.class);
    }
}
