package vn.motcua.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A process of ours, in a session of its own, so that Ctrl-C at the terminal reaches only the launcher, which then
/// stops the parts in order.
final class Child {

    private static final boolean HAS_SETSID = isOnPath("setsid");

    private final Part part;
    private final Process process;

    private Child(Part part, Process process) {
        this.part = part;
        this.process = process;
    }

    /// Starts a command; what it prints goes to the end of a log.
    ///
    /// @param environment added to ours; the place for secrets, which a command line would show to everybody
    static Child start(Part part, List<String> command, Path folder, Map<String, String> environment, Path log) {
        List<String> whole = new ArrayList<>();
        if (HAS_SETSID) {
            whole.add("setsid");
        }
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Child(part, builder.start());
        } catch (IOException e) {
            throw StackProblem.cannot(part.title() + " cannot be started: " + e.getMessage(), e);
        }
    }

    Part part() {
        return part;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    /// Runs something when the process has ended, whoever ended it.
    void whenEnded(Runnable action) {
        Thread.ofVirtual().start(() -> {
            try {
                process.waitFor();
                action.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Asks to end in order, and ends it by force when it has not done so in time.
    ///
    /// @return whether it ended in order
    boolean stop(Duration patience) {
        askToStop(part, process.toHandle());
        if (waitFor(patience)) {
            return true;
        }
        kill();
        return false;
    }

    /// Ends at once, without leave to tidy up: `kill -9`.
    void kill() {
        process.destroyForcibly();
        waitFor(Duration.ofSeconds(10));
    }

    boolean waitFor(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Sends the signal that lets a part end in order. PostgreSQL would wait for its clients after SIGTERM; SIGINT
    /// makes it roll them back and end.
    static void askToStop(Part part, ProcessHandle process) {
        boolean sent = false;
        if (part == Part.POSTGRES) {
            try {
                sent = new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException _) {
                sent = false;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        if (!sent) {
            process.destroy();
        }
    }

    static boolean isOnPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        for (String folder : path.split(":", -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
