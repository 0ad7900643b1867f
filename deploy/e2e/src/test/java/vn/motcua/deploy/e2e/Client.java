package vn.motcua.deploy.e2e;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.motcua.deploy.local.Part;

/// One of those who call the services: a portal, a dashboard, a clerk.
///
/// @param token their bearer token
record Client(String token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    /// A caller in that role who reaches these offices.
    static Client as(String role, String... offices) {
        return new Client(Stack.running().token(role, offices));
    }

    JsonNode get(Part service, String path, int status) {
        return read(request(service).get(path), status);
    }

    JsonNode get(Part service, String path) {
        return get(service, path, 200);
    }

    JsonNode post(Part service, String path, String contentType, byte[] body, int status) {
        return read(request(service).contentType(contentType).body(body).post(path), status);
    }

    JsonNode post(Part service, String path, String body, int status) {
        return read(request(service).contentType(ContentType.JSON).body(body).post(path), status);
    }

    JsonNode put(Part service, String path, String body) {
        Response answer =
                request(service).contentType(ContentType.JSON).body(body).put(path);
        return read(answer, answer.statusCode() == 201 ? 201 : 200);
    }

    private RequestSpecification request(Part service) {
        return given().config(UTF_8)
                .baseUri(Stack.running().url(service).toString())
                .basePath("/api/v1")
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(token);
    }

    private static JsonNode read(Response answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    "Expected %d, got %d: %s".formatted(status, answer.statusCode(), answer.asString()));
        }
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
