package vn.motcua.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {

    @TempDir
    Path folder;

    @Test
    void every_role_is_a_group_and_nothing_else_is() {
        List<String> groups = texts(realm(Map.of()).path("groups"), "name");

        assertThat(groups).hasSize(11).contains("portal", "desk-head", "operator");
    }

    @Test
    void pages_may_return_to_the_three_services_at_their_ports_and_nowhere_else() {
        JsonNode client = client(realm(Map.of("MOTCUA_PORT_AWARD", "18083")), "motcua");

        assertThat(texts(client.path("redirectUris"), ""))
                .containsExactlyInAnyOrder(
                        "http://127.0.0.1:8081/*",
                        "http://localhost:8081/*",
                        "http://127.0.0.1:8082/*",
                        "http://localhost:8082/*",
                        "http://127.0.0.1:18083/*",
                        "http://localhost:18083/*");
    }

    @Test
    void each_client_has_a_secret_of_its_own_and_only_the_command_takes_passwords() {
        ObjectNode realm = realm(Map.of());
        JsonNode services = client(realm, "motcua");
        JsonNode command = client(realm, "motcua-cli");

        assertThat(services.path("secret").asText())
                .hasSize(32)
                .isNotEqualTo(command.path("secret").asText());
        assertThat(services.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(command.path("directAccessGrantsEnabled").asBoolean()).isTrue();
        assertThat(command.path("standardFlowEnabled").asBoolean()).isFalse();
    }

    private ObjectNode realm(Map<String, String> environment) {
        return new Realm(StackSettings.usual(folder, environment), Secrets.in(folder)).rendered();
    }

    private static JsonNode client(JsonNode realm, String id) {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(item ->
                texts.add(field.isEmpty() ? item.asText() : item.path(field).asText()));
        return texts;
    }
}
