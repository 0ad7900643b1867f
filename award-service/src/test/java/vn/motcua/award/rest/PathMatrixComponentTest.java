package vn.motcua.award.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.award.rest.Api.OFFICE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.award.WithServers;
import vn.motcua.award.path.Action;
import vn.motcua.award.path.Path;
import vn.motcua.award.path.PathState;
import vn.motcua.award.path.Route;
import vn.motcua.award.path.Step;
import vn.motcua.award.plan.SampleCampaigns;
import vn.motcua.deploy.testkit.Tokens;

/// Every state × action × role × own or another office, through HTTP. What the path allows to a right role is walked in
/// `PathComponentTest`; here is everything that is refused, and that it is refused for its own reason.
@QuarkusTest
@WithServers
class PathMatrixComponentTest {

    private static final List<String> ROLES = List.of(
            "portal",
            "desk",
            "viewer",
            "officer",
            "desk-head",
            "award-clerk",
            "award-verifier",
            "council",
            "decider",
            "auditor",
            "operator");
    private static final Set<String> WALKERS = Set.of("award-clerk", "award-verifier", "council", "decider");
    private static final String OTHER = "X98.77";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();

    @ParameterizedTest
    @EnumSource(PathState.class)
    void in_each_state_each_step_is_refused_to_whoever_may_not_take_it(PathState state)
            throws IOException, InterruptedException {
        Route route = state == PathState.FORWARDED || state == PathState.RECEIVED ? Route.ABOVE : Route.HERE;
        String list = listIn(state);
        for (Action action : Action.values()) {
            Step step = Path.step(state, action, route);
            for (String role : ROLES) {
                String there = slug(list, action, role, OTHER, 403);
                assertThat(there)
                        .as("%s %s %s elsewhere", state, action, role)
                        .isEqualTo(WALKERS.contains(role) ? "office-out-of-reach" : "forbidden");
                if (!action.roles().contains(role)) {
                    assertThat(slug(list, action, role, OFFICE, 403))
                            .as("%s %s %s", state, action, role)
                            .isEqualTo("forbidden");
                } else if (step instanceof Step.Refused refused) {
                    assertThat(slug(list, action, role, OFFICE, 409))
                            .as("%s %s %s", state, action, role)
                            .isEqualTo(refused.why().code());
                }
            }
        }
        Api.as("auditor")
                .get("/api/v1/award-lists/" + list + "/path")
                .then()
                .body("state", Matchers.equalTo(state.code()));
    }

    private String slug(String list, Action action, String role, String office, int status)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/award-lists/" + list + "/actions"))
                .header("Authorization", "Bearer " + token(role, office))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Api.fresh("k"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"action\":\"" + action.code() + "\",\"reason\":\"lý do\"}"))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(action + " by " + role + ": " + answer.body())
                .isEqualTo(status);
        try {
            return SampleCampaigns.JSON
                    .readTree(answer.body())
                    .path("type")
                    .asText()
                    .replaceAll(".*/", "");
        } catch (JsonProcessingException e) {
            throw new AssertionError("No problem: " + answer.body(), e);
        }
    }

    private String token(String role, String office) {
        return tokens.computeIfAbsent(
                role + "@" + office,
                _ -> Tokens.of(role).offices(office).as("nguoi-la-" + role).token());
    }

    private static String listIn(PathState state) {
        if (state == PathState.FORWARDED || state == PathState.RECEIVED) {
            return above(state);
        }
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune");
        switch (state) {
            case DRAFT, WITHDRAWN, SUSPENDED -> {
                // They begin where the list was made.
            }
            case SUBMITTED, RETURNED -> walk.submitted();
            case SCREENED -> walk.screened();
            case COUNCIL -> walk.convened();
            case PROPOSED, REJECTED, DECIDED, PUBLISHED, PRESENTED, ARCHIVED, REVOKED -> walk.proposed("hoa");
            case FORWARDED, RECEIVED -> throw new IllegalArgumentException(state.toString());
        }
        switch (state) {
            case RETURNED -> go(walk, "award-verifier", "tham-dinh", "return");
            case WITHDRAWN -> go(walk, "award-clerk", "nop-ho-so", "withdraw");
            case SUSPENDED -> go(walk, "award-verifier", "tham-dinh", "suspend");
            case REJECTED -> go(walk, "decider", "chu-tich-ubnd", "reject");
            case DECIDED, PUBLISHED, PRESENTED, ARCHIVED, REVOKED ->
                walk.decide().statusCode(200);
            case DRAFT, SUBMITTED, SCREENED, COUNCIL, PROPOSED, FORWARDED, RECEIVED -> {
                // There already.
            }
        }
        List<String> after =
                switch (state) {
                    case PUBLISHED -> List.of("publish");
                    case PRESENTED -> List.of("publish", "present");
                    case ARCHIVED -> List.of("publish", "present", "archive");
                    default -> List.of();
                };
        after.forEach(action -> go(walk, "award-clerk", "nop-ho-so", action));
        if (state == PathState.REVOKED) {
            walk.step("decider", "chu-tich-ubnd", "{\"action\":\"revoke\",\"reason\":\"Gian dối\",\"code\":\"fraud\"}")
                    .statusCode(200);
        }
        return walk.list;
    }

    private static String above(PathState state) {
        Walk walk = Walk.in("{}", document -> {
            for (int i : List.of(1, 2)) {
                ((ObjectNode) document.at("/offers/" + i + "/dossier"))
                        .put("from", "2011-01-01")
                        .put("toInclusive", "2011-12-31");
            }
        });
        Api.put(walk.campaign, "hoa", """
                {"kind":"ca-nhan","name":"Trần Thị Hoà","roles":["ORGANISE"],
                 "filedAt":{"district":"2011-06-01T10:00:00+07:00"}}""").statusCode(201);
        Api.declare(walk.campaign, "hoa");
        Api.as("award-clerk")
                .body(
                        "{\"outcome\":\"pass\",\"reason\":\"Có sáng kiến\",\"evidence\":[{\"title\":\"QĐ 7\",\"kind\":\"confirmation\"}]}")
                .put("/api/v1/campaigns/" + walk.campaign + "/candidates/hoa/judgements/C2")
                .then()
                .statusCode(201);
        walk.made("district").proposed("hoa");
        go(walk, "council", "thu-ky", "forward");
        if (state == PathState.RECEIVED) {
            go(walk, "award-verifier", "phong-noi-vu", "receive");
        }
        return walk.list;
    }

    private static void go(Walk walk, String role, String name, String action) {
        walk.step(role, name, "{\"action\":\"" + action + "\",\"reason\":\"lý do\"}")
                .statusCode(200);
    }
}
