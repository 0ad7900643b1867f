package vn.motcua.deploy.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// Where programs run from: copies of what Maven built, so that a build beside a running stack disturbs nothing.
///
/// A copy is named by its content. It keeps the cache that makes a service start faster ([StartCache]), and goes when a
/// newer one has come and nobody runs it.
final class Stage {

    /// Locks of this process; a channel that nobody refers to would be closed, and its lock lost.
    private static final Queue<FileLock> HELD = new ConcurrentLinkedQueue<>();

    private Stage() {}

    /// The folder of the copies; shared by all stacks of a source tree.
    static Path of(StackSettings settings) {
        Path stage = settings.project().resolve("deploy/local/target/stage");
        try {
            return Files.createDirectories(stage);
        } catch (IOException e) {
            throw StackProblem.cannot(stage + " cannot be created: " + e.getMessage(), e);
        }
    }

    /// The copy of a service, made now where it is missing, and held against deletion while this process lives.
    ///
    /// @throws StackProblem when the service has not been built
    static Path service(StackSettings settings, Part part) {
        Path built = settings.project().resolve(part.title()).resolve("target/quarkus-app");
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw StackProblem.cannot(part.title() + " is not built: " + built.resolve("quarkus-run.jar")
                    + " is missing.\n  deploy/up builds it; by hand: ./mvnw -Dquick -pl " + part.title()
                    + " -am package");
        }
        Path stage = of(settings);
        try {
            List<Path> files = filesOf(built);
            Path copy = stage.resolve(part.word() + "-" + fingerprint(built, files));
            if (!Files.isDirectory(copy)) {
                Path draft = copy.resolveSibling(
                        "." + copy.getFileName() + "-" + ProcessHandle.current().pid());
                copy(built, files, draft);
                Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
            }
            hold(copy);
            removeOthers(stage, part, copy);
            return copy;
        } catch (IOException e) {
            throw StackProblem.cannot(
                    part.title() + " cannot be copied from " + built + " to " + stage + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().contains(".aot"))
                    .sorted()
                    .toList();
        }
    }

    /// Names and content; of libraries name and size, because their names hold their versions.
    private static String fingerprint(Path folder, List<Path> files) throws IOException {
        CRC32C sum = new CRC32C();
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            sum.update((name + " " + Files.size(file) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (!name.startsWith("lib/") || name.contains("vn.motcua")) {
                sum.update(Files.readAllBytes(file));
            }
        }
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private static void copy(Path from, List<Path> files, Path to) throws IOException {
        StackFolder.delete(to);
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /// Many may hold a copy at once; the hold ends with the process.
    private static void hold(Path copy) throws IOException {
        Path file = copy.resolve("in-use.lock");
        if (!Files.exists(file)) {
            Files.writeString(file, "");
        }
        try {
            FileLock lock = FileChannel.open(file, StandardOpenOption.READ).tryLock(0, Long.MAX_VALUE, true);
            if (lock != null) {
                HELD.add(lock);
            }
        } catch (OverlappingFileLockException _) {
            // Another stack of this same process holds it already; that is as good.
        }
    }

    private static void removeOthers(Path stage, Part part, Path copy) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(stage, part.word() + "-*")) {
            for (Path other : all) {
                if (!other.equals(copy) && !isHeld(other)) {
                    StackFolder.delete(other);
                }
            }
        }
    }

    private static boolean isHeld(Path copy) throws IOException {
        Path file = copy.resolve("in-use.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }
}
