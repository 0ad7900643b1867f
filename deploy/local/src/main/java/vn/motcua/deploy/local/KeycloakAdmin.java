package vn.motcua.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the launcher asks of Keycloak: the realm, its accounts, and tokens for them.
final class KeycloakAdmin {

    private static final int MOST_REPEATS = 15;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final URI address;
    private final Secrets secrets;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String adminToken = "";

    /// Asks nothing yet.
    ///
    /// @param address of Keycloak
    /// @param secrets of the stack
    KeycloakAdmin(URI address, Secrets secrets) {
        this.address = address;
        this.secrets = secrets;
    }

    /// Signs the launcher in; lasts about a minute.
    void signIn() {
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                KeycloakServer.LAUNCHER_CLIENT,
                "client_secret",
                secrets.of("keycloak.launcher"));
        HttpResponse<String> answer = post("/realms/master/protocol/openid-connect/token", form);
        if (answer.statusCode() != 200) {
            throw StackProblem.cannot("Keycloak refuses the launcher (" + answer.statusCode() + " " + answer.body()
                    + ").\n  The client " + KeycloakServer.LAUNCHER_CLIENT
                    + " of the realm master was changed, or secrets"
                    + " and database are not of the same stack; deploy/up --fresh begins anew.");
        }
        adminToken = json(answer.body()).path("access_token").asText();
    }

    boolean hasRealm() {
        return send("GET", "/admin/realms/" + Realm.NAME, Optional.empty()).statusCode() == 200;
    }

    void createRealm(JsonNode realm) {
        demand(send("POST", "/admin/realms", Optional.of(realm)), "The realm cannot be created");
    }

    /// Brings settings and clients of an existing realm to what we want now; people stay as they are.
    void updateRealm(ObjectNode realm) {
        ObjectNode clients = Realm.JSON.createObjectNode().put("ifResourceExists", "OVERWRITE");
        clients.set("clients", realm.path("clients"));
        clients.set("groups", Realm.JSON.createArrayNode());
        ObjectNode settings = realm.deepCopy();
        settings.remove(List.of("clients", "groups"));
        demand(
                send("PUT", "/admin/realms/" + Realm.NAME, Optional.of(settings)),
                "The settings of the realm cannot be changed");
        demand(
                send("POST", "/admin/realms/" + Realm.NAME + "/partialImport", Optional.of(clients)),
                "The clients of the realm cannot be changed");
    }

    void setUserProfile(JsonNode profile) {
        demand(
                send("PUT", "/admin/realms/" + Realm.NAME + "/users/profile", Optional.of(profile)),
                "The attributes of people cannot be declared");
    }

    /// Makes an account, or makes an existing one as wanted.
    void ensure(Account account) {
        Optional<JsonNode> existing = find(account.name());
        if (existing.isEmpty()) {
            HttpResponse<String> answer = send("POST", users(), Optional.of(account.represented(secrets)));
            if (answer.statusCode() != 409) {
                demand(answer, "The account " + account.name() + " cannot be made");
                return;
            }
            existing = find(account.name());
        }
        JsonNode user = existing.orElseThrow(
                () -> StackProblem.cannot("Keycloak knows the account " + account.name() + " and does not show it."));
        String path = users() + "/" + user.path("id").asText();
        ObjectNode wanted = account.represented(secrets);
        wanted.remove("groups");
        demand(send("PUT", path, Optional.of(wanted)), "The account " + account.name() + " cannot be changed");
        join(path, account.role());
    }

    private void join(String user, Role role) {
        String wanted = "";
        for (JsonNode group : list("/admin/realms/" + Realm.NAME + "/groups?max=1000")) {
            if (group.path("name").asText().equals(role.word())) {
                wanted = group.path("id").asText();
            }
        }
        for (JsonNode group : list(user + "/groups?max=1000")) {
            if (!group.path("id").asText().equals(wanted)) {
                demand(
                        send("DELETE", user + "/groups/" + group.path("id").asText(), Optional.empty()),
                        "A role cannot be taken away");
            }
        }
        demand(
                send("PUT", user + "/groups/" + wanted, Optional.empty()),
                "The role " + role.word() + " cannot be given");
    }

    private Optional<JsonNode> find(String name) {
        for (JsonNode user : list(users() + "?exact=true&username=" + encoded(name))) {
            return Optional.of(user);
        }
        return Optional.empty();
    }

    /// A token of an account, for calls to the services; empty when name and password do not fit.
    Optional<String> token(Account account) {
        Map<String, String> form = Map.of(
                "grant_type",
                "password",
                "client_id",
                Realm.COMMAND_CLIENT,
                "client_secret",
                secrets.of("client." + Realm.COMMAND_CLIENT),
                "username",
                account.name(),
                "password",
                account.password(secrets));
        HttpResponse<String> answer = post("/realms/" + Realm.NAME + "/protocol/openid-connect/token", form);
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(json(answer.body()).path("access_token").asText());
            case 400, 401 -> Optional.empty();
            default ->
                throw StackProblem.cannot("Keycloak gives no token: " + answer.statusCode() + " " + answer.body());
        };
    }

    private static String users() {
        return "/admin/realms/" + Realm.NAME + "/users";
    }

    private JsonNode list(String path) {
        HttpResponse<String> answer = send("GET", path, Optional.empty());
        demand(answer, path + " cannot be read");
        return json(answer.body());
    }

    private static void demand(HttpResponse<String> answer, String problem) {
        if (answer.statusCode() >= 300) {
            throw StackProblem.cannot(problem + ": Keycloak answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> send(String method, String path, Optional<JsonNode> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + adminToken)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.map(node -> HttpRequest.BodyPublishers.ofString(node.toString()))
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        return send(request.build());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        String text = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    /// Asks again when Keycloak fails: after a restart of PostgreSQL it first meets the connections that are gone,
    /// one with each question. Every question here may be asked twice.
    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            for (int again = 0; answer.statusCode() >= 500 && again < MOST_REPEATS; again++) {
                Thread.sleep(PAUSE);
                answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException e) {
            throw StackProblem.cannot(
                    "Keycloak does not answer at " + address + ". deploy/status shows whether it runs.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StackProblem.cannot("Interrupted while asking Keycloak", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode json(String text) {
        try {
            return Realm.JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw StackProblem.cannot("Keycloak answered something that is no JSON: " + text, e);
        }
    }
}
