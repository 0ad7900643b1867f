package vn.motcua.dossier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.dossier.Portal;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class AnswersForgottenComponentTest {

    @Inject
    AnswersForgotten forgotten;

    @Test
    void an_answer_is_given_again_for_72_hours_and_forgotten_after_them() throws SQLException {
        Portal.register("X99.01", "9.000001");
        String key = UUID.randomUUID().toString();
        String first = registered(key).then().statusCode(201).extract().path("code");

        forgotten.round();
        age(key, 71);
        forgotten.round();
        registered(key).then().statusCode(201).body("code", equalTo(first));

        age(key, 2);
        forgotten.round();
        String second = registered(key).then().statusCode(201).extract().path("code");
        assertThat(second).isNotEqualTo(first);
    }

    private static Response registered(String key) {
        return Portal.as(Portal.desk())
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("""
                        {"officeCode":"X99.01","procedureCode":"9.000001","channel":"counter"}""")
                .post("/api/v1/dossiers");
    }

    /// Lets the answer have been given so many hours earlier.
    private static void age(String key, int hours) throws SQLException {
        try (var connection = DriverManager.getConnection(ServersResource.jdbcUrl(), "dossier_owner", "test");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update idempotent_answer set answered_at = answered_at - interval '%d hours' where key = '%s'"
                                    .formatted(hours, key)))
                    .isEqualTo(1);
        }
    }
}
