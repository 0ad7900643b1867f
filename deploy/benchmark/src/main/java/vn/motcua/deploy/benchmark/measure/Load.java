package vn.motcua.deploy.benchmark.measure;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// Questions to a server, each connection asking the next as soon as it has the answer.
///
/// @param server whom to ask
/// @param headers what is sent with each
/// @param paths what is asked for, one after the other and again from the beginning
public record Load(URI server, String headers, List<String> paths) {

    public Load {
        paths = List.copyOf(paths);
    }

    /// What came of it.
    ///
    /// @param perSecond answers of all connections together
    public record Outcome(Latencies latencies, double perSecond) {}

    /// Asks until the time is up, at least once on each connection.
    ///
    /// @throws IOException when an answer is not 200
    public Outcome run(int connections, Duration duration) throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        Callable<long[]> work = () -> ask(next, end);
        List<long[]> parts = Threads.all(Collections.nCopies(connections, work));
        double seconds = (System.nanoTime() - begin) / 1e9;
        LongStream all = parts.stream().flatMapToLong(LongStream::of);
        Latencies latencies = new Latencies(all.toArray());
        return new Outcome(latencies, latencies.count() / seconds);
    }

    private long[] ask(AtomicInteger next, long end) throws IOException {
        LongStream.Builder took = LongStream.builder();
        try (Wire wire = Wire.to(server, headers)) {
            do {
                String path = paths.get(Math.floorMod(next.getAndIncrement(), paths.size()));
                long begin = System.nanoTime();
                wire.get(path);
                took.add(System.nanoTime() - begin);
            } while (System.nanoTime() < end);
        }
        return took.build().toArray();
    }
}
