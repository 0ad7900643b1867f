package vn.motcua.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.deploy.servers.Ports;

/// Where each part listens, always on 127.0.0.1.
///
/// @param of the port of each part
/// @param controller where the broker speaks to itself as KRaft controller
public record StackPorts(Map<Part, Integer> of, int controller) {

    private static final int USUAL_CONTROLLER = 9093;
    private static final String CONTROLLER_VARIABLE = "MOTCUA_PORT_KAFKA_CONTROLLER";

    public StackPorts {
        of = Map.copyOf(of);
    }

    /// The usual ports, each moved where its environment variable (`MOTCUA_PORT_DOSSIER`, …) is set.
    ///
    /// @throws StackProblem when a variable is no port, or two parts would share one
    public static StackPorts from(Map<String, String> environment) {
        EnumMap<Part, Integer> ports = new EnumMap<>(Part.class);
        Map<Integer, String> owners = new HashMap<>();
        for (Part part : Part.values()) {
            ports.put(part, port(environment, part.portVariable(), part.usualPort(), owners));
        }
        return new StackPorts(ports, port(environment, CONTROLLER_VARIABLE, USUAL_CONTROLLER, owners));
    }

    /// Ports that were free a moment ago, for a stack beside the usual one.
    public static StackPorts free() {
        EnumMap<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int port = Ports.free();
            while (ports.containsValue(port)) {
                port = Ports.free();
            }
            ports.put(part, port);
        }
        int controller = Ports.free();
        while (ports.containsValue(controller)) {
            controller = Ports.free();
        }
        return new StackPorts(ports, controller);
    }

    /// Writes the ports of the parts that are started, for commands in other terminals, where no variable is set:
    /// `dossier=8081`, a line each.
    void write(Path file, Set<Part> parts) {
        String lines = parts.stream()
                .sorted()
                .map(part -> part.word() + "=" + port(part) + "\n")
                .collect(Collectors.joining());
        Secrets.writePrivately(file, lines + "controller=" + controller + "\n");
    }

    /// The parts and ports in a file, empty when there is none.
    static Optional<Map<Part, Integer>> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        EnumMap<Part, Integer> ports = new EnumMap<>(Part.class);
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split("=", -1);
                Part.of(words[0]).ifPresent(part -> ports.put(part, Integer.parseInt(words[1])));
            }
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw StackProblem.cannot(file + " cannot be read. deploy/down and deploy/up write it anew.", e);
        }
        return Optional.of(ports);
    }

    /// These ports, but those of a map where it has them.
    StackPorts but(Map<Part, Integer> others) {
        EnumMap<Part, Integer> ports = new EnumMap<>(of);
        ports.putAll(others);
        return new StackPorts(ports, controller);
    }

    int port(Part part) {
        Integer port = of.get(part);
        if (port == null) {
            throw new IllegalStateException("No port for " + part.word());
        }
        return port;
    }

    private static int port(Map<String, String> environment, String variable, int usual, Map<Integer, String> owners) {
        String text =
                environment.getOrDefault(variable, Integer.toString(usual)).strip();
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65535) {
            throw StackProblem.wrongCall(
                    variable + " is \"" + text + "\", but a port is a number between 1 and 65535.");
        }
        String other = owners.putIfAbsent(port, variable);
        if (other != null) {
            throw StackProblem.wrongCall(
                    variable + " and " + other + " are both " + port + "; give each part a port of its own.");
        }
        return port;
    }
}
