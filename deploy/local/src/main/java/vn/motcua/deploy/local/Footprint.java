package vn.motcua.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a process of ours leaves on disk, so that another command can find it and never takes a stranger for it.
///
/// Process numbers are used again by the system; together with the time of the start they are not. Written as
/// `pid millis port`.
///
/// @param pid the process
/// @param startedAt when the process started, as the system says
/// @param port where it listens
record Footprint(long pid, Instant startedAt, int port) {

    /// The system counts a start in hundredths of a second since boot, and a clock may be set meanwhile.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static Footprint of(ProcessHandle process, int port) {
        return new Footprint(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), port);
    }

    /// The process, if it still runs and is the one that was written down.
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(Footprint::runs).filter(this::isSame);
    }

    /// Whether a process does anything still. One that has ended stays in the system's table until its parent has asked
    /// for it; in a container without an init that may be for ever.
    static boolean runs(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return !line.startsWith(" Z", line.lastIndexOf(')') + 1);
        } catch (IOException _) {
            return process.isAlive();
        }
    }

    /// Waits for the end of a process that need not be our child.
    ///
    /// @return whether it has ended in time
    static boolean ends(ProcessHandle process, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        return true;
    }

    private boolean isSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(startedAt, start).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    void write(Path file) {
        Secrets.writePrivately(file, pid + " " + startedAt.toEpochMilli() + " " + port + "\n");
    }

    /// The footprint in a file; empty when there is none or it cannot be understood.
    static Optional<Footprint> read(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ", -1);
            return Optional.of(new Footprint(
                    Long.parseLong(words[0]),
                    Instant.ofEpochMilli(Long.parseLong(words[1])),
                    Integer.parseInt(words[2])));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }
}
