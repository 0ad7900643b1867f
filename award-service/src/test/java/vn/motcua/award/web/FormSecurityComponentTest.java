package vn.motcua.award.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.filled;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.testkit.Tokens;

/// Every form of the pages: open to its roles at its office, from these pages only.
@QuarkusTest
@WithServers
class FormSecurityComponentTest {

    private static final List<String> ROLES = List.of(
            "portal",
            "desk",
            "viewer",
            "officer",
            "desk-head",
            "award-clerk",
            "award-verifier",
            "council",
            "decider",
            "auditor",
            "operator");

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("/new-campaign", Set.of("award-clerk", "operator")),
                arguments("/campaigns/{c}/new-candidate", Set.of("award-clerk")),
                arguments("/campaigns/{c}/candidates/hoa", Set.of("award-clerk")),
                arguments("/campaigns/{c}/candidates/hoa/judgements/C2", Set.of("award-clerk")),
                arguments("/campaigns/{c}/candidates/hoa/exclusions", Set.of("award-clerk")),
                arguments("/campaigns/{c}/grades", Set.of("desk-head")),
                arguments("/campaigns/{c}/grades/exempt", Set.of("desk-head")),
                arguments("/campaigns/{c}/grades/hoa/2011-05", Set.of("desk-head")),
                arguments("/campaigns/{c}/my-file", Set.of("officer")),
                arguments("/campaigns/{c}/candidates/hoa/file/declaration", Set.of("award-clerk")),
                arguments("/campaigns/{c}/candidates/hoa/file/initiatives", Set.of("award-clerk")),
                arguments(
                        "/campaigns/{c}/candidates/hoa/file/initiatives/1/confirmation",
                        Set.of("award-clerk", "desk-head")),
                arguments("/campaigns/{c}/lists", Set.of("award-clerk")),
                arguments("/offices/X99.01/blanks", Set.of("award-clerk", "operator")),
                arguments("/offices/X99.01/blanks/x", Set.of("award-clerk", "operator")),
                arguments("/award-lists/{l}/actions", Set.of("award-clerk", "award-verifier", "council", "decider")),
                arguments("/award-lists/{l}/overrides", Set.of("award-verifier")),
                arguments("/award-lists/{l}/overrides/1/answer", Set.of("award-verifier", "decider")),
                arguments("/award-lists/{l}/complaints", Set.of("award-clerk")),
                arguments("/award-lists/{l}/complaints/1/answer", Set.of("decider")),
                arguments("/campaigns/{c}/deadlines/contacts", Set.of("award-clerk")),
                arguments("/campaigns/{c}/deadlines/mails/00000000-0000-0000-0000-000000000000", Set.of("award-clerk")),
                arguments("/award-lists/{l}/council", Set.of("council")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void each_form_is_taken_from_its_roles_only(String path, Set<String> allowed) {
        for (String role : ROLES) {
            int status = sent(Tokens.of(role).offices(OFFICE))
                    .header("Sec-Fetch-Site", "same-origin")
                    .post(filled(path))
                    .statusCode();

            assertThat(status == 403)
                    .as("POST %s as %s answered %d", path, role, status)
                    .isEqualTo(!allowed.contains(role));
            assertThat(status).isNotIn(401, 500);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void no_form_is_taken_from_another_site_or_from_nobody(String path, Set<String> allowed) {
        Tokens person = Tokens.of(allowed.toArray(String[]::new)).offices(OFFICE);

        assertThat(sent(person)
                        .header("Sec-Fetch-Site", "cross-site")
                        .post(filled(path))
                        .asString())
                .contains("/problems/foreign-form");
        assertThat(sent(person)
                        .header("Origin", "https://elsewhere.example")
                        .post(filled(path))
                        .asString())
                .contains("/problems/foreign-form");
        assertThat(sent(person).post(filled(path)).asString()).contains("/problems/foreign-form");
        assertThat(given().formParam("x", "1")
                        .header("Sec-Fetch-Site", "same-origin")
                        .post(filled(path))
                        .statusCode())
                .isEqualTo(401);
    }

    /// Browsers leave `Sec-Fetch-Site` out where the connection is not secure, as within an office network.
    @Test
    void a_browser_that_only_names_its_origin_is_believed_when_it_is_ours() {
        assertThat(sent(Tokens.of("desk-head").offices(OFFICE))
                        .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                        .post(filled("/campaigns/{c}/grades"))
                        .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void another_office_is_out_of_reach(String path, Set<String> allowed) {
        if (path.equals("/new-campaign")) {
            return;
        }
        assertThat(sent(Tokens.of(allowed.toArray(String[]::new)).offices("X99.02"))
                        .header("Sec-Fetch-Site", "same-origin")
                        .post(filled(path))
                        .asString())
                .contains("/problems/office-out-of-reach");
    }

    private static RequestSpecification sent(Tokens person) {
        return given().auth().oauth2(person.token()).redirects().follow(false).formParam("x", "1");
    }
}
