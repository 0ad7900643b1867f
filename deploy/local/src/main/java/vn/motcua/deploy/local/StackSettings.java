package vn.motcua.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What to start, where it listens and where its data lies.
///
/// @param project the root of the source tree, where the services were built
/// @param data where everything is kept that must survive: databases, topics, secrets, logs
/// @param ports where each part listens
/// @param parts which parts to start; the others may run elsewhere, for example in an editor
/// @param fresh whether to begin with empty data
/// @param trained whether to record, once after each build, how the JVMs start, so that they start faster from then on
public record StackSettings(
        Path project, Path data, StackPorts ports, Set<Part> parts, boolean fresh, boolean trained) {

    public StackSettings {
        project = project.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        parts = Set.copyOf(parts);
    }

    /// The usual stack of a source tree: its data in `deploy/local/data`, ports as the environment says.
    public static StackSettings usual(Path project, Map<String, String> environment) {
        return new StackSettings(
                project,
                dataOf(project, environment),
                StackPorts.from(environment),
                EnumSet.allOf(Part.class),
                false,
                true);
    }

    /// The stack that was started last on the usual data, with the ports and parts it was started with.
    static StackSettings running(Path project, Map<String, String> environment) {
        StackSettings usual = usual(project, environment);
        return StackPorts.read(usual.folder().ports())
                .map(ports -> new StackSettings(
                        usual.project, usual.data, usual.ports.but(ports), ports.keySet(), false, usual.trained))
                .orElse(usual);
    }

    /// A stack of its own beside all others: free ports, empty data in a folder of its own.
    public static StackSettings apart(Path project, Path data) {
        return new StackSettings(project, data, StackPorts.free(), EnumSet.allOf(Part.class), true, false);
    }

    /// The root of the source tree that a folder lies in.
    ///
    /// @throws StackProblem when the folder lies in none
    public static Path projectAround(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("deploy/local/pom.xml"))) {
                return at;
            }
        }
        throw StackProblem.cannot(folder + " does not lie in a source tree of Một Cửa.");
    }

    static Path dataOf(Path project, Map<String, String> environment) {
        String elsewhere = environment.getOrDefault("MOTCUA_DATA", "");
        return elsewhere.isBlank() ? project.resolve("deploy/local/data") : Path.of(elsewhere);
    }

    /// The same with other parts.
    public StackSettings with(Set<Part> parts) {
        return new StackSettings(project, data, ports, parts, fresh, trained);
    }

    /// The same, beginning with empty data or not.
    public StackSettings withFresh(boolean fresh) {
        return new StackSettings(project, data, ports, parts, fresh, trained);
    }

    /// The same, recording the start of the JVMs or not.
    public StackSettings withTrained(boolean trained) {
        return new StackSettings(project, data, ports, parts, fresh, trained);
    }

    StackFolder folder() {
        return new StackFolder(data);
    }
}
