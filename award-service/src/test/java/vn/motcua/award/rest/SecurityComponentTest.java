package vn.motcua.award.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.filled;
import static vn.motcua.award.rest.Api.officer;
import static vn.motcua.award.rest.Api.storedCampaign;
import static vn.motcua.award.rest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class SecurityComponentTest {

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
    private static final Set<String> PEOPLE =
            Set.of("award-clerk", "desk-head", "award-verifier", "council", "decider", "auditor");
    private static final Set<String> LISTS = Set.of("award-clerk", "award-verifier", "council", "decider", "auditor");

    static Stream<Arguments> calls() {
        return Stream.of(
                arguments(Method.GET, "/api/v1/campaigns/{c}", "", withOperator(PEOPLE)),
                arguments(Method.GET, "/api/v1/campaigns/{c}/findings", "", withOperator(PEOPLE)),
                arguments(Method.PUT, "/api/v1/campaigns/{c}", "{}", Set.of("award-clerk", "operator")),
                arguments(Method.GET, "/api/v1/campaigns/{c}/candidates", "", PEOPLE),
                arguments(Method.GET, "/api/v1/campaigns/{c}/candidates/hoa", "", PEOPLE),
                arguments(Method.PUT, "/api/v1/campaigns/{c}/candidates/hoa", "{}", Set.of("award-clerk", "officer")),
                arguments(
                        Method.PUT,
                        "/api/v1/campaigns/{c}/candidates/hoa/declaration",
                        "{}",
                        Set.of("award-clerk", "officer")),
                arguments(
                        Method.PUT,
                        "/api/v1/campaigns/{c}/candidates/hoa/initiatives/1",
                        "{}",
                        Set.of("award-clerk", "officer")),
                arguments(
                        Method.PUT,
                        "/api/v1/campaigns/{c}/candidates/hoa/initiatives/1/confirmation",
                        "{}",
                        Set.of("award-clerk", "desk-head")),
                arguments(
                        Method.PUT,
                        "/api/v1/campaigns/{c}/candidates/hoa/grades/2011-05/comment",
                        "{}",
                        Set.of("officer")),
                arguments(Method.GET, "/api/v1/campaigns/{c}/candidates/hoa/checklist", "", PEOPLE),
                arguments(Method.GET, "/api/v1/campaigns/{c}/candidates/hoa/grades/2011-05/history", "", PEOPLE),
                arguments(Method.GET, "/api/v1/campaigns/{c}/candidates/hoa/evidence", "", PEOPLE),
                arguments(Method.GET, "/api/v1/campaigns/{c}/candidates/hoa/evidence/0", "", PEOPLE),
                arguments(
                        Method.GET,
                        "/api/v1/campaigns/{c}/candidates/hoa/evidence/readings",
                        "",
                        Set.of("award-clerk", "auditor")),
                arguments(
                        Method.GET,
                        "/api/v1/campaigns/{c}/tables/ca-nhan",
                        "",
                        Set.of("award-clerk", "desk-head", "award-verifier", "auditor")),
                arguments(Method.GET, "/api/v1/my-files", "", Set.of("officer")),
                arguments(Method.GET, "/my-files", "", Set.of("officer")),
                arguments(Method.GET, "/campaigns/{c}/my-file", "", Set.of("officer")),
                arguments(Method.GET, "/campaigns/{c}/candidates/hoa/file", "", PEOPLE),
                arguments(Method.GET, "/campaigns/{c}/candidates/hoa/file/evidence/0", "", PEOPLE),
                arguments(Method.GET, "/campaigns/{c}/checklist", "", PEOPLE),
                arguments(Method.GET, "/campaigns/{c}/grades/hoa/2011-05", "", PEOPLE),
                arguments(
                        Method.GET,
                        "/campaigns/{c}/tables",
                        "",
                        Set.of("award-clerk", "desk-head", "award-verifier", "auditor")),
                arguments(
                        Method.GET,
                        "/campaigns/{c}/tables/xep-loai",
                        "",
                        Set.of("award-clerk", "desk-head", "award-verifier", "auditor")),
                arguments(Method.PUT, "/api/v1/campaigns/{c}/candidates/hoa/grades/2011-05", "{}", Set.of("desk-head")),
                arguments(
                        Method.PUT, "/api/v1/campaigns/{c}/candidates/hoa/judgements/C2", "{}", Set.of("award-clerk")),
                arguments(Method.PUT, "/api/v1/campaigns/{c}/candidates/hoa/exclusions/1", "{}", Set.of("award-clerk")),
                arguments(Method.GET, "/api/v1/law", "", withOperator(PEOPLE)),
                arguments(Method.PUT, "/api/v1/law/authorities/A", "{}", Set.of("operator")),
                arguments(Method.PUT, "/api/v1/law/legal-bases/A", "{}", Set.of("operator")),
                arguments(Method.PUT, "/api/v1/law/base-salaries/A", "{}", Set.of("operator")),
                arguments(Method.PUT, "/api/v1/law/bonus-rates/A", "{}", Set.of("operator")),
                arguments(Method.POST, "/api/v1/campaigns/{c}/award-lists", "{}", Set.of("award-clerk")),
                arguments(Method.GET, "/api/v1/campaigns/{c}/award-lists", "", LISTS),
                arguments(Method.GET, "/api/v1/award-lists/{l}", "", LISTS),
                arguments(Method.GET, "/api/v1/award-lists/{l}/verification", "", LISTS),
                arguments(Method.GET, "/api/v1/award-lists/{l}/path", "", LISTS),
                arguments(Method.GET, "/api/v1/award-lists/{l}/trail", "", LISTS),
                arguments(Method.GET, "/api/v1/award-lists/{l}/ranking", "", LISTS),
                arguments(Method.GET, "/api/v1/award-lists/{l}/documents/giay-khen", "", LISTS),
                arguments(Method.GET, "/api/v1/award-lists/{l}/documents/quyet-dinh/signed", "", LISTS),
                arguments(Method.GET, "/api/v1/award-lists/{l}/signed-papers", "", LISTS),
                arguments(Method.GET, "/api/v1/award-lists/{l}/documents/quyet-dinh/number", "", LISTS),
                arguments(
                        Method.PUT,
                        "/api/v1/award-lists/{l}/documents/quyet-dinh/number",
                        "{}",
                        Set.of("award-clerk", "decider")),
                arguments(
                        Method.DELETE,
                        "/api/v1/award-lists/{l}/documents/quyet-dinh/number?reason=x",
                        "",
                        Set.of("award-clerk", "decider")),
                arguments(Method.GET, "/api/v1/offices/X99.01/paper-numbers", "", LISTS),
                arguments(Method.POST, "/api/v1/offices/X99.01/paper-numbers", "{}", Set.of("award-clerk", "decider")),
                arguments(
                        Method.DELETE,
                        "/api/v1/offices/X99.01/paper-numbers/1?mark=QD&year=2024&reason=x",
                        "",
                        Set.of("award-clerk", "decider")),
                arguments(Method.GET, "/api/v1/offices/X99.01/blanks", "", withOperator(LISTS)),
                arguments(Method.GET, "/api/v1/offices/X99.01/blanks/x", "", withOperator(LISTS)),
                arguments(Method.GET, "/api/v1/offices/X99.01/blanks/x/calibration", "", withOperator(LISTS)),
                arguments(Method.PUT, "/api/v1/offices/X99.01/blanks/x", "{}", Set.of("award-clerk", "operator")),
                arguments(
                        Method.POST,
                        "/api/v1/award-lists/{l}/actions",
                        "{}",
                        Set.of("award-clerk", "award-verifier", "council", "decider")),
                arguments(Method.POST, "/api/v1/award-lists/{l}/overrides", "{}", Set.of("award-verifier")),
                arguments(
                        Method.POST,
                        "/api/v1/award-lists/{l}/overrides/1/answer",
                        "{}",
                        Set.of("award-verifier", "decider")),
                arguments(Method.POST, "/api/v1/award-lists/{l}/ballots", "{}", Set.of("council")),
                arguments(Method.GET, "/api/v1/award-lists/{l}/changes?to={l}", "", LISTS),
                arguments(Method.GET, "/api/v1/campaigns/{c}/changes", "", LISTS),
                arguments(Method.GET, "/api/v1/campaigns/{c}/overlaps", "", LISTS),
                arguments(Method.GET, "/api/v1/campaigns/{c}/reminders", "", LISTS),
                arguments(Method.POST, "/api/v1/campaigns/{c}/what-if", "{}", LISTS),
                arguments(Method.GET, "/api/v1/award-lists/{l}/entries", "", LISTS),
                arguments(Method.GET, "/api/v1/award-lists/{l}/notices", "", LISTS),
                arguments(Method.POST, "/api/v1/award-lists/{l}/complaints", "{}", Set.of("award-clerk")),
                arguments(Method.POST, "/api/v1/award-lists/{l}/complaints/1/answer", "{}", Set.of("decider")),
                arguments(Method.GET, "/api/v1/campaigns/{c}/reminder-mails", "", LISTS),
                arguments(
                        Method.POST,
                        "/api/v1/campaigns/{c}/reminder-mails/00000000-0000-0000-0000-000000000000/again",
                        "",
                        Set.of("award-clerk")),
                arguments(
                        Method.PUT,
                        "/api/v1/campaigns/{c}/candidates/hoa/reminder-contact",
                        "{}",
                        Set.of("award-clerk")),
                arguments(Method.GET, "/award-lists/{l}/entry?candidate=hoa", "", LISTS),
                arguments(Method.GET, "/award-lists/{l}/complaints", "", LISTS),
                arguments(Method.GET, "/api/v1/award-lists/{l}/entries/hoa", "", LISTS),
                arguments(Method.GET, "/award-lists/{l}", "", LISTS),
                arguments(Method.GET, "/campaigns/{c}", "", withOperator(PEOPLE)),
                arguments(Method.GET, "/campaigns/{c}/deadlines", "", withOperator(PEOPLE)),
                arguments(Method.GET, "/campaigns/{c}/candidates", "", PEOPLE),
                arguments(Method.GET, "/campaigns/{c}/candidates/hoa", "", PEOPLE),
                arguments(Method.GET, "/campaigns/{c}/new-candidate", "", Set.of("award-clerk")),
                arguments(Method.GET, "/campaigns/{c}/grades", "", PEOPLE),
                arguments(Method.GET, "/new-campaign?from={c}", "", Set.of("award-clerk", "operator")),
                arguments(Method.GET, "/campaigns/{c}/lists", "", LISTS),
                arguments(Method.GET, "/campaigns/{c}/what-if", "", LISTS),
                arguments(Method.GET, "/campaigns/{c}/overlaps", "", LISTS),
                arguments(Method.GET, "/award-lists/{l}/path", "", LISTS),
                arguments(Method.GET, "/award-lists/{l}/council", "", LISTS),
                arguments(Method.GET, "/award-lists/{l}/ranking", "", LISTS),
                arguments(Method.GET, "/award-lists/{l}/changes", "", LISTS),
                arguments(Method.GET, "/award-lists/{l}/trail", "", LISTS),
                arguments(Method.GET, "/award-lists/{l}/certificates", "", LISTS),
                arguments(Method.GET, "/award-lists/{l}/certificates/print", "", LISTS),
                arguments(Method.GET, "/award-lists/{l}/certificates/signed/quyet-dinh", "", LISTS),
                arguments(Method.GET, "/offices/X99.01/blanks", "", withOperator(LISTS)),
                arguments(Method.GET, "/offices/X99.01/blanks/x", "", withOperator(LISTS)),
                arguments(Method.GET, "/offices/X99.01/blanks/x/calibration", "", withOperator(LISTS)),
                arguments(Method.GET, "/", "", withOperator(withOfficer(PEOPLE))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("calls")
    void each_call_is_open_to_its_roles_only(Method method, String path, String body, Set<String> allowed) {
        String address = filled(path);
        for (String role : ROLES) {
            int status = call(Tokens.of(role).offices(OFFICE).token(), method, address, body);

            Assertions.assertThat(status == 403)
                    .as("%s %s as %s answered %d", method, path, role, status)
                    .isEqualTo(!allowed.contains(role));
            Assertions.assertThat(status).isNotIn(401, 500);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("calls")
    void nobody_gets_in_without_a_good_token(Method method, String path, String body, Set<String> allowed) {
        String address = filled(path);
        Tokens caller = Tokens.of(allowed.toArray(String[]::new)).offices("*");

        given().contentType(ContentType.JSON)
                .body(body)
                .request(method, address)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
        for (String token : List.of(caller.expired(), caller.forged(), caller.foreign(), "nonsense")) {
            Assertions.assertThat(call(token, method, address, body)).isEqualTo(401);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("calls")
    void another_office_is_out_of_reach(Method method, String path, String body, Set<String> allowed) {
        if (path.equals("/") || path.equals("/api/v1/law") || path.endsWith("/my-files") || body.equals("{}")) {
            return;
        }
        for (String[] reach : new String[][] {{"X99.02"}, {}}) {
            with(Tokens.of(allowed.toArray(String[]::new)).offices(reach))
                    .request(method, filled(path))
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/office-out-of-reach"))
                    .body("office", equalTo(OFFICE));
        }
    }

    @Test
    void a_clerk_of_another_office_changes_nothing() {
        String campaign = storedCampaign();
        officer(campaign, "hoa");
        var other = Tokens.of("award-clerk", "desk-head").offices("X99.02");
        String path = "/api/v1/campaigns/" + campaign;

        with(other)
                .body(Api.campaign(campaign, OFFICE).toString())
                .put(path)
                .then()
                .statusCode(403);
        with(other)
                .body("{\"kind\":\"ca-nhan\",\"name\":\"A\"}")
                .put(path + "/candidates/hoa")
                .then()
                .statusCode(403);
        with(other)
                .body("{\"grade\":\"A\"}")
                .put(path + "/candidates/hoa/grades/2011-05")
                .then()
                .statusCode(403);
        with(other)
                .body("{\"outcome\":\"fail\",\"reason\":\"x\"}")
                .put(path + "/candidates/hoa/judgements/C2")
                .then()
                .statusCode(403);
        with(other)
                .body("{\"level\":\"commune\"}")
                .post(path + "/award-lists")
                .then()
                .statusCode(403);
    }

    private static int call(String token, Method method, String address, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, address)
                .statusCode();
    }

    private static Set<String> withOfficer(Set<String> roles) {
        return Stream.concat(roles.stream(), Stream.of("officer")).collect(Collectors.toSet());
    }

    private static Set<String> withOperator(Set<String> roles) {
        return Stream.concat(roles.stream(), Stream.of("operator")).collect(Collectors.toSet());
    }
}
