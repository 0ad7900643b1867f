package vn.motcua.deploy.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.motcua.deploy.benchmark.load.Country;
import vn.motcua.deploy.benchmark.load.Dossiers;
import vn.motcua.deploy.benchmark.load.PortalEvents;
import vn.motcua.deploy.benchmark.measure.Result;
import vn.motcua.deploy.benchmark.measure.Threads;
import vn.motcua.deploy.benchmark.measure.Wire;
import vn.motcua.deploy.local.Part;

/// S2: events that a portal sends in batches, until they are committed and on the topic, beside the same rows and the
/// same records written without anything else.
record IntakeBench(Bench bench) {

    private static final int BATCH = 500;
    private static final int MOST = 50_000;
    private static final int COMMUNES = 100;
    private static final double OF_RAW = 0.4;

    void run() throws IOException, InterruptedException, SQLException {
        Dossiers dossiers = bench.dossiers(1);
        Country country = Country.of(COMMUNES);
        PortalEvents events =
                new PortalEvents(dossiers.procedures(), bench.options().seed());
        int batches = Math.max(4, Math.min(MOST, bench.options().dossiers()) / BATCH);
        try (DossierStack dossier = DossierStack.start(bench, country.all(), dossiers.procedures());
                EventTopic topic = new EventTopic(dossier.stack().bootstrapServers())) {
            bench.tell("warming up");
            List<byte[]> warm = bodies(events, country, Math.max(2, batches / 4));
            send(dossier, warm);
            topic.next(warm.size() * BATCH);

            List<byte[]> bodies = bodies(events, country, batches);
            RawWriting raw = RawWriting.before(dossier);
            bench.tell("sending " + batches * BATCH + " events");
            long begin = System.nanoTime();
            send(dossier, bodies);
            List<ConsumerRecord<String, byte[]>> records = topic.next(batches * BATCH);
            double intake = batches * BATCH / ((System.nanoTime() - begin) / 1e9);

            bench.tell("writing the same rows and records without anything else");
            double seconds = raw.again(batches, records);
            bench.report()
                    .add(Result.of("S2", "events taken in, by " + BATCH, intake, "events/s")
                            .against("COPY of the same rows and records", batches * BATCH / seconds)
                            .atLeast(OF_RAW));
        }
    }

    private static List<byte[]> bodies(PortalEvents events, Country country, int batches) {
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            bodies.add(events.batch(
                    country.communes(), BATCH, InstantSource.system().instant()));
        }
        return bodies;
    }

    /// Sends the batches, one connection a core.
    private static void send(DossierStack dossier, List<byte[]> bodies) throws IOException, InterruptedException {
        int connections = Runtime.getRuntime().availableProcessors();
        List<Callable<Integer>> works = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            int first = connection;
            works.add(() -> {
                int sent = 0;
                try (Wire wire = dossier.wire(Part.DOSSIER, dossier.portal())) {
                    for (int i = first; i < bodies.size(); i += connections) {
                        String answer = wire.post("/api/v1/events", PortalEvents.BATCH, bodies.get(i))
                                .text();
                        if (!answer.contains("\"accepted\":" + BATCH + ",")) {
                            throw new IOException("Not all events of a batch were accepted: " + answer);
                        }
                        sent++;
                    }
                }
                return sent;
            });
        }
        Threads.all(works);
    }
}
