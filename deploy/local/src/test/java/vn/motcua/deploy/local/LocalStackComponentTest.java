package vn.motcua.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.deploy.servers.ServiceDatabase;

/// The servers of the stack without the services, which have tests of their own in the end-to-end module.
class LocalStackComponentTest {

    @TempDir
    static Path folder;

    static StackSettings settings;
    static LocalStack stack;

    @BeforeAll
    static void start() throws InterruptedException {
        settings = StackSettings.apart(StackSettings.projectAround(Path.of("")), folder.resolve("data"))
                .with(EnumSet.of(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK));
        stack = LocalStack.start(settings, System.out::println);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_disturbs_nothing() {
        assertThatThrownBy(() -> LocalStack.start(settings, System.out::println))
                .isInstanceOf(StackProblem.class);

        assertThat(Files.exists(settings.folder().ready())).isTrue();
        assertThat(Waiting.answers(stack.url(Part.KEYCLOAK).resolve("/realms/motcua")))
                .isTrue();
    }

    @Test
    void the_database_is_entered_by_password_only_and_is_durable() throws SQLException {
        ServiceDatabase database = stack.database(Part.DOSSIER);

        assertThatThrownBy(() -> DriverManager.getConnection(stack.jdbcUrl(Part.DOSSIER), database.name(), "wrong"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(stack.jdbcUrl(Part.DOSSIER), "postgres", "postgres"))
                .hasMessageContaining("password authentication failed");
        try (Connection owner = DriverManager.getConnection(
                        stack.jdbcUrl(Part.DOSSIER), database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            assertThat(answer(statement, "show fsync")).isEqualTo("on");
            assertThat(answer(statement, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(statement, "show password_encryption")).isEqualTo("scram-sha-256");
        }
    }

    @Test
    void one_service_cannot_enter_the_database_of_another() {
        ServiceDatabase metrics = stack.database(Part.METRICS);

        assertThatThrownBy(() ->
                        DriverManager.getConnection(stack.jdbcUrl(Part.DOSSIER), metrics.name(), metrics.password()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void what_was_committed_is_there_after_the_server_was_killed() throws Exception {
        ServiceDatabase database = stack.database(Part.AWARD);
        try (Connection owner = DriverManager.getConnection(
                        stack.jdbcUrl(Part.AWARD), database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("create table proof(word text)");
            statement.execute("insert into proof values ('Một Cửa')");
        }

        stack.kill(Part.POSTGRES);
        stack.restart(Part.POSTGRES);

        try (Connection owner = DriverManager.getConnection(
                        stack.jdbcUrl(Part.AWARD), database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            assertThat(answer(statement, "select word from proof")).isEqualTo("Một Cửa");
        }
    }

    @Test
    void the_topics_are_there_after_the_broker_was_killed() throws Exception {
        stack.kill(Part.KAFKA);
        stack.restart(Part.KAFKA);

        Properties client = new Properties();
        client.put("bootstrap.servers", stack.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            Set<String> topics = admin.listTopics().names().get();
            assertThat(topics)
                    .contains(
                            "onestop.events.v1",
                            "onestop.events.v1.dlq",
                            "onestop.reference.v1",
                            "onestop.indicators.v1");
        }
    }

    @Test
    void a_token_says_exactly_who_may_do_what_where() {
        JsonNode claims = claims(stack.tokenAs("Lan", "award-clerk", "H26.15", "H26.16"));

        assertThat(claims.path("preferred_username").asText()).isEqualTo("lan");
        assertThat(claims.path("groups").toString()).isEqualTo("[\"award-clerk\"]");
        assertThat(texts(claims.path("offices"))).containsExactlyInAnyOrder("H26.15", "H26.16");
        assertThat(claims.path("iss").asText()).isEqualTo(stack.url(Part.KEYCLOAK) + "/realms/motcua");
        assertThat(claims.path("aud").toString()).contains("\"motcua\"");
        Duration valid = Duration.between(
                Instant.ofEpochSecond(claims.path("iat").asLong()),
                Instant.ofEpochSecond(claims.path("exp").asLong()));
        assertThat(valid).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void without_offices_a_token_carries_no_claim_but_for_those_who_see_all() {
        assertThat(claims(stack.token("desk")).has("offices")).isFalse();
        assertThat(claims(stack.token("operator")).path("offices").toString()).isEqualTo("[\"*\"]");
        assertThat(claims(stack.token("auditor")).path("offices").toString()).isEqualTo("[\"*\"]");
    }

    @Test
    void the_same_person_may_ask_for_another_role_and_other_offices() {
        JsonNode first = claims(stack.tokenAs("minh", "award-clerk", "A"));
        JsonNode second = claims(stack.tokenAs("minh", "award-verifier", "B"));
        JsonNode third = claims(stack.tokenAs("minh", "desk"));

        assertThat(second.path("groups").toString()).isEqualTo("[\"award-verifier\"]");
        assertThat(second.path("offices").toString()).isEqualTo("[\"B\"]");
        assertThat(third.has("offices")).isFalse();
        assertThat(List.of(second.path("sub").asText(), third.path("sub").asText()))
                .containsOnly(first.path("sub").asText());
    }

    @Test
    void tokens_asked_for_at_once_are_not_mixed_up() {
        List<JsonNode> claims = java.util.stream.IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> claims(stack.tokenAs("hoa", "desk", "O" + i)))
                .toList();

        assertThat(claims.stream().map(token -> token.path("offices").toString()))
                .containsExactlyInAnyOrderElementsOf(java.util.stream.IntStream.range(0, 8)
                        .mapToObj(i -> "[\"O" + i + "\"]")
                        .toList());
    }

    @Test
    void the_logs_hold_no_secret() throws Exception {
        Secrets secrets = Secrets.in(settings.folder().secrets());
        List<String> hidden = List.of(
                secrets.of("postgres"),
                secrets.of("postgres.keycloak_owner"),
                secrets.of("keycloak.admin"),
                secrets.of("keycloak.launcher"),
                secrets.of("client.motcua"),
                secrets.passwordOf("desk"));

        for (Part part : settings.parts()) {
            String log = Files.readString(settings.folder().log(part), StandardCharsets.UTF_8);
            assertThat(hidden).as(part.word()).noneMatch(log::contains);
        }
    }

    private static String answer(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static JsonNode claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return KeycloakAdmin.json(new String(payload, StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new java.util.ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
