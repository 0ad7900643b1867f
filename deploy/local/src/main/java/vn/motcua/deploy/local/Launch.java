package vn.motcua.deploy.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How to start one part.
///
/// @param command program and arguments; holds no secret
/// @param folder where it runs
/// @param environment what it is told besides, secrets included
record Launch(List<String> command, Path folder, Map<String, String> environment) {

    Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    Child start(Part part, Path log) {
        return Child.start(part, command, folder, environment, log);
    }

    /// A Java program on the Java that runs us.
    static List<String> java(List<String> options, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(program);
        return command;
    }
}
