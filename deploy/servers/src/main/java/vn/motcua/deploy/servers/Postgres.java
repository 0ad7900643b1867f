package vn.motcua.deploy.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// A real PostgreSQL server whose data ends with it: fast, not durable, for tests.
public final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /// Starts a server on a free port.
    public static Postgres start() throws IOException {
        return new Postgres(EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(90))
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("max_connections", "200")
                .start());
    }

    /// `jdbc:postgresql://…` of one database.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /// Creates the database of a service where it is missing, with its two roles: the owner, who changes the schema,
    /// and the application, who may only do what a migration has granted. See [ServiceDatabase].
    public void create(ServiceDatabase database) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            database.createWith(statement);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
