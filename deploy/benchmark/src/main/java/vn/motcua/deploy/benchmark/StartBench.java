package vn.motcua.deploy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import vn.motcua.deploy.benchmark.measure.Result;
import vn.motcua.deploy.local.LocalStack;
import vn.motcua.deploy.local.StackSettings;

/// S8: the whole local stack started a second time, as `deploy/up` starts it, and the memory it then takes.
record StartBench(Bench bench) {

    private static final double SERVICES_READY = 10;
    private static final double ALL_READY = 20;
    private static final double MEGABYTES = 2_000;

    void run() throws InterruptedException {
        StackSettings first = StackSettings.apart(bench.project(), bench.data()).withTrained(true);
        bench.tell("starting everything once, so that the starts are recorded");
        LocalStack.start(first, bench::tell).close();

        long begin = System.nanoTime();
        AtomicLong services = new AtomicLong();
        LocalStack.Progress progress = line -> {
            if (line.contains("-service is ready")) {
                services.accumulateAndGet(System.nanoTime(), Math::max);
            }
            bench.tell(line);
        };
        try (LocalStack _ = LocalStack.start(first.withFresh(false), progress)) {
            long end = System.nanoTime();
            bench.report()
                    .add(Result.of("S8", "services ready", (services.get() - begin) / 1e9, "s")
                            .atMost(SERVICES_READY));
            bench.report()
                    .add(Result.of("S8", "all ready, Keycloak too", (end - begin) / 1e9, "s")
                            .atMost(ALL_READY));
            bench.report()
                    .add(Result.of("S8", "memory of all parts", megabytes(), "MB")
                            .atMost(MEGABYTES));
        }
    }

    /// The memory of our child processes and theirs; what several share counts once.
    private static double megabytes() {
        return ProcessHandle.current()
                        .descendants()
                        .mapToLong(StartBench::kilobytes)
                        .sum()
                / 1000.0;
    }

    private static long kilobytes(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException _) {
            // It has ended meanwhile.
            return 0;
        }
    }
}
