package vn.motcua.deploy.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.deploy.servers.ServiceDatabase;

/// One of our services as the stack runs it: what it is told, and from where it runs.
///
/// @param settings of the stack
/// @param secrets of the stack
/// @param postgres whose databases it uses
/// @param keycloak who signs in its users
record ServiceProgram(StackSettings settings, Secrets secrets, PostgresServer postgres, KeycloakServer keycloak) {

    private static final String DEFAULT_HEAP = "256m";

    // With half of it a third of the time of folding a long topic goes to collecting what is no longer used.
    private static final String METRICS_HEAP = "512m";

    /// The options of a service's JVM.
    ///
    /// @param heap the most that the heap may grow to, as `-Xmx` takes it
    private static List<String> options(String heap) {
        return List.of(
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    JavaProgram program(Part part, Path folder) {
        String heap = System.getenv().getOrDefault("MOTCUA_HEAP", part == Part.METRICS ? METRICS_HEAP : DEFAULT_HEAP);
        return new JavaProgram(folder, options(heap), List.of("-jar", "quarkus-run.jar"), environment(part));
    }

    /// Answers 200 when the service and all it needs are there.
    URI readyPage(Part part) {
        return address(part).resolve("/q/health/ready");
    }

    URI address(Part part) {
        return URI.create("http://127.0.0.1:" + settings.ports().port(part));
    }

    /// The settings of a service, secrets among them; also for one that is run elsewhere.
    Map<String, String> environment(Part part) {
        ServiceDatabase database = postgres.database(part.word());
        String issuer = keycloak.issuer().toString();
        String clientSecret = secrets.of("client." + Realm.SERVICES_CLIENT);
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().port(part)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(part.word()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.name());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        environment.put(
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.ports().port(Part.KAFKA));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        environment.put("QUARKUS_OIDC_CLIENT_ID", Realm.SERVICES_CLIENT);
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", clientSecret);
        environment.put("QUARKUS_OIDC_WEB_AUTH_SERVER_URL", issuer);
        environment.put("QUARKUS_OIDC_WEB_CLIENT_ID", Realm.SERVICES_CLIENT);
        environment.put("QUARKUS_OIDC_WEB_CREDENTIALS_SECRET", clientSecret);
        environment.put("QUARKUS_OIDC_WEB_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", secrets.of("cookie." + part.word()));
        if (part == Part.AWARD) {
            environment.put("MOTCUA_METRICS_URL", address(Part.METRICS).toString());
        }
        if (part == Part.METRICS) {
            environment.put("MOTCUA_DOSSIER_URL", address(Part.DOSSIER).toString());
        }
        return environment;
    }
}
