package vn.motcua.deploy.benchmark.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Works that go on at the same time, a thread each.
public final class Threads {

    private Threads() {}

    /// Runs all and waits for them.
    ///
    /// @return what each gave, in their order
    /// @throws IOException when one failed so
    /// @throws IllegalStateException when one failed otherwise
    public static <T> List<T> all(List<Callable<T>> works) throws IOException, InterruptedException {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            for (Future<T> work : threads.invokeAll(works)) {
                results.add(result(work));
            }
        }
        return results;
    }

    /// What a work gave.
    public static <T> T result(Future<T> work) throws IOException, InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
