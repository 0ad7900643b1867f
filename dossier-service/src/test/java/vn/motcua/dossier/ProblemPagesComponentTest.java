package vn.motcua.dossier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class ProblemPagesComponentTest {

    @Test
    void the_type_of_a_problem_is_an_address_that_explains_it_to_everybody() {
        String type = given().accept("application/problem+json")
                .get("/api/v1/dossiers/X-0")
                .then()
                .statusCode(401)
                .extract()
                .path("type");

        given().accept("text/html")
                .get(type)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<html lang=\"vi\">"))
                .body(containsString("Chưa đăng nhập"))
                .body(containsString("HTTP 401"))
                .body(containsString("Authorization: Bearer"));
        given().accept("text/html")
                .get(type + "?lang=en")
                .then()
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Not signed in"));
    }

    @Test
    void all_types_stand_in_a_list_for_people_and_for_machines() {
        given().accept("text/html")
                .get("/problems")
                .then()
                .statusCode(200)
                .body(containsString("/problems/stale-version"))
                .body(containsString("/problems/parked-expired"));
        given().accept("application/json")
                .get("/problems")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("slug", hasItems("stale-version", "bad-cursor", "not-yet-accepted", "parked-expired"));
    }

    @Test
    void a_machine_reads_title_status_meaning_remedy_and_an_example() {
        given().accept("application/json")
                .header("Accept-Language", "en")
                .get("/problems/stale-version")
                .then()
                .statusCode(200)
                .body("type", equalTo("/problems/stale-version"))
                .body("status", equalTo(412))
                .body("title", equalTo("The dossier has changed"))
                .body("remedy", equalTo("Read the dossier again and decide on its new version."))
                .body("example.type", equalTo("/problems/stale-version"))
                .body("example.version", equalTo(4));
    }

    @Test
    void a_type_that_the_service_does_not_have_is_not_found() {
        given().accept("application/json")
                .get("/problems/no-such-thing")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }
}
