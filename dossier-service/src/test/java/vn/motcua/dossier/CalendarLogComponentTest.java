package vn.motcua.dossier;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class CalendarLogComponentTest {

    @Test
    void every_change_of_a_calendar_is_told_with_who_when_and_what_it_was_before() {
        put("first-hand", "[\"2091-01-01\"]");
        put("first-hand", "[\"2091-01-01\"]");
        put("second-hand", "[\"2091-01-01\",\"2091-09-03\"]");

        Portal.as(Tokens.of("auditor").offices("*"))
                .get("/api/v1/calendars/2091/changes")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("recordedBy", contains("first-hand", "second-hand"))
                .body("[0].before", nullValue())
                .body("[0].after.daysOff", contains("2091-01-01"))
                .body("[1].before.daysOff", contains("2091-01-01"))
                .body("[1].after.daysOff", contains("2091-01-01", "2091-09-03"));
    }

    @Test
    void what_the_service_ships_is_in_the_log_too_and_only_auditors_and_operators_read_it() {
        Portal.as(Tokens.of("auditor").offices("*"))
                .get("/api/v1/calendars/2024/changes")
                .then()
                .body("[0].recordedBy", equalTo("motcua"));
        Portal.as(Tokens.of("viewer").offices("*"))
                .get("/api/v1/calendars/2024/changes")
                .then()
                .statusCode(403);
        Portal.as(Tokens.of("auditor").offices("*"))
                .get("/api/v1/calendars/2099/changes")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    private static void put(String who, String daysOff) {
        Portal.as(Tokens.of("operator").offices("*").as(who))
                .contentType("application/json")
                .body("{\"daysOff\":" + daysOff + ",\"swappedSaturdays\":[],\"source\":\"thử nghiệm\"}")
                .put("/api/v1/calendars/2091");
    }
}
