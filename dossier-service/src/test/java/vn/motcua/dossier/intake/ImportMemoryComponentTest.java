package vn.motcua.dossier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.dossier.Portal;

/// An import of any length takes the same memory.
@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class ImportMemoryComponentTest {

    private static final int EVENTS = 100_000;
    private static final int SAMPLE = 10_000;
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void a_hundred_thousand_events_are_imported_without_growing_memory() throws Exception {
        Portal.register("X95.01", "9.000001");
        GeneratedEvents events = new GeneratedEvents();

        HttpResponse<String> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(
                    HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/imports"))
                            .header("Content-Type", Portal.LINES)
                            .header(
                                    "Authorization",
                                    "Bearer "
                                            + Tokens.of("portal")
                                                    .offices("X95.01")
                                                    .token())
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> events))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonPath result = JsonPath.from(answer.body());
        assertThat(result.getInt("lines")).isEqualTo(EVENTS);
        assertThat(result.getInt("accepted")).isEqualTo(EVENTS);
        List<Long> live = events.live;
        assertThat(live).hasSize(EVENTS / SAMPLE);
        assertThat(live.getLast())
                .as(
                        "live MiB after each %d events: %s",
                        SAMPLE, live.stream().map(l -> l / MEBIBYTE).toList())
                .isLessThan(live.getFirst() + 16 * MEBIBYTE);
    }

    /// Lives of dossiers as lines, made when they are asked for; looks at the heap after each ten thousand.
    private static final class GeneratedEvents extends InputStream {

        private final List<Long> live = new ArrayList<>();
        private byte[] line = new byte[0];
        private int at;
        private int made;

        @Override
        public int read() {
            return fill() ? line[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!fill()) {
                return -1;
            }
            int some = Math.min(length, line.length - at);
            System.arraycopy(line, at, into, offset, some);
            at += some;
            return some;
        }

        private boolean fill() {
            if (at < line.length) {
                return true;
            }
            @Nullable String next = made == EVENTS ? null : event(made);
            if (next == null) {
                return false;
            }
            made++;
            if (made % SAMPLE == 0) {
                live.add(liveHeap());
            }
            line = (next + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
            return true;
        }

        private static String event(int number) {
            return Portal.life("X95.01-240601-%05d".formatted(number / 4))
                    .get(number % 4)
                    .replace("X99.01", "X95.01");
        }

        private static long liveHeap() {
            ManagementFactory.getMemoryMXBean().gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
