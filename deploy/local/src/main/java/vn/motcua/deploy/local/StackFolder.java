package vn.motcua.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/// The folder that holds all data of one stack.
///
/// @param root `deploy/local/data` unless told otherwise
record StackFolder(Path root) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path accounts() {
        return root.resolve("accounts.txt");
    }

    Path run() {
        return root.resolve("run");
    }

    /// The ports of the stack that was started last, see [StackPorts#write].
    Path ports() {
        return run().resolve("ports");
    }

    /// Exists while every part is ready.
    Path ready() {
        return run().resolve("ready");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log(Part part) {
        return logs().resolve(part.word() + ".log");
    }

    /// Creates the folders; only their owner may look into them.
    void create() {
        try {
            Files.createDirectories(root);
            if (!Files.isWritable(root)) {
                throw StackProblem.cannot(root + " cannot be written by this user (" + System.getProperty("user.name")
                        + "). It belongs to " + Files.getOwner(root)
                        + "; start as that user, or give the folder to yours with chown -R.");
            }
            Files.setPosixFilePermissions(root, OWNER_ONLY);
            for (Path folder : List.of(secrets(), run(), logs())) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, OWNER_ONLY);
            }
        } catch (IOException e) {
            throw StackProblem.cannot(root + " cannot be created: " + e.getMessage(), e);
        }
    }

    /// Keeps the log of the run before beside the new one.
    void turnLogs() {
        for (Part part : Part.values()) {
            Path log = log(part);
            try {
                if (Files.exists(log)) {
                    Files.move(log, logs().resolve(part.word() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw StackProblem.cannot("The log " + log + " cannot be moved aside: " + e.getMessage(), e);
            }
        }
    }

    /// Deletes all data, but not the lock that the caller holds.
    void empty() {
        for (Path child : List.of(postgres(), postgresBeingMade(), kafka(), secrets(), logs(), accounts(), ready())) {
            delete(child);
        }
    }

    Path postgresBeingMade() {
        return root.resolve("postgres.new");
    }

    /// Deletes a file or a folder with all that is in it; nothing happens when there is none.
    static void delete(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path folder, @org.jspecify.annotations.Nullable IOException problem) throws IOException {
                    if (problem != null) {
                        throw problem;
                    }
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw StackProblem.cannot(path + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    /// The last lines of a log, empty when there is none.
    static List<String> end(Path log, int lines) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var text = Files.newInputStream(log)) {
            long size = Files.size(log);
            long window = 256L * lines + 4096;
            text.skipNBytes(Math.max(0, size - window));
            List<String> all = new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
