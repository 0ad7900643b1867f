package vn.motcua.deploy.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A part that is a Java program with a [StartCache].
///
/// @param folder where it runs
/// @param options of the JVM
/// @param program what follows the options: `-jar …` or `-cp … main class and arguments`
/// @param environment what it is told, secrets included
record JavaProgram(Path folder, List<String> options, List<String> program, Map<String, String> environment) {

    StartCache cache() {
        return new StartCache(folder, options);
    }

    Launch launch() {
        return new Launch(Launch.java(cache().using(), program), folder, environment);
    }

    Launch recordingLaunch() {
        return new Launch(Launch.java(cache().recording(), program), folder, environment);
    }
}
