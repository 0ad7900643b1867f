package vn.motcua.dossier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.dossier.Portal;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class ParkedExpiryComponentTest {

    @Inject
    ParkedExpiry expiry;

    @BeforeEach
    void enter() {
        Portal.register("X99.01", "9.000001");
    }

    @Test
    void a_parked_event_says_when_it_expires_and_is_left_alone_until_then() {
        String code = parkedCompletion();

        expiry.round();

        Map<String, Object> parked = pending("parked", code);
        assertThat(OffsetDateTime.parse(parked.get("expiresAt").toString()))
                .isEqualTo(OffsetDateTime.parse(parked.get("receivedAt").toString())
                        .plusDays(30));
    }

    @Test
    void an_event_that_waited_too_long_is_refused_with_what_it_awaited_and_how_to_go_on() throws SQLException {
        String code = parkedCompletion();
        String fresh = parkedCompletion();

        age(code, 31);
        expiry.round();

        assertThat(pending("parked", code)).isNull();
        assertThat(pending("parked", fresh)).isNotNull();
        Map<String, Object> refused = pending("refused", code);
        assertThat(problem(refused))
                .containsEntry("type", "/problems/parked-expired")
                .containsEntry("waitingFor", List.of("dossier.accepted"))
                .containsEntry(
                        "detail",
                        "The event has waited more than 30 days and these did not come: dossier.accepted. Once they come"
                                + " it is applied by itself; or try again by POST /api/v1/intake/{id}/retry to let it wait"
                                + " once more.");
        assertThat(refused).doesNotContainKey("expiresAt");
    }

    @Test
    void an_expired_event_that_is_retried_waits_once_more_from_then_on() throws SQLException {
        String code = parkedCompletion();
        age(code, 31);
        expiry.round();

        Portal.as(Portal.portal())
                .post("/api/v1/intake/" + pending("refused", code).get("id") + "/retry")
                .then()
                .statusCode(200)
                .body("results[0].status", equalTo("parked"));
        expiry.round();

        Map<String, Object> parked = pending("parked", code);
        assertThat(OffsetDateTime.parse(parked.get("expiresAt").toString()))
                .isAfter(OffsetDateTime.parse(parked.get("receivedAt").toString())
                        .plusDays(30));
    }

    @Test
    void an_expired_event_is_applied_all_the_same_when_its_predecessor_comes() throws SQLException {
        String code = parkedCompletion();
        age(code, 31);
        expiry.round();

        Portal.post(Portal.life(code).get(1)).then().statusCode(200);

        assertThat(Portal.dossier(code)).containsEntry("state", "completed").containsEntry("version", 2);
        assertThat(pending("refused", code)).isNull();
        Portal.as(Portal.portal())
                .get("/api/v1/dossiers/" + code + "/history")
                .then()
                .body("entries", hasSize(2))
                .body("entries[1].type", equalTo("vn.motcua.dossier.completed.v1"));
    }

    private static String parkedCompletion() {
        String code = Portal.freshCode();
        Portal.post(Portal.life(code).get(3)).then().statusCode(202);
        return code;
    }

    /// Lets the fact have waited for so many days.
    private static void age(String code, int days) throws SQLException {
        try (var connection = DriverManager.getConnection(ServersResource.jdbcUrl(), "dossier_owner", "test");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update fact set recorded_at = recorded_at - interval '%d days', parked_at = parked_at - interval '%d days' where subject = '%s'"
                                    .formatted(days, days, code)))
                    .isEqualTo(1);
        }
    }

    private static @Nullable Map<String, Object> pending(String list, String code) {
        List<Map<String, Object>> items = Portal.as(Tokens.of("auditor").offices("*"))
                .header("Accept-Language", "en")
                .get("/api/v1/intake/" + list + "?size=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return items.stream()
                .filter(item -> code.equals(item.get("subject")))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked") // the shape of a JSON object
    private static Map<String, Object> problem(Map<String, Object> pending) {
        return (Map<String, Object>) pending.get("problem");
    }
}
