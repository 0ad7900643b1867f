package vn.motcua.award.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.testkit.Tokens;

/// Complaints of a decision signed on 2024-10-05. ⚖ Luật Khiếu nại 2011, Điều 7 và 9
@QuarkusTest
@WithServers
class ComplaintComponentTest {

    private Walk walk;

    @BeforeEach
    void hoa_is_honoured_and_lan_is_not() {
        walk = Walk.in("{}").winner("hoa", "").winner("lan", "\"account\":\"lan-account\"");
        as("award-clerk")
                .body("{\"outcome\":\"fail\",\"reason\":\"Chưa có sáng kiến nào được áp dụng\"}")
                .put("/api/v1/campaigns/" + walk.campaign + "/candidates/lan/judgements/C2")
                .then()
                .statusCode(200);
        walk.made("commune").proposed("hoa");
        walk.decide().statusCode(200);
    }

    @ParameterizedTest(name = "learnt of on {0}, {1} days hindered, received at {2} → {3}")
    @CsvSource({
        "2024-10-08, 0, 2025-01-06T23:59:59.999+07:00, true",
        "2024-10-08, 0, 2025-01-06T16:59:59.999Z, true",
        "2024-10-08, 0, 2025-01-06T17:00:00Z, false",
        "2024-10-08, 0, 2025-01-07T00:00:00+07:00, false",
        "2024-10-08, 1, 2025-01-07T00:00:00+07:00, true",
        "2024-10-08, 1, 2025-01-08T00:00:00+07:00, false"
    })
    void a_complaint_is_admissible_to_the_second(String learned, int hindered, String received, boolean admissible) {
        complain("""
                {"complainant":"Nguyễn Văn Khiếu","subject":"Không được khen","learnedOn":"%s","receivedAt":"%s",
                 "hinderedDays":%d,"hindrance":"nằm viện"}""".formatted(learned, received, hindered))
                .statusCode(200)
                .body("complaintsReceived[0].admissible", equalTo(admissible))
                .body(
                        "complaintsReceived[0].term.closes",
                        equalTo(hindered == 0 ? "2025-01-07T00:00:00+07:00" : "2025-01-08T00:00:00+07:00"))
                .body("flags.contains('complaint-open')", equalTo(admissible));

        if (!admissible) {
            answer(1, "dismissed", "nguoi-ky").statusCode(409).body("type", equalTo("/problems/complaint-late"));
            answer(1, "inadmissible", "nguoi-ky").statusCode(200).body("flags", not(hasItem("complaint-open")));
        }
    }

    @Test
    void a_complaint_is_answered_once_and_the_second_one_by_the_superior() {
        lan("").statusCode(200);
        lan("").statusCode(409).body("type", equalTo("/problems/complaint-known"));
        lan("\"stage\":2,").statusCode(409).body("type", equalTo("/problems/no-first-complaint"));
        answer(1, "dismissed", "lan-account").statusCode(403).body("type", equalTo("/problems/own-case"));
        answer(7, "dismissed", "nguoi-ky").statusCode(404);
        answer(1, "dismissed", "nguoi-ky")
                .statusCode(200)
                .body("complaintsReceived[0].answer.outcome", equalTo("dismissed"))
                .body("complaintsReceived[0].answer.by", equalTo("nguoi-ky"));
        answer(1, "upheld", "nguoi-ky").statusCode(409).body("type", equalTo("/problems/already-answered"));

        lan("\"stage\":2,").statusCode(200);
        answer(2, "dismissed", "nguoi-ky").statusCode(403).body("type", equalTo("/problems/superior-needed"));
        answer(2, "dismissed", "chu-tich-ubnd").statusCode(403).body("type", equalTo("/problems/superior-needed"));
        answer(2, "dismissed", "chu-tich-huyen").statusCode(200);
    }

