package vn.motcua.deploy.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// `status`: which parts run, where, since when, and how much memory they hold.
///
/// Memory is the proportional set size: a page that several processes share is counted once, divided among them. Exit
/// code 3 when not everything runs that was started.
///
/// @param project the source tree
/// @param environment of the command
/// @param out for people
record StatusCommand(Path project, Map<String, String> environment, PrintStream out) {

    private static final int NOT_ALL = 3;
    private static final String ROW = "%-10s %-9s %8s %6s %9s %10s%n";
    private static final String USAGE = "deploy/status [--accounts]";

    int run(List<String> line) {
        Arguments arguments = Arguments.of(line, Set.of("accounts"), Set.of(), USAGE);
        if (!arguments.words().isEmpty()) {
            throw StackProblem.wrongCall("\"" + arguments.words().getFirst() + "\" is too much.\n" + USAGE);
        }
        StackSettings settings = StackSettings.running(project, environment);
        return arguments.has("accounts") ? accounts(settings.folder()) : table(settings);
    }

    private int accounts(StackFolder folder) {
        if (!Files.exists(folder.accounts())) {
            throw StackProblem.cannot("There are no accounts yet; the first deploy/up makes them.");
        }
        try {
            out.print(Files.readString(folder.accounts()));
            return 0;
        } catch (IOException e) {
            throw StackProblem.cannot(
                    folder.accounts() + " can be read only by the user who started the stack: " + e.getMessage(), e);
        }
    }

    private int table(StackSettings settings) {
        Footprints footprints = new Footprints(settings.folder().run());
        Instant now = InstantSource.system().instant();
        out.printf(Locale.ROOT, ROW, "part", "state", "pid", "port", "memory", "up");
        Optional<ProcessHandle> launcher = footprints.launcher();
        launcher.ifPresent(process -> row("launcher", "running", process, "", now));
        boolean all = launcher.isPresent();
        long total = launcher.map(StatusCommand::memory)
                .map(bytes -> bytes.orElse(0))
                .orElse(0L);
        for (Part part : Part.values()) {
            Optional<ProcessHandle> process = footprints.running(part).flatMap(Footprint::process);
            String state = state(settings, footprints, part, process);
            String port = Integer.toString(settings.ports().port(part));
            if (process.isPresent()) {
                row(part.word(), state, process.get(), port, now);
                total += memory(process.get()).orElse(0);
            } else {
                out.printf(Locale.ROOT, ROW, part.word(), state, "-", port, "-", "-");
            }
            all &= state.equals("ready") || state.equals("left out");
        }
        out.printf(Locale.ROOT, ROW, "", "", "", "", megabytes(total), "");
        if (launcher.isEmpty()) {
            out.println(
                    Stream.of(Part.values())
                                    .anyMatch(part -> footprints.running(part).isPresent())
                            ? "The launcher is gone and has left processes behind: deploy/down stops them, deploy/up too."
                            : "The local stack is not running; deploy/up starts it.");
        }
        return all ? 0 : NOT_ALL;
    }

    private void row(String part, String state, ProcessHandle process, String port, Instant now) {
        OptionalLong memory = memory(process);
        String up = process.info()
                .startInstant()
                .map(start -> spoken(Duration.between(start, now)))
                .orElse("-");
        out.printf(
                Locale.ROOT,
                ROW,
                part,
                state,
                process.pid(),
                port,
                memory.isPresent() ? megabytes(memory.getAsLong()) : "-",
                up);
    }

    private static String state(
            StackSettings settings, Footprints footprints, Part part, Optional<ProcessHandle> process) {
        if (process.isEmpty()) {
            if (footprints.launcher().isEmpty()) {
                return "stopped";
            }
            if (!settings.parts().contains(part)) {
                return "left out";
            }
            return footprints.wasStarted(part) ? "died" : "waiting";
        }
        int port = settings.ports().port(part);
        String address = "http://127.0.0.1:" + port;
        boolean ready =
                switch (part) {
                    case POSTGRES, KAFKA -> takesConnections(port);
                    case KEYCLOAK -> Waiting.answers(URI.create(address + "/realms/" + Realm.NAME));
                    case DOSSIER, METRICS, AWARD -> Waiting.answers(URI.create(address + "/q/health/ready"));
                };
        return ready ? "ready" : "not ready";
    }

    private static boolean takesConnections(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// Memory of a process, and of those it has started if it is PostgreSQL; empty where Linux does not tell.
    private static OptionalLong memory(ProcessHandle process) {
        boolean postgres = process.info().command().orElse("").endsWith("/postgres");
        Stream<ProcessHandle> family =
                postgres ? Stream.concat(Stream.of(process), process.descendants()) : Stream.of(process);
        long sum = family.mapToLong(StatusCommand::shareOf).sum();
        return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    private static long shareOf(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException _) {
            return 0;
        }
    }

    private static String megabytes(long bytes) {
        return bytes / 1_000_000 + " MB";
    }

    /// `5 s`, `3 min`, `2 h 5 min`, `4 d 2 h`.
    static String spoken(Duration time) {
        if (time.toMinutes() == 0) {
            return time.toSeconds() + " s";
        }
        if (time.toHours() == 0) {
            return time.toMinutes() + " min";
        }
        return time.toDays() == 0
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toDays() + " d " + time.toHoursPart() + " h";
    }
}
