package vn.motcua.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/// Waits for a process to become ready, and says why when it does not.
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LINES_SHOWN = 25;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Waiting() {}

    /// Returns when a process is ready.
    ///
    /// @throws StackProblem with the end of its log when it ends, or when its time is over
    static void until(Callable<Boolean> ready, Child child, Path log, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            if (answersYes(ready)) {
                return;
            }
            if (!child.isAlive()) {
                throw StackProblem.cannot(ended(child, log));
            }
            if (System.nanoTime() > end) {
                throw StackProblem.cannot(child.part().title() + " is not ready after " + limit.toSeconds()
                        + " s. The end of its log, " + log + ":\n" + indented(log));
            }
            Thread.sleep(PAUSE);
        }
    }

    static String ended(Child child, Path log) {
        return child.part().title() + " ended " + reason(child.exitCode()) + ". The end of its log, " + log + ":\n"
                + indented(log);
    }

    /// What an exit code says; those above 128 tell the signal that ended the process.
    static String reason(int exitCode) {
        return switch (exitCode) {
            case 3 -> "with code 3 (its memory was not enough; MOTCUA_HEAP=1g deploy/up gives services more)";
            case 137 -> "by signal 9: somebody killed it, or the system did for want of memory";
            default -> exitCode > 128 ? "by signal " + (exitCode - 128) : "with code " + exitCode;
        };
    }

    private static String indented(Path log) {
        List<String> lines = StackFolder.end(log, LINES_SHOWN);
        return lines.isEmpty() ? "  (empty)" : "  " + String.join("\n  ", lines);
    }

    /// Whether a page answers 200 within two seconds.
    static boolean answers(URI page) {
        try {
            HttpRequest question =
                    HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(2)).build();
            return CLIENT.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean answersYes(Callable<Boolean> ready) throws InterruptedException {
        try {
            return ready.call();
        } catch (InterruptedException | StackProblem e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
