package vn.motcua.award.web;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.motcua.award.rest.Api;
import vn.motcua.deploy.testkit.Tokens;

/// A person with a browser: reads pages and sends their forms. What was read is kept in `target/pages`.
record Seen(Tokens person) {

    private static final Path KEPT = Path.of("target/pages");

    /// A person with a role at the test office.
    static Seen by(String role) {
        return by(role, role + "-person");
    }

    /// A person of that name.
    static Seen by(String role, String name) {
        return new Seen(Tokens.of(role).offices(Api.OFFICE).as(name));
    }

    /// A page as it is shown.
    String page(String path, int status, String keptAs) {
        return kept(request().get(path).then().statusCode(status).extract().asString(), keptAs);
    }

    /// Sends a form and answers the page that is shown.
    String posted(String path, Map<String, ?> fields, int status, String keptAs) {
        return kept(
                request()
                        .formParams(fields)
                        .post(path)
                        .then()
                        .statusCode(status)
                        .extract()
                        .asString(),
                keptAs);
    }

    /// Sends a form that is taken, and answers where it leads.
    String sent(String path, Map<String, ?> fields) {
        return request()
                .formParams(fields)
                .post(path)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    /// Sends a form that is refused, and answers the page that says why.
    String refused(String path, Map<String, ?> fields, int status) {
        return request()
                .formParams(fields)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private static String kept(String page, String as) {
        try {
            Files.createDirectories(KEPT);
            Files.writeString(KEPT.resolve(as + ".html"), page, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page;
    }

    private RequestSpecification request() {
        return given().log()
                .ifValidationFails()
                .auth()
                .oauth2(person.token())
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .defaultContentCharset("UTF-8")))
                .redirects()
                .follow(false);
    }
}
