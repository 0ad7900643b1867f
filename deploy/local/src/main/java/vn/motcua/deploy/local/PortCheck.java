package vn.motcua.deploy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells before anything starts which ports are taken, by whom, and what to do.
final class PortCheck {

    private static final String LISTENING = "0A";

    private PortCheck() {}

    /// Checks the ports of the parts that are to start.
    ///
    /// @throws StackProblem naming every taken port
    static void demandFree(Set<Part> parts, StackPorts ports) {
        List<String> taken = new ArrayList<>();
        for (Part part : parts) {
            describe(part.title(), part.portVariable(), ports.port(part)).ifPresent(taken::add);
        }
        if (parts.contains(Part.KAFKA)) {
            describe("Kafka's controller", "MOTCUA_PORT_KAFKA_CONTROLLER", ports.controller())
                    .ifPresent(taken::add);
        }
        if (!taken.isEmpty()) {
            throw StackProblem.cannot(String.join("\n", taken) + "\nNothing was started.");
        }
    }

    private static Optional<String> describe(String title, String variable, int port) {
        if (isFree(port)) {
            return Optional.empty();
        }
        String holder = holder(port)
                .map(pid -> "process " + pid + commandOf(pid))
                .orElse("another process (of a user whose processes you may not see)");
        return Optional.of("Port " + port + ", where " + title + " should listen, is taken by " + holder
                + ".\n  Stop that process, or move ours: " + variable + "=" + (port + 10_000) % 65_536
                + " deploy/up");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static String commandOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .map(line -> " (" + (line.length() > 100 ? line.substring(0, 100) + "…" : line) + ")")
                .orElse("");
    }

    private static Optional<Long> holder(int port) {
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            Optional<Long> pid = socket(Path.of(table), port).flatMap(PortCheck::owner);
            if (pid.isPresent()) {
                return pid;
            }
        }
        return Optional.empty();
    }

    /// `socket:[inode]` of the listening socket, as it is named among a process's open files.
    private static Optional<String> socket(Path table, int port) {
        String suffix = ":" + String.format(Locale.ROOT, "%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+", -1))
                    .filter(columns ->
                            columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                    .map(columns -> "socket:[" + columns[9] + "]")
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<Long> owner(String socket) {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process.resolve("fd"), socket)) {
                    return Optional.of(Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holds(Path openFiles, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(openFiles)) {
            for (Path file : files) {
                if (Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            return false;
        }
        return false;
    }
}
