package vn.motcua.dossier.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class OpenApiComponentTest {

    private static final Path COMMITTED = Contracts.FOLDER.resolve("openapi.yaml");
    private static final Path GENERATED = Path.of("target/openapi.yaml");

    @Test
    void the_committed_description_is_what_the_service_says() throws IOException {
        String generated = generated("yaml");
        Files.writeString(GENERATED, generated, StandardCharsets.UTF_8);

        assertThat(COMMITTED)
                .as("If the change is meant, copy %s to %s.", GENERATED, COMMITTED)
                .hasContent(generated);
    }

    @Test
    void every_call_says_what_it_is_for_and_how_it_refuses() throws IOException {
        JsonNode paths = Contracts.read(generated("json")).path("paths");
        assertThat(paths.propertyStream()).isNotEmpty();
        paths.propertyStream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> path.getValue().propertyStream().forEach(call -> {
                    String name = call.getKey() + " " + path.getKey();
                    assertThat(call.getValue().path("summary").asText())
                            .as(name)
                            .isNotBlank();
                    assertThat(call.getValue().path("tags")).as(name).isNotEmpty();
                    assertThat(call.getValue()
                                    .path("responses")
                                    .propertyStream()
                                    .map(Map.Entry::getKey))
                            .as(name)
                            .contains("401")
                            .anyMatch(status -> status.startsWith("2"));
                }));
    }

    private static String generated(String format) {
        return given().queryParam("format", format)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
