package vn.motcua.deploy.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `down`: stops the stack, or what a crash has left of it.
///
/// @param project the source tree
/// @param environment of the command
/// @param out for people
record DownCommand(Path project, Map<String, String> environment, PrintStream out) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    int run(List<String> line) throws InterruptedException {
        Arguments arguments = Arguments.of(line, Set.of(), Set.of(), "deploy/down");
        if (!arguments.words().isEmpty()) {
            throw StackProblem.wrongCall("deploy/down stops everything; it takes no words.");
        }
        StackFolder folder = new StackFolder(StackSettings.dataOf(project, environment));
        Footprints footprints = new Footprints(folder.run());
        Optional<ProcessHandle> launcher = footprints.launcher();
        if (launcher.isPresent()) {
            return stop(launcher.get());
        }
        if (!Files.isDirectory(folder.run())) {
            out.println("The local stack is not running.");
            return 0;
        }
        List<Part> stopped = footprints.stopLeftovers();
        StackFolder.delete(folder.ready());
        out.println(
                stopped.isEmpty()
                        ? "The local stack is not running."
                        : "The launcher was gone; what it had left is stopped: "
                                + stopped.stream().map(Part::word).collect(Collectors.joining(", ")));
        return 0;
    }

    private int stop(ProcessHandle launcher) throws InterruptedException {
        long begin = System.nanoTime();
        launcher.destroy();
        if (!Footprint.ends(launcher, PATIENCE)) {
            throw StackProblem.cannot("The stack (pid " + launcher.pid() + ") does not end within "
                    + PATIENCE.toSeconds() + " s.\n  End the launcher with kill -9 " + launcher.pid()
                    + " and call deploy/down again: it stops the rest.");
        }
        out.println(String.format(Locale.ROOT, "Stopped after %.1f s.", (System.nanoTime() - begin) / 1e9));
        return 0;
    }
}
