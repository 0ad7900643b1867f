package vn.motcua.deploy.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One process of the local stack; the order is the order of starting.
public enum Part {
    POSTGRES("postgres", "PostgreSQL", 5433),
    KAFKA("kafka", "Kafka", 9092),
    KEYCLOAK("keycloak", "Keycloak", 8180),
    DOSSIER("dossier", "dossier-service", 8081),
    METRICS("metrics", "metrics-service", 8082),
    AWARD("award", "award-service", 8083);

    /// The order of stopping; those in one list end together.
    static final List<List<Part>> STOPPING =
            List.of(List.of(AWARD, METRICS, DOSSIER, KEYCLOAK), List.of(KAFKA), List.of(POSTGRES));

    private final String word;
    private final String title;
    private final int usualPort;

    Part(String word, String title, int usualPort) {
        this.word = word;
        this.title = title;
        this.usualPort = usualPort;
    }

    /// The name in commands and of files: `dossier`.
    public String word() {
        return word;
    }

    /// The name for people: `dossier-service`.
    public String title() {
        return title;
    }

    /// The port where it listens unless told otherwise.
    public int usualPort() {
        return usualPort;
    }

    /// The environment variable that moves its port: `MOTCUA_PORT_DOSSIER`.
    public String portVariable() {
        return "MOTCUA_PORT_" + name();
    }

    /// Whether it is one of our three services.
    public boolean isService() {
        return switch (this) {
            case POSTGRES, KAFKA, KEYCLOAK -> false;
            case DOSSIER, METRICS, AWARD -> true;
        };
    }

    /// The part of a word, empty when there is none.
    public static Optional<Part> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word.equals(word)).findFirst();
    }

    /// The services in the order of starting.
    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    static String words() {
        return Arrays.stream(values()).map(Part::word).collect(Collectors.joining(", "));
    }
}
