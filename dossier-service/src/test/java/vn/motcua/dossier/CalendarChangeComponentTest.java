package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class CalendarChangeComponentTest {

    @Test
    void a_changed_calendar_moves_open_dossiers_says_so_and_never_moves_one_that_has_ended() {
        Portal.register("X99.01", "9.000001");
        calendar("[]");
        String open = Portal.freshCode();
        String ended = Portal.freshCode();
        for (String code : List.of(open, ended)) {
            Portal.post(Portal.event(code, "dossier.accepted", "2023-06-05T09:00:00+07:00", """
                            {"officeCode":"X99.01","procedureCode":"9.000001","channel":"online"}"""))
                    .then()
                    .statusCode(200);
        }
        Portal.post(Portal.event(ended, "dossier.completed", "2023-06-12T10:00:00+07:00", "{\"outcome\":\"granted\"}"))
                .then()
                .statusCode(200);
        assertThat(Portal.dossier(open)).containsEntry("judgedDueAt", "2023-06-12T17:00:00+07:00");

        calendar("[\"2023-06-07\"]");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Portal.dossier(open))
                .containsEntry("version", 2)
                .containsEntry("firstDueAt", "2023-06-12T17:00:00+07:00")
                .containsEntry("currentDueAt", "2023-06-13T17:00:00+07:00")
                .containsEntry("judgedDueAt", "2023-06-13T17:00:00+07:00"));
        Portal.as(Portal.portal())
                .get("/api/v1/dossiers/" + open)
                .then()
                .header("ETag", "\"2\"")
                .body("dueChanges.cause", contains("acceptance", "calendar"))
                .body("dueChanges[0].form", equalTo("01"))
                .body("dueChanges[0].actor", equalTo("cong-dvc"));
        Portal.as(Portal.portal())
                .get("/api/v1/dossiers/" + open + "/history")
                .then()
                .body("intact", equalTo(true))
                .body("entries.type", contains("vn.motcua.dossier.accepted.v1", "vn.motcua.dossier.rejudged.v1"))
                .body("entries[1].event.cause", equalTo("calendar"))
                .body("entries[1].event.judgedDueAt", equalTo("2023-06-13T17:00:00+07:00"));
        List<String> listed = Portal.as(Portal.portal())
                .queryParam("due-before", "2023-06-13")
                .get("/api/v1/dossiers")
                .path("items.code");
        assertThat(listed).contains(ended).doesNotContain(open);
        assertThat(Portal.dossier(ended)).containsEntry("judgedDueAt", "2023-06-12T17:00:00+07:00");

        // Neither does what is told of it later.
        Portal.post(Portal.event(ended, "dossier.returned", "2023-06-13T10:00:00+07:00", "{\"medium\":\"online\"}"))
                .then()
                .statusCode(200);
        assertThat(Portal.dossier(ended))
                .containsEntry("state", "returned")
                .containsEntry("firstDueAt", "2023-06-12T17:00:00+07:00")
                .containsEntry("judgedDueAt", "2023-06-12T17:00:00+07:00");
    }

    private static void calendar(String daysOff) {
        Portal.as(Tokens.of("operator").offices("*"))
                .contentType("application/json")
                .body("{\"daysOff\":" + daysOff + ",\"swappedSaturdays\":[],\"source\":\"Thông báo thử nghiệm\"}")
                .put("/api/v1/calendars/2023")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }
}
