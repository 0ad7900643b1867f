package vn.motcua.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.motcua.deploy.servers.ServiceDatabase;

/// The sign-in server: Keycloak from its Maven archive, its store a database in the same PostgreSQL.
///
/// It is started without its shell script, which would stay in between as a process of its own.
///
/// @param settings of the stack
/// @param secrets of the stack
/// @param database where it keeps realm and accounts
/// @param jdbcUrl of that database
record KeycloakServer(StackSettings settings, Secrets secrets, ServiceDatabase database, String jdbcUrl) {

    /// Signs in people at the administration pages.
    static final String ADMIN = "admin";

    /// Signs in this launcher, to make the realm and its accounts.
    static final String LAUNCHER_CLIENT = "motcua-launcher";

    private static final List<String> BUILD_OPTIONS =
            List.of("build", "--db=postgres", "--health-enabled=false", "--metrics-enabled=false");

    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true");

    URI address() {
        return URI.create("http://127.0.0.1:" + settings.ports().port(Part.KEYCLOAK));
    }

    /// What services and browsers know as the issuer.
    URI issuer() {
        return address().resolve("/realms/" + Realm.NAME);
    }

    /// Answers 200 when Keycloak takes requests; `master` is there before our realm is.
    URI readyPage() {
        return address().resolve("/realms/master");
    }

    /// Fits the server to PostgreSQL where that has not been done; Keycloak keeps the result in its own folder.
    void prepare(Runnable begins) throws InterruptedException {
        Path home = home();
        Path mark = home.resolve("fitted.for");
        String wanted = String.join(" ", BUILD_OPTIONS) + "\n";
        try (FileChannel channel = FileChannel.open(
                        home.resolve("fitting.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && Files.exists(mark) && Files.readString(mark).equals(wanted)) {
                return;
            }
            begins.run();
            Path log = settings.folder().log(Part.KEYCLOAK);
            Child build =
                    Child.start(Part.KEYCLOAK, Launch.java(OPTIONS, program(home, BUILD_OPTIONS)), home, Map.of(), log);
            if (!build.waitFor(Duration.ofMinutes(5))) {
                build.kill();
            }
            if (build.exitCode() != 0) {
                throw StackProblem.cannot("Keycloak cannot be fitted to PostgreSQL. " + Waiting.ended(build, log));
            }
            Files.writeString(mark, wanted);
        } catch (IOException e) {
            throw StackProblem.cannot(home + " cannot be written: " + e.getMessage(), e);
        }
    }

    JavaProgram program() {
        Path home = home();
        return new JavaProgram(
                home,
                OPTIONS,
                program(home, List.of("start", "--optimized")),
                Map.ofEntries(
                        Map.entry("KC_DB_URL", jdbcUrl),
                        Map.entry("KC_DB_USERNAME", database.owner()),
                        Map.entry("KC_DB_PASSWORD", database.ownerPassword()),
                        Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                        Map.entry("KC_DB_POOL_MIN_SIZE", "1"),
                        Map.entry("KC_DB_POOL_MAX_SIZE", "10"),
                        Map.entry("KC_CACHE", "local"),
                        Map.entry("KC_HTTP_ENABLED", "true"),
                        Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                        Map.entry(
                                "KC_HTTP_PORT",
                                Integer.toString(settings.ports().port(Part.KEYCLOAK))),
                        Map.entry("KC_HOSTNAME", address().toString()),
                        Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN),
                        Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak.admin")),
                        Map.entry("KC_BOOTSTRAP_ADMIN_CLIENT_ID", LAUNCHER_CLIENT),
                        Map.entry("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.of("keycloak.launcher"))));
    }

    private static List<String> program(Path home, List<String> arguments) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "-Dkc.home.dir=" + home,
                                "-Djboss.server.config.dir=" + home.resolve("conf"),
                                "-cp",
                                "lib/quarkus-run.jar",
                                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"),
                        arguments.stream())
                .toList();
    }

    private Path home() {
        Path unpacked = settings.project().resolve("deploy/local/target/keycloak");
        if (Files.isDirectory(unpacked)) {
            try (DirectoryStream<Path> homes = Files.newDirectoryStream(unpacked, "keycloak-*")) {
                for (Path home : homes) {
                    if (Files.exists(home.resolve("lib/quarkus-run.jar"))) {
                        return home;
                    }
                }
            } catch (IOException e) {
                throw StackProblem.cannot(unpacked + " cannot be read: " + e.getMessage(), e);
            }
        }
        throw StackProblem.cannot("Keycloak is not unpacked in " + unpacked
                + ".\n  deploy/up does it; by hand: ./mvnw -Dquick -pl deploy/local -am package");
    }
}
