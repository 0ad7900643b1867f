package vn.motcua.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The realm of the house, from the template `realm.json` with the secrets and addresses of one stack.
///
/// @param settings of the stack
/// @param secrets of the stack
record Realm(StackSettings settings, Secrets secrets) {

    static final String NAME = "motcua";

    /// The client of the services: their pages sign people in with it, and tokens are meant for it.
    static final String SERVICES_CLIENT = "motcua";

    /// The client of `deploy/token`.
    static final String COMMAND_CLIENT = "motcua-cli";

    static final ObjectMapper JSON = new ObjectMapper();

    /// The realm as Keycloak imports it, without people.
    ObjectNode rendered() {
        ObjectNode realm = (ObjectNode) resource("realm.json");
        ArrayNode groups = realm.putArray("groups");
        for (Role role : Role.values()) {
            groups.addObject().put("name", role.word());
        }
        for (JsonNode node : realm.withArray("clients")) {
            ObjectNode client = (ObjectNode) node;
            String id = client.path("clientId").asText();
            client.put("secret", secrets.of("client." + id));
            client.set("protocolMappers", resource("mappers.json"));
            if (id.equals(SERVICES_CLIENT)) {
                ArrayNode redirects = client.putArray("redirectUris");
                for (Part service : Part.services()) {
                    for (String host : List.of("127.0.0.1", "localhost")) {
                        redirects.add("http://" + host + ":" + settings.ports().port(service) + "/*");
                    }
                }
            }
        }
        return realm;
    }

    /// Which attributes a person has; people cannot change their own offices.
    JsonNode userProfile() {
        return resource("user-profile.json");
    }

    private static JsonNode resource(String name) {
        try (InputStream text =
                Objects.requireNonNull(Realm.class.getResourceAsStream(name), name + " is packed into this jar")) {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
