package vn.motcua.dossier;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.deploy.testkit.Tokens;

/// What component tests say and ask, as the callers of the service do.
public final class Portal {

    public static final String ONE = "application/cloudevents+json";
    public static final String BATCH = "application/cloudevents-batch+json";
    public static final String LINES = "application/x-ndjson";

    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private Portal() {}

    /// A dossier code that no other test uses.
    public static String freshCode() {
        return "X99.01-240601-%05d".formatted(NUMBERS.getAndIncrement());
    }

    /// Enters an office and a procedure of five working days.
    public static void register(String office, String procedure) {
        as(Tokens.of("operator").offices("*"))
                .contentType("application/json")
                .body("""
                        {"name":"UBND xã thử nghiệm","level":"commune"}""")
                .put("/api/v1/offices/" + office)
                .then()
                .statusCode(org.hamcrest.Matchers.anyOf(org.hamcrest.Matchers.is(200), org.hamcrest.Matchers.is(201)));
        as(Tokens.of("operator").offices("*"))
                .contentType("application/json")
                .body("""
                        {"name":"Đăng ký khai sinh","field":"Hộ tịch","online":"full","resultPaper":false,
                         "deadline":{"amount":5,"unit":"working-day"}}""")
                .put("/api/v1/procedures/" + procedure)
                .then()
                .statusCode(org.hamcrest.Matchers.anyOf(org.hamcrest.Matchers.is(200), org.hamcrest.Matchers.is(201)));
    }

    public static RequestSpecification as(Tokens who) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset("UTF-8")
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(ONE, io.restassured.http.ContentType.TEXT)
                                .encodeContentTypeAs(BATCH, io.restassured.http.ContentType.TEXT)
                                .encodeContentTypeAs(LINES, io.restassured.http.ContentType.TEXT)))
                .auth()
                .oauth2(who.token());
    }

    public static Tokens portal() {
        return Tokens.of("portal").offices("X99.01").as("cong-dvc");
    }

    public static Tokens desk() {
        return Tokens.of("desk").offices("X99.01").as("can-bo");
    }

    public static Response post(String event) {
        return as(portal()).contentType(ONE).body(event).post("/api/v1/events");
    }

    public static Response postAll(List<String> events) {
        return as(portal())
                .contentType(BATCH)
                .body("[" + String.join(",", events) + "]")
                .post("/api/v1/events");
    }

    public static String event(String code, String type, String time, String data) {
        return event(code + "/" + type, code, type, time, data);
    }

    public static String event(String id, String code, String type, String time, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"urn:portal:test","type":"vn.motcua.%s.v1","subject":"%s","time":"%s","datacontenttype":"application/json","data":%s}""".formatted(id, type, code, time, data);
    }

    /// A life in four events: submitted, accepted, forwarded, completed.
    public static List<String> life(String code) {
        return List.of(
                event(code, "dossier.submitted", "2024-06-03T08:00:00+07:00", """
                        {"officeCode":"X99.01","procedureCode":"9.000001","channel":"online"}"""),
                event(code, "dossier.accepted", "2024-06-03T09:00:00+07:00", """
                        {"officeCode":"X99.01","procedureCode":"9.000001","channel":"online","officerCode":"CB01"}"""),
                event(code, "dossier.forwarded", "2024-06-03T10:00:00+07:00", """
                        {"officerCode":"CB07"}"""),
                event(code, "dossier.completed", "2024-06-07T10:00:00+07:00", """
                        {"outcome":"granted"}"""));
    }

    public static Map<String, Object> dossier(String code) {
        return as(portal())
                .get("/api/v1/dossiers/" + code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }
}
