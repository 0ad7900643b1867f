package vn.motcua.deploy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import vn.motcua.deploy.benchmark.load.Country;
import vn.motcua.deploy.benchmark.load.Dossiers;
import vn.motcua.deploy.benchmark.load.PortalEvents;
import vn.motcua.deploy.benchmark.measure.Latencies;
import vn.motcua.deploy.benchmark.measure.Result;
import vn.motcua.deploy.benchmark.measure.Threads;
import vn.motcua.deploy.benchmark.measure.Wire;
import vn.motcua.deploy.local.Part;

/// S4: how long after a POST was answered its event shows in the figures, while a stream of events comes in.
///
/// The stream goes to offices of its own, each event in a POST of its own, at times that do not depend on the answers.
/// Beside it one event after the other is posted for an office whose figures are asked for until they tell of it.
record VisibilityBench(Bench bench) {

    private static final String CODE = "S4";
    private static final int PER_SECOND = 200;
    private static final int SENDERS = 8;
    private static final int COMMUNES = 40;
    private static final double GOAL_MILLIS = 300;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param answered events of the stream that were answered with success
    private record Outcome(Latencies latencies, long answered, double seconds) {}

    void run() throws IOException, InterruptedException {
        Dossiers dossiers = bench.dossiers(1);
        Country country = Country.of(COMMUNES);
        PortalEvents events =
                new PortalEvents(dossiers.procedures(), bench.options().seed());
        try (DossierStack dossier = DossierStack.start(bench, country.all(), dossiers.procedures(), Part.METRICS)) {
            bench.tell("warming up");
            measure(dossier, events, country.communes());
            bench.tell("measuring");
            Outcome outcome = measure(dossier, events, country.communes());
            Latencies latencies = outcome.latencies();
            bench.report().add(Result.of(CODE, "from the answer to the figures, median", latencies.millis(50), "ms"));
            bench.report()
                    .add(Result.of(CODE, "from the answer to the figures, 99 of 100", latencies.millis(99), "ms")
                            .atMost(GOAL_MILLIS));
            double perSecond = outcome.answered() / outcome.seconds();
            bench.report()
                    .add(Result.of(CODE, "events taken in meanwhile", perSecond, "events/s")
                            .against("sent", PER_SECOND)
                            .atLeast(0.98));
        }
    }

    private Outcome measure(DossierStack dossier, PortalEvents events, List<Country.Office> offices)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(3L * bench.options().seconds()).toNanos();
        List<Future<Long>> senders = new ArrayList<>();
        Latencies latencies;
        try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            for (int sender = 0; sender < SENDERS; sender++) {
                int first = sender;
                senders.add(threads.submit(
                        () -> send(dossier, events, offices.subList(1, offices.size()), first, begin, end)));
            }
            latencies = probe(dossier, events, offices.getFirst(), end);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long answered = 0;
        for (Future<Long> sender : senders) {
            answered += Threads.result(sender);
        }
        return new Outcome(latencies, answered, seconds);
    }

    /// Sends every n-th event of the stream at its time, or at once when that is over.
    private static long send(
            DossierStack dossier, PortalEvents events, List<Country.Office> offices, int first, long begin, long end)
            throws IOException {
        long sent = 0;
        try (Wire wire = dossier.wire(Part.DOSSIER, dossier.portal())) {
            for (int i = first; ; i += SENDERS) {
                long due = begin + i * (1_000_000_000L / PER_SECOND);
                if (due >= end) {
                    return sent;
                }
                LockSupport.parkNanos(due - System.nanoTime());
                byte[] event = events.accepted(
                        offices.get(i % offices.size()), InstantSource.system().instant());
                wire.post("/api/v1/events", PortalEvents.ONE, event);
                sent++;
            }
        }
    }

    private static Latencies probe(DossierStack dossier, PortalEvents events, Country.Office office, long end)
            throws IOException {
        LongStream.Builder took = LongStream.builder();
        try (Wire post = dossier.wire(Part.DOSSIER, dossier.portal());
                Wire get = dossier.wire(Part.METRICS, dossier.operator())) {
            long shown = received(get, office);
            while (System.nanoTime() < end) {
                byte[] event = events.accepted(office, InstantSource.system().instant());
                post.post("/api/v1/events", PortalEvents.ONE, event);
                long answered = System.nanoTime();
                shown++;
                while (received(get, office) < shown) {
                    LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                }
                took.add(System.nanoTime() - answered);
                LockSupport.parkNanos(BETWEEN_PROBES.toNanos());
            }
        }
        return new Latencies(took.build().toArray());
    }

    /// How many dossiers the figures say were received in these seven days.
    private static long received(Wire wire, Country.Office office) throws IOException {
        JsonNode figures = JSON.readTree(wire.get("/api/v1/offices/" + office.code() + "/indicators?window=P7D")
                .text());
        for (JsonNode indicator : figures.get("indicators")) {
            if (indicator.get("code").asText().equals("procedure-compliance")) {
                return indicator.get("denominator").asLong();
            }
        }
        throw new IOException("The figures lack procedure-compliance");
    }
}
