package vn.motcua.deploy.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import vn.motcua.deploy.servers.ServiceDatabase;

/// The PostgreSQL server of a stack: real, durable (`fsync` and `synchronous_commit` on), and entered by password only,
/// by everyone and the superuser too (`scram-sha-256`).
///
/// PostgreSQL refuses to run as root. For root it is started in a user namespace of its own (`unshare -U`), where it is
/// nobody in particular, while its files belong to root.
///
/// @param settings of the stack
/// @param secrets of the stack
record PostgresServer(StackSettings settings, Secrets secrets) {

    private static final String SUPERUSER = "postgres";
    private static final String BUSY = "pre-existing shared memory block";

    /// An authentication that failed, as PostgreSQL numbers it.
    private static final String WRONG_PASSWORD = "28P01";

    /// The databases of the house with the roles that enter them.
    List<ServiceDatabase> databases() {
        return java.util.stream.Stream.of("dossier", "metrics", "award", "keycloak")
                .map(this::database)
                .toList();
    }

    ServiceDatabase database(String name) {
        return new ServiceDatabase(name, secrets.of("postgres." + name + "_owner"), secrets.of("postgres." + name));
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.ports().port(Part.POSTGRES) + "/" + database;
    }

    /// Unpacks the server and makes its folder where that has not been done.
    ///
    /// @throws StackProblem when the passwords of existing data are lost, or the server cannot run here
    void prepare() throws InterruptedException {
        StackFolder folder = settings.folder();
        if (Files.exists(folder.postgres().resolve("PG_VERSION"))) {
            if (!secrets.has("postgres")) {
                throw StackProblem.cannot("The databases in " + folder.postgres()
                        + " are there, but their passwords (" + folder.secrets() + ") are gone.\n"
                        + "  Put that folder back from a copy, or begin with empty data: deploy/up --fresh");
            }
            return;
        }
        initialise(folder);
    }

    private void initialise(StackFolder folder) throws InterruptedException {
        StackFolder.delete(folder.postgresBeingMade());
        Path password = folder.secrets().resolve("postgres.initial");
        Secrets.writePrivately(password, secrets.of(SUPERUSER));
        Path log = folder.log(Part.POSTGRES);
        List<String> command = command(
                "initdb",
                List.of(
                        "-D",
                        folder.postgresBeingMade().toString(),
                        "-U",
                        SUPERUSER,
                        "--pwfile=" + password,
                        "-A",
                        "scram-sha-256",
                        "-E",
                        "UTF8",
                        "--locale=C.UTF-8",
                        "--no-instructions"));
        Child initdb = Child.start(Part.POSTGRES, command, folder.root(), Map.of("TZ", "UTC"), log);
        boolean ended = initdb.waitFor(Duration.ofMinutes(2));
        StackFolder.delete(password);
        if (!ended) {
            initdb.kill();
        }
        if (!ended || initdb.exitCode() != 0) {
            throw StackProblem.cannot("PostgreSQL cannot make its folder " + folder.postgresBeingMade() + ".\n"
                    + String.join("\n", end(log))
                    + (isRoot()
                            ? "\n  As root it needs user namespaces (unshare -U); where they are forbidden,"
                                    + " run deploy/up as an ordinary user."
                            : ""));
        }
        try {
            Files.move(folder.postgresBeingMade(), folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw StackProblem.cannot(folder.postgres() + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static List<String> end(Path log) {
        return StackFolder.end(log, 15).stream().map(line -> "  " + line).toList();
    }

    Launch launch() {
        List<String> arguments = new ArrayList<>(List.of(
                "-D",
                settings.folder().postgres().toString(),
                "-p",
                Integer.toString(settings.ports().port(Part.POSTGRES))));
        Map<String, String> server = Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("max_connections", "120"),
                Map.entry("shared_buffers", "128MB"),
                // Whole pages go to the log after each checkpoint: with few of them less is written.
                Map.entry("checkpoint_timeout", "15min"),
                Map.entry("max_wal_size", "4GB"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
        server.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return new Launch(command("postgres", arguments), settings.folder().root(), Map.of("TZ", "UTC"));
    }

    /// Starts the server and returns when it takes logins. Right after a crash the memory of the server before may
    /// still be in use for a moment; then it is tried again.
    Child start(java.util.function.Function<Launch, Child> starter) throws InterruptedException {
        Path log = settings.folder().log(Part.POSTGRES);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            Child child = starter.apply(launch());
            try {
                Waiting.until(() -> takesLogins(), child, log, Duration.ofMinutes(3));
                return child;
            } catch (StackProblem e) {
                boolean busy = StackFolder.end(log, 10).stream().anyMatch(line -> line.contains(BUSY));
                if (child.isAlive() || !busy || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(Duration.ofMillis(300));
            }
        }
    }

    private boolean takesLogins() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw StackProblem.cannot("PostgreSQL does not know the password in "
                        + settings.folder().secrets()
                        + "; databases and secrets are not of the same stack.\n  Put both back from one copy, or begin"
                        + " with empty data: deploy/up --fresh");
            }
            return false;
        }
    }

    /// Creates databases and roles where they are missing.
    void createDatabases() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (ServiceDatabase database : databases()) {
                database.createWith(statement);
            }
        } catch (SQLException e) {
            throw StackProblem.cannot("The databases cannot be created: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres") + "?loginTimeout=5", SUPERUSER, secrets.of(SUPERUSER));
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            if (!Child.isOnPath("unshare")) {
                throw StackProblem.cannot("PostgreSQL refuses to run as root, and the command unshare (Debian package"
                        + " util-linux), which would help, is missing.\n  Install it, or run deploy/up as an ordinary"
                        + " user.");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries().resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /// The unpacked server; unpacked now if it is not there.
    private Path binaries() {
        Path target = Stage.of(settings).resolve("postgresql-" + version());
        synchronized (PostgresServer.class) {
            if (!Files.isDirectory(target)) {
                unpack(target);
            }
        }
        return target;
    }

    /// The version of the server among our jars: the name of the jar that holds it.
    private static String version() {
        String archive = archiveName();
        java.net.URL place = PostgresServer.class.getResource("/" + archive);
        if (place == null) {
            return archive;
        }
        String jar = place.getPath().replaceFirst("!.*$", "");
        return Path.of(jar).getFileName().toString().replaceFirst("\\.jar$", "");
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static void unpack(Path target) {
        Path draft = target.resolveSibling(
                target.getFileName() + "-" + ProcessHandle.current().pid());
        StackFolder.delete(draft);
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux",
                        System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64");
                TarArchiveInputStream archive =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, draft);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw StackProblem.cannot("PostgreSQL cannot be unpacked to " + target + ": " + e.getMessage(), e);
            }
            StackFolder.delete(draft);
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path folder) throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the archive leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
