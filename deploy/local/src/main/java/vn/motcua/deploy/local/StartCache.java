package vn.motcua.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The cache (JEP 483, 514, 515) from which a JVM takes loaded classes instead of reading them again: starts in a third
/// of the time. It is made by recording one start, and holds only for the same Java, options, folder and class path;
/// the words of these stand beside it in a file.
///
/// @param folder where the program runs, and where the cache is kept
/// @param options of the JVM, without the cache's own
record StartCache(Path folder, List<String> options) {

    private static final String NAME = "start.aot";

    private Path cache() {
        return folder.resolve(NAME);
    }

    private Path words() {
        return folder.resolve(NAME + ".for");
    }

    private Path draft() {
        return folder.resolve(NAME + "." + ProcessHandle.current().pid());
    }

    /// Whether the cache is there and was made by this Java with these options.
    boolean isMade() {
        try {
            return Files.exists(cache())
                    && Files.exists(words())
                    && Files.readString(words()).equals(expected());
        } catch (IOException _) {
            return false;
        }
    }

    /// The options of a start that uses the cache, where there is one.
    List<String> using() {
        return isMade() ? with("-XX:AOTCache=" + NAME) : options;
    }

    /// The options of a start that records itself; the cache is written when the program ends in order.
    List<String> recording() {
        return with("-XX:AOTCacheOutput=" + draft().getFileName());
    }

    /// Takes the recorded cache into use.
    ///
    /// @return whether there was one
    boolean keep() {
        try {
            if (!Files.exists(draft())) {
                return false;
            }
            Files.deleteIfExists(words());
            Files.move(draft(), cache(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(words(), expected());
            return true;
        } catch (IOException e) {
            throw StackProblem.cannot(cache() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private List<String> with(String option) {
        List<String> all = new ArrayList<>(options);
        all.add(option);
        return List.copyOf(all);
    }

    private String expected() {
        return System.getProperty("java.home") + "\n" + System.getProperty("java.vm.version") + "\n" + folder + "\n"
                + String.join(" ", options) + "\n";
    }
}
