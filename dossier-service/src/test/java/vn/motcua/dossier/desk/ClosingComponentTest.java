package vn.motcua.dossier.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hamcrest.Matchers;
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
class ClosingComponentTest {

    @Inject
    Closing closing;

    @BeforeEach
    void enter() {
        Portal.register("X99.01", "9.000001");
        Portal.as(Tokens.of("operator").offices("*"))
                .contentType("application/json")
                .body("""
                        {"name":"Cấp giấy phép","field":"Xây dựng","online":"full","resultPaper":false,"fee":50000,
                         "deadline":{"amount":5,"unit":"working-day","payment":"run","supplementWithin":15,
                         "officeHours":{"morningFrom":"07:30","morningTo":"11:30","afternoonFrom":"13:00",
                                        "afternoonTo":"17:00"}}}""")
                .put("/api/v1/procedures/9.000007")
                .then()
                .statusCode(Matchers.oneOf(200, 201))
                .body("deadline.supplementWithin", equalTo(15))
                .body("deadline.noticeWithin", equalTo(3))
                .body("deadline.officeHours.afternoonFrom", equalTo("13:00"));
    }

    @Test
    void a_dossier_whose_supplement_never_comes_is_stopped_and_goes_on_when_it_turns_out_to_have_come() {
        String code = waiting();

        closing.round();

        Portal.as(Portal.portal())
                .get("/api/v1/dossiers/" + code)
                .then()
                .body("state", equalTo("stopped"))
                .body("ended.cause", equalTo("not-supplemented"))
                .body("closesAt", nullValue());

        Portal.post(Portal.event(code, "dossier.supplement-received", "2024-06-06T09:00:00+07:00", "{}"))
                .then()
                .statusCode(200);
        Portal.as(Portal.portal())
                .get("/api/v1/dossiers/" + code)
                .then()
                .body("state", equalTo("in-progress"))
                .body("ended", nullValue())
                .body("judgedDueAt", equalTo("2024-06-13T17:00:00+07:00"))
                .body("supplements.receivedAt", contains("2024-06-06T09:00:00+07:00"));
    }

    private static String waiting() {
        String code = Portal.freshCode();
        Portal.post(Portal.event(code, "dossier.accepted", "2024-06-03T09:00:00+07:00", """
                        {"officeCode":"X99.01","procedureCode":"9.000007","channel":"online"}"""))
                .then()
                .statusCode(200);
        Portal.post(Portal.event(code, "dossier.supplement-requested", "2024-06-05T09:00:00+07:00", """
                        {"items":["Bản vẽ"],"reason":"Thiếu giấy tờ"}"""))
                .then()
                .statusCode(200);
        return code;
    }
}
