package vn.motcua.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.local.Part;

/// A part killed in the middle of its work and started again: every stored event is counted exactly once.
class CrashE2E {

    @Test
    void metrics_killed_in_the_middle_of_folding_ends_with_the_figures_of_an_undisturbed_run() throws Exception {
        List<SampleOffice> offices = offices(11, 18);
        offices.forEach(SampleOffice::register);

        CompletableFuture<Void> imports =
                CompletableFuture.runAsync(() -> offices.forEach(office -> office.send(office.lines())));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> received(offices.getFirst()) > 0);
        Stack.running().kill(Part.METRICS);
        imports.join();
        Stack.running().restart(Part.METRICS);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> received(offices.get(3)) > 0);
        Stack.running().kill(Part.METRICS);
        Stack.running().restart(Part.METRICS);

        offices.forEach(CrashE2E::theFiguresOf);
    }

    @Test
    void an_import_broken_off_by_a_crash_is_resumed_by_sending_it_again() throws Exception {
        SampleOffice office = new SampleOffice("X01.02.31");
        office.register();

        CompletableFuture<JsonNode> broken = CompletableFuture.supplyAsync(() -> office.send(office.lines()));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> stored(office) > 0);
        Stack.running().kill(Part.DOSSIER);
        boolean brokenOff = endedBadly(broken);
        Stack.running().restart(Part.DOSSIER);
        JsonNode again = office.send(office.lines());

        JsonNode expected = office.expected().get("import");
        assertThat(again.get("lines")).isEqualTo(expected.get("lines"));
        assertThat(again.get("duplicate").asInt())
                .as("what was committed before the crash is known (the first import %s)", brokenOff ? "broke" : "ended")
                .isGreaterThan(expected.get("duplicate").asInt());
        theFiguresOf(office);
    }

    private static boolean endedBadly(CompletableFuture<JsonNode> sending) {
        try {
            sending.join();
            return false;
        } catch (CompletionException _) {
            return true;
        }
    }

    private static List<SampleOffice> offices(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> new SampleOffice("X01.02." + n))
                .toList();
    }

    private static int stored(SampleOffice office) {
        return Client.as("auditor")
                .get(Part.DOSSIER, "/dossiers?office=" + office.code())
                .get("items")
                .size();
    }

    private static int received(SampleOffice office) {
        JsonNode answer = Client.as("auditor")
                .get(Part.METRICS, "/offices/" + office.code() + "/indicators?from=2024-04-01&to=2024-10-31");
        for (JsonNode indicator : answer.get("indicators")) {
            if (indicator.get("code").asText().equals("online-dossiers")) {
                return indicator.get("denominator").asInt();
            }
        }
        return 0;
    }

    private static void theFiguresOf(SampleOffice office) {
        for (JsonNode expected : office.expected().get("figures")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(Figures.like(expected, office.code())).isEqualTo(expected));
        }
    }
}
