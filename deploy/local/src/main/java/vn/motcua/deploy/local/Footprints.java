package vn.motcua.deploy.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which processes of a stack run, as other commands can see it: one [Footprint] a part and one of the launcher.
///
/// The launcher holds a lock on a file for as long as it lives; the system frees it however the launcher ends.
///
/// @param folder `run` of the stack's folder
record Footprints(Path folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    Path of(Part part) {
        return folder.resolve(part.word() + ".pid");
    }

    private Path launcherFile() {
        return folder.resolve("up.pid");
    }

    void writeLauncher() {
        Footprint.of(ProcessHandle.current(), 0).write(launcherFile());
    }

    /// The launcher, if it runs.
    Optional<ProcessHandle> launcher() {
        return Footprint.read(launcherFile()).flatMap(Footprint::process);
    }

    /// The footprint of a part, if it runs.
    Optional<Footprint> running(Part part) {
        return Footprint.read(of(part)).filter(footprint -> footprint.process().isPresent());
    }

    /// Whether a part was started and has not been stopped in order.
    boolean wasStarted(Part part) {
        return Files.exists(of(part));
    }

    /// Takes the lock of the stack for the life of this process.
    ///
    /// @throws StackProblem when another launcher has it
    FileLock lock() {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            channel.close();
        } catch (OverlappingFileLockException _) {
            throw StackProblem.cannot("This process has already started a stack on " + folder.getParent() + ".");
        } catch (IOException e) {
            throw StackProblem.cannot(folder + " cannot be locked: " + e.getMessage(), e);
        }
        String who = launcher().map(process -> " (pid " + process.pid() + ")").orElse("");
        throw StackProblem.cannot("The local stack is already running" + who
                + ".\n  deploy/status shows it, deploy/down stops it, deploy/logs shows what it does.");
    }

    /// Gives the lock back.
    void release(FileLock lock) {
        StackFolder.delete(launcherFile());
        try {
            lock.release();
            lock.channel().close();
        } catch (IOException e) {
            throw StackProblem.cannot(folder + " cannot be unlocked: " + e.getMessage(), e);
        }
    }

    /// Stops what a launcher that died has left, newest part first, and only processes that are certainly ours.
    ///
    /// @return the parts that were stopped
    List<Part> stopLeftovers() throws InterruptedException {
        List<Part> stopped = new ArrayList<>();
        for (List<Part> together : Part.STOPPING) {
            Map<Part, ProcessHandle> left = new EnumMap<>(Part.class);
            for (Part part : together) {
                Footprint.read(of(part)).flatMap(Footprint::process).ifPresent(process -> left.put(part, process));
            }
            left.forEach(Child::askToStop);
            for (ProcessHandle process : left.values()) {
                if (!Footprint.ends(process, PATIENCE)) {
                    process.destroyForcibly();
                    Footprint.ends(process, PATIENCE);
                }
            }
            stopped.addAll(left.keySet());
            together.forEach(part -> StackFolder.delete(of(part)));
        }
        return stopped;
    }
}
