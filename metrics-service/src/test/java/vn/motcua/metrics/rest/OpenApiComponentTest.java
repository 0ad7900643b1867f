package vn.motcua.metrics.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.metrics.WithServers;

@QuarkusTest
@WithServers
class OpenApiComponentTest {

    private static final Path COMMITTED = Path.of("src/main/contracts/openapi.yaml");
    private static final Path GENERATED = Path.of("target/openapi.yaml");

    @Test
    void the_committed_description_is_what_the_service_says() throws IOException {
        String generated = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(GENERATED, generated, StandardCharsets.UTF_8);

        assertThat(COMMITTED)
                .as("If the change is meant, copy %s to %s.", GENERATED, COMMITTED)
                .hasContent(generated);
    }
}
