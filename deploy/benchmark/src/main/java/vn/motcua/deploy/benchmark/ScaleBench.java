package vn.motcua.deploy.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import vn.motcua.deploy.benchmark.load.Dossiers;
import vn.motcua.deploy.benchmark.load.Feed;
import vn.motcua.deploy.benchmark.measure.Result;

/// S3, S5 and S6: metrics-service with few dossiers and with many, fed through the topic.
///
/// The few are as many as S5 compares to; they belong to the same offices, so that only their number differs.
record ScaleBench(Bench bench) {

    private static final int FEW = 10_000;
    private static final int MILLION = 1_000_000;

    void run() throws IOException, InterruptedException, SQLException {
        int many = bench.options().dossiers();
        Map<String, Double> few = Map.of();
        if (bench.wants(Workload.S5) && many > FEW) {
            few = at(FEW, Map.of(), false);
        }
        at(many, few, true);
    }

    /// Measures with so many dossiers.
    ///
    /// @param few what the questions took with few dossiers
    /// @param isReported whether the figures go into the report
    /// @return what the questions took, in milliseconds
    private Map<String, Double> at(int count, Map<String, Double> few, boolean isReported)
            throws IOException, InterruptedException, SQLException {
        Dossiers dossiers = bench.dossiers(count);
        Feed feed = new Feed(dossiers);
        try (MetricsStack metrics = MetricsStack.start(bench)) {
            feed.reference(metrics.stack().bootstrapServers());
            int offices = dossiers.country().all().size();
            MetricsStack.await("the offices", () -> metrics.offices() == offices);
            metrics.kill();
            bench.tell("writing the events of " + count + " dossiers at " + offices + " offices");
            long events = feed.events(metrics.stack().bootstrapServers(), bench::tell);

            double perSecond = fold(metrics, events);
            metrics.awaitQuiet();
            bench.tell(events + " events folded; " + metrics.rows("day_cell") + " rows of day counts, "
                    + metrics.rows("subject_day") + " of subjects' days, database " + metrics.megabytes() + " MB");
            if (isReported && bench.wants(Workload.S3)) {
                double parsed = new ParsingConsumer(metrics.stack().bootstrapServers()).run(events);
                bench.report()
                        .add(Result.of("S3", "events folded", perSecond, "events/s")
                                .against("a consumer that only parses them", parsed)
                                .atLeast(0.3));
            }
            Map<String, Double> took = Map.of();
            if (bench.wants(Workload.S5)) {
                QuestionBench questions = new QuestionBench(bench, metrics, dossiers, few);
                took = questions.run(isReported);
            }
            if (isReported && bench.wants(Workload.S6)) {
                again(metrics, dossiers, events);
            }
            return took;
        }
    }

    /// Folds all events.
    ///
    /// @return events a second, from the first that was booked
    private double fold(MetricsStack metrics, long events) throws InterruptedException, SQLException {
        long begin = System.nanoTime();
        metrics.restart();
        long said = begin;
        long firstSeen = 0;
        long firstCount = 0;
        long count = metrics.folded();
        while (count < events) {
            if (firstSeen == 0 && count > 0) {
                firstSeen = System.nanoTime();
                firstCount = count;
            }
            if (System.nanoTime() - said > 15e9) {
                said = System.nanoTime();
                bench.tell(count + " of " + events + " events folded");
            }
            Thread.sleep(Duration.ofMillis(20));
            count = metrics.folded();
        }
        long end = System.nanoTime();
        return firstSeen == 0 ? events / ((end - begin) / 1e9) : (events - firstCount) / ((end - firstSeen) / 1e9);
    }

    private void again(MetricsStack metrics, Dossiers dossiers, long events)
            throws IOException, InterruptedException, SQLException {
        Figures figures = new Figures(bench, metrics, dossiers);
        Map<String, String> before = figures.tags();
        bench.tell("making the figures again in a shadow");
        long begin = System.nanoTime();
        MetricsStack.Rebuilt rebuilt = metrics.rebuild();
        double seconds = (System.nanoTime() - begin) / 1e9 * MILLION / events;
        bench.tell("held against each other: " + rebuilt.compared() + " offices");
        Map<String, String> after = figures.tags();
        double different = before.entrySet().stream()
                .filter(tag -> !tag.getValue().equals(after.get(tag.getKey())))
                .count();
        Result again = Result.of("S6", "a million events made into figures again, compared and swapped", seconds, "s");
        // Comparing and swapping weigh too much among fewer events.
        bench.report().add(events >= MILLION ? again.atMost(60) : again);
        bench.report()
                .add(Result.of(
                                "S6",
                                "of " + rebuilt.compared() + " offices with other hashes",
                                (double) rebuilt.different(),
                                "offices")
                        .atMost(0));
        bench.report()
                .add(Result.of(
                                "S6",
                                "of " + before.size() + " offices with other figures after it",
                                different,
                                "offices")
                        .atMost(0));
    }
}