    @Test
    void an_upheld_complaint_flags_the_list_until_something_is_revoked_and_recovered() {
        lan("").statusCode(200);
        answer(1, "upheld", "nguoi-ky")
                .statusCode(200)
                .body("flags", hasItem("complaint-upheld"))
                .body("complaintsReceived[0].toBeRevoked", equalTo(true));

        walk.step(
                        "decider",
                        "chu-tich-ubnd",
                        "{\"action\":\"revoke\",\"candidates\":[\"hoa\"],\"code\":\"unlawful-appraisal\","
                                + "\"reason\":\"Chấp nhận khiếu nại số 1\"}")
                .statusCode(200)
                .body("flags", not(hasItem("complaint-upheld")))
                .body("complaintsReceived[0].toBeRevoked", equalTo(false))
                .body("recovery.candidate", equalTo(List.of("hoa")))
                .body("recovery[0].reason", equalTo("Chấp nhận khiếu nại số 1"));
        JsonPath trail =
                as("auditor").get("/api/v1/award-lists/" + walk.list + "/trail").jsonPath();
        assertThat(trail.getBoolean("intact")).isTrue();
        assertThat(trail.getList("entries.kind")).contains("complained", "complaint-answered");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"learnedOn\":\"2024-10-04\" | 422 | impossible-dates",
                "\"learnedOn\":\"2999-01-01\" | 422 | impossible-dates",
                "\"learnedOn\":\"2024-10-08\",\"receivedAt\":\"2999-01-01T00:00:00Z\" | 422 | impossible-dates",
                "\"learnedOn\":\"2024-10-08\",\"candidate\":\"nobody\" | 422 | unknown-candidate",
                "\"learnedOn\":\"2024-10-08\",\"hinderedDays\":3 | 400 | invalid-request",
                "\"learnedOn\":\"2024-10-08\",\"hinderedDays\":-1 | 400 | invalid-request",
                "\"learnedOn\":\"2024-10-08\",\"stage\":3 | 400 | invalid-request",
                "\"learnedOn\":\"nonsense\" | 400 | malformed-json",
                "\"stage\":1 | 400 | invalid-request"
            })
    void impossible_complaints_are_refused(String members, int status, String slug) {
        complain("{\"complainant\":\"Ai đó\",\"subject\":\"x\"," + members + "}")
                .statusCode(status)
                .body("type", equalTo("/problems/" + slug));
    }

    @Test
    void before_the_decision_there_is_nothing_to_complain_of() {
        Walk undecided = Walk.in("{}").winner("hoa", "").made("commune");
        walk.list = undecided.list;

        lan("").statusCode(409).body("type", equalTo("/problems/no-decision"));
    }

    @Test
    void everybody_is_told_the_exact_reason() {
        as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/notices")
                .then()
                .statusCode(200)
                .body("find { it.candidate == 'hoa' }.result", equalTo("honoured"))
                .body("find { it.candidate == 'hoa' }.reason", nullValue())
                .body("find { it.candidate == 'lan' }.result", equalTo("refused"))
                .body("find { it.candidate == 'lan' }.code", equalTo("not-eligible"))
                .body("find { it.candidate == 'lan' }.reason", containsString("Chưa có sáng kiến nào được áp dụng"))
                .body("find { it.candidate == 'lan' }.reason", containsString("(IV.2 / IV.3.2)"))
                .body("find { it.candidate == 'lan' }.because.id", hasItem("C2"));
    }

    @Test
    void a_returned_list_tells_why_it_came_back() {
        Walk returned = Walk.in("{}").winner("hoa", "").made("commune").submitted();
        returned.step("award-verifier", "tham-dinh", "{\"action\":\"return\",\"reason\":\"Thiếu minh chứng\"}")
                .statusCode(200);

        as("auditor")
                .get("/api/v1/award-lists/" + returned.list + "/notices")
                .then()
                .body("[0].result", equalTo("returned"))
                .body("[0].reason", equalTo("Thiếu minh chứng"));
    }

    @Test
    void the_page_records_and_answers_complaints() throws IOException {
        String path = "/award-lists/" + walk.list + "/complaints";
        form("award-clerk", "nop-ho-so", path, "complainant=Lan&candidate=lan&subject=&learnedOn=2024-10-08")
                .statusCode(422)
                .body(containsString("Cần điền ô này."));
        form(
                        "award-clerk",
                        "nop-ho-so",
                        path,
                        "complainant=Lan&candidate=lan&subject=Sai&learnedOn=2024-10-08&hinderedDays=9999&hindrance=x")
                .statusCode(422);
        form(
                        "award-clerk",
                        "nop-ho-so",
                        path,
                        "complainant=Lan&candidate=lan&subject=Sai&learnedOn=2024-10-08&receivedAt=2024-12-01T08:00:00"
                                + "&hinderedDays=1&hindrance=nằm viện")
                .statusCode(303);
        form("decider", "nguoi-ky", path + "/1/answer", "outcome=upheld&document=12/TL&signedOn=2024-12-05&answer=Đúng")
                .statusCode(303);

        String page = with(Tokens.of("decider").offices(OFFICE).as("nguoi-ky"))
                .get(path)
                .asString();
        Files.writeString(Path.of("target/complaints.html"), page, StandardCharsets.UTF_8);
        assertThat(page)
                .contains(
                        "trong thời hiệu",
                        "chấp nhận",
                        "đến hết ngày 07/01/2025",
                        "00:00:00 08/01/2025",
                        "nằm viện",
                        "chưa đối chiếu với văn bản luật",
                        "Phải huỷ quyết định");
    }

    private ValidatableResponse form(String role, String name, String path, String body) {
        return with(Tokens.of(role).offices(OFFICE).as(name))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .body(body)
                .post(path)
                .then();
    }

    private ValidatableResponse lan(String more) {
        return complain(
                "{\"complainant\":\"Ứng viên lan\",\"candidate\":\"lan\"," + more
                        + "\"subject\":\"Tôi có sáng kiến\",\"learnedOn\":\"2024-10-08\",\"receivedAt\":\"2024-11-01T08:00:00+07:00\"}");
    }

    private ValidatableResponse complain(String body) {
        return with(Tokens.of("award-clerk").offices(OFFICE).as("nop-ho-so"))
                .body(body)
                .post("/api/v1/award-lists/" + walk.list + "/complaints")
                .then();
    }

    private ValidatableResponse answer(int number, String outcome, String name) {
        return with(Tokens.of("decider").offices(OFFICE).as(name))
                .body("{\"outcome\":\"" + outcome
                        + "\",\"answer\":\"Đã xem xét\",\"document\":\"12/TL-UBND\",\"signedOn\":\"2025-02-01\"}")
                .post("/api/v1/award-lists/" + walk.list + "/complaints/" + number + "/answer")
                .then();
    }
}
