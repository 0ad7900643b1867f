package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class ApplicantComponentTest {

    private static final String NAME = "Nguyễn Thị Ánh Tuyết";
    private static final String NUMBER = "001300000123";
    private static final String APPLICANT = """
            {"name":"%s","kind":"citizen","address":"Thôn 3","phone":"0912 345 678","email":"tuyet@example.vn",
             "identity":{"kind":"cccd","number":"%s"},
             "papers":[{"name":"Giấy chứng sinh","kind":"original","count":2}],"resultDelivery":"postal"}""".formatted(NAME, NUMBER);

    @BeforeEach
    void enter() {
        Portal.register("X99.01", "9.000001");
    }

    @Test
    void an_applicant_is_kept_with_the_registration_and_read_with_the_number_masked() {
        String code = registered("\"applicant\":" + APPLICANT);

        Portal.as(Portal.desk())
                .get(path(code))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("name", equalTo(NAME))
                .body("phone", equalTo("0912345678"))
                .body("identity.kind", equalTo("cccd"))
                .body("identity.number", equalTo("*********123"))
                .body("papers[0].count", equalTo(2))
                .body("resultDelivery", equalTo("postal"))
                .body("updatedBy", equalTo("can-bo"));
    }

    @Test
    void no_trace_of_a_person_is_anywhere_but_in_the_table_of_applicants() throws SQLException {
        String code = registered("\"applicant\":" + APPLICANT, UUID.randomUUID().toString());

        for (String table : List.of("fact", "journal", "dossier", "idempotent_answer", "refusal", "identity_reading")) {
            assertThat(ask("select count(*) from " + table
                            + " t where t::text ~ 'Tuyết|%s|0912345678'".formatted(NUMBER)))
                    .as(table)
                    .containsExactly("0");
        }
        assertThat(ask("select name from applicant where dossier = '" + code + "'"))
                .containsExactly(NAME);
        for (String part : List.of("", "/history")) {
            Portal.as(Portal.portal())
                    .get("/api/v1/dossiers/" + code + part)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Tuyết")));
        }
    }

    @Test
    void a_registration_with_an_applicant_who_cannot_be_makes_no_dossier_and_does_not_repeat_the_value()
            throws SQLException {
        List<String> before = ask("select count(*) from dossier");

        register("\"applicant\":{\"name\":\"An\",\"identity\":{\"kind\":\"cccd\",\"number\":\"12345\"}}", null)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("field", equalTo("applicant.identity.number"))
                .body("detail", containsString("12 chữ số"))
                .body("detail", not(containsString("12345")));

        assertThat(ask("select count(*) from dossier")).isEqualTo(before);
    }

    @Test
    void the_same_key_with_another_applicant_is_another_request_and_a_repeated_one_changes_nothing() {
        String key = UUID.randomUUID().toString();
        String code = registered("\"applicant\":" + APPLICANT, key);
        put(Portal.desk(), code, "{\"name\":\"Trần Văn Bình\"}").then().statusCode(200);

        register("\"applicant\":" + APPLICANT, key).then().statusCode(201).body("code", equalTo(code));
        register("\"applicant\":{\"name\":\"Lê Thị Cúc\"}", key)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));

        Portal.as(Portal.desk()).get(path(code)).then().body("name", equalTo("Trần Văn Bình"));
    }

    @Test
    void a_portal_may_tell_who_applied_but_not_read_it() {
        String code = registered("");

        put(Portal.portal(), code, APPLICANT)
                .then()
                .statusCode(200)
                .body("identity.number", equalTo("*********123"))
                .body("updatedBy", equalTo("cong-dvc"));

        for (String role : List.of("portal", "viewer", "operator")) {
            for (String part : List.of("", "/identity?purpose=kiem-tra")) {
                Portal.as(Tokens.of(role).offices("*"))
                        .get(path(code) + part)
                        .then()
                        .statusCode(403)
                        .body("type", equalTo("/problems/forbidden"));
            }
        }
    }

    @Test
    void other_offices_neither_tell_nor_read() {
        String code = registered("\"applicant\":" + APPLICANT);

        for (Response answer : List.of(
                put(Tokens.of("desk").offices("Y01"), code, APPLICANT),
                Portal.as(Tokens.of("desk").offices("Y01")).get(path(code)),
                Portal.as(Tokens.of("auditor").offices("Y01")).get(path(code) + "/identity?purpose=kiem-tra"))) {
            answer.then().statusCode(403).body("type", equalTo("/problems/office-out-of-reach"));
        }
    }

    @Test
    void names_come_out_composed_however_they_were_typed() {
        String code = registered("");

        put(Portal.desk(), code, "{\"name\":\"" + Normalizer.normalize(NAME, Normalizer.Form.NFD) + "\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo(NAME))
                .body("kind", nullValue())
                .body("papers", hasSize(0));
    }

    @Test
    void a_change_of_an_old_version_is_refused_and_the_same_again_is_no_change() {
        String code = registered("\"applicant\":" + APPLICANT);

        put(Portal.desk(), code, APPLICANT).then().header("ETag", "\"1\"");
        put(Portal.desk(), code, "{\"name\":\"An\"}").then().header("ETag", "\"2\"");
        Portal.as(Portal.desk())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(APPLICANT)
                .put(path(code))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"))
                .body("version", equalTo(2));
    }

    @Test
    void an_applicant_needs_a_dossier_and_a_dossier_without_one_says_so() {
        put(Portal.desk(), "X99.01-240601-0000", APPLICANT).then().statusCode(404);
        Portal.as(Portal.desk())
                .get(path(registered("")))
                .then()
                .statusCode(404)
                .body("detail", containsString("chưa có thông tin người nộp"));
    }

    @Test
    void reading_a_full_number_needs_a_purpose_and_leaves_a_trace_for_the_auditor() {
        String code = registered("\"applicant\":" + APPLICANT);

        Portal.as(Portal.desk())
                .queryParam("purpose", "Đối chiếu giấy tờ khi trả kết quả")
                .get(path(code) + "/identity")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("number", equalTo(NUMBER));

        Portal.as(Tokens.of("auditor").offices("X99.01"))
                .queryParam("dossier", code)
                .get("/api/v1/identity-readings")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].readBy", equalTo("can-bo"))
                .body("items[0].office", equalTo("X99.01"))
                .body("items[0].purpose", equalTo("Đối chiếu giấy tờ khi trả kết quả"))
                .body("items[0].readAt", notNullValue())
                .body(not(containsString(NUMBER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "      ", "abc", "một\u0000hai"})
    void a_number_is_not_shown_without_a_purpose(String purpose) throws SQLException {
        String code = registered("\"applicant\":" + APPLICANT);

        Portal.as(Portal.desk())
                .queryParam("purpose", purpose)
                .get(path(code) + "/identity")
                .then()
                .statusCode(400)
                .body("field", equalTo("purpose"))
                .body(not(containsString(NUMBER)));

        Portal.as(Portal.desk()).get(path(code) + "/identity").then().statusCode(400);
        assertThat(ask("select count(*) from identity_reading where dossier = '" + code + "'"))
                .containsExactly("0");
    }

    @Test
    void readings_come_in_pages_newest_first_within_the_auditors_offices() {
        String code = registered("\"applicant\":" + APPLICANT);
        for (String purpose : List.of("lần một", "lần hai", "lần ba")) {
            Portal.as(Portal.desk())
                    .queryParam("purpose", purpose)
                    .get(path(code) + "/identity")
                    .then()
                    .statusCode(200);
        }

        String next = Portal.as(Tokens.of("auditor").offices("*"))
                .queryParam("dossier", code)
                .queryParam("size", 2)
                .get("/api/v1/identity-readings")
                .then()
                .body("items.purpose", equalTo(List.of("lần ba", "lần hai")))
                .extract()
                .path("next");
        Portal.as(Tokens.of("auditor").offices("*"))
                .queryParam("dossier", code)
                .queryParam("cursor", next)
                .get("/api/v1/identity-readings")
                .then()
                .body("items.purpose", equalTo(List.of("lần một")))
                .body("next", nullValue());
        Portal.as(Tokens.of("auditor").offices("Y01"))
                .get("/api/v1/identity-readings")
                .then()
                .body("items", hasSize(0));
        Portal.as(Tokens.of("auditor").offices("Y01"))
                .get("/api/v1/identity-readings?office=X99.01")
                .then()
                .statusCode(403);
        Portal.as(Portal.desk()).get("/api/v1/identity-readings").then().statusCode(403);
        Portal.as(Tokens.of("auditor").offices("*"))
                .get("/api/v1/identity-readings?cursor=rubbish")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update identity_reading set read_by = 'nobody'",
                "delete from identity_reading",
                "truncate identity_reading",
                "delete from applicant"
            })
    void the_service_itself_cannot_wipe_a_trace(String statement) {
        assertThatThrownBy(() -> {
                    try (Connection database = connected();
                            Statement sql = database.createStatement()) {
                        sql.executeUpdate(statement);
                    }
                })
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("42501"));
    }

    private static String path(String code) {
        return "/api/v1/dossiers/" + code + "/applicant";
    }

    private static Response put(Tokens who, String code, String body) {
        return Portal.as(who).contentType("application/json").body(body).put(path(code));
    }

    private static String registered(String more) {
        return registered(more, null);
    }

    private static String registered(String more, String key) {
        return register(more, key).then().statusCode(201).extract().path("code");
    }

    private static Response register(String more, String key) {
        var request = Portal.as(Portal.desk()).contentType("application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body("{\"officeCode\":\"X99.01\",\"procedureCode\":\"9.000001\",\"channel\":\"counter\""
                        + (more.isEmpty() ? "" : "," + more) + "}")
                .post("/api/v1/dossiers");
    }

    private static Connection connected() throws SQLException {
        return DriverManager.getConnection(ServersResource.jdbcUrl(), "dossier", "test");
    }

    private static List<String> ask(String sql) throws SQLException {
        try (Connection database = connected();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
