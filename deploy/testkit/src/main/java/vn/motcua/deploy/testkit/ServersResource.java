package vn.motcua.deploy.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import vn.motcua.deploy.servers.Broker;
import vn.motcua.deploy.servers.Ports;
import vn.motcua.deploy.servers.Postgres;
import vn.motcua.deploy.servers.ServiceDatabase;
import vn.motcua.deploy.servers.Topics;

/// One real PostgreSQL server and one real Kafka broker a test JVM, and the key that [Tokens] signs with.
///
/// Both servers outlive a restart of the application within the JVM (another test profile), and end with the JVM. The
/// argument `db` names the service's database and its application role.
public final class ServersResource implements QuarkusTestResourceLifecycleManager {

    // This class is loaded anew with each application; what must outlive that stands in the system properties.
    private static final String JDBC_URL = "motcua.test.jdbc-url";
    private static final String BOOTSTRAP = "motcua.test.bootstrap-servers";
    private static final String PASSWORD = "test";

    private String database = "test";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("db", database);
    }

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(JDBC_URL) == null) {
                startServers();
            }
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                System.getProperty(JDBC_URL),
                "quarkus.datasource.username",
                database,
                "quarkus.datasource.password",
                PASSWORD,
                "quarkus.flyway.username",
                database + "_owner",
                "quarkus.flyway.password",
                PASSWORD,
                "kafka.bootstrap.servers",
                bootstrapServers(),
                "quarkus.oidc.public-key",
                Tokens.publicKey(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER);
    }

    /// The JVM's end stops the servers.
    @Override
    public void stop() {
        // See start: another application of this JVM may still need them.
    }

    /// `host:port` of the broker, for the clients of a test.
    public static String bootstrapServers() {
        return System.getProperty(BOOTSTRAP);
    }

    /// The JDBC address of the service's database, for the questions of a test.
    public static String jdbcUrl() {
        return System.getProperty(JDBC_URL);
    }

    private void startServers() {
        try {
            Postgres postgres = Postgres.start();
            postgres.create(new ServiceDatabase(database, PASSWORD, PASSWORD));
            Path folder = Files.createTempDirectory("broker");
            Broker broker = Broker.start(folder, Ports.free(), Ports.free());
            Topics.create(broker.bootstrapServers());
            System.setProperty(JDBC_URL, postgres.jdbcUrl(database));
            System.setProperty(BOOTSTRAP, broker.bootstrapServers());
            // The broker's orderly end may take minutes; a test broker may simply end with its JVM.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    postgres.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the servers start", e);
        }
    }
}
