package vn.motcua.award.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.put;
import static vn.motcua.award.rest.Api.storedCampaign;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;
import vn.motcua.award.evidence.SampleFiles;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class EvidenceComponentTest {

    private static final Tokens CLERK = Tokens.of("award-clerk").offices(OFFICE).as("lap-ho-so");
    private static final Tokens HOA = Tokens.of("officer").offices(OFFICE).as("hoa.tt");
    private static final Tokens AUDITOR = Tokens.of("auditor").offices(OFFICE).as("kiem-tra");

    private String evidence = "";

    @BeforeEach
    void a_candidate_of_its_own() {
        String campaign = storedCampaign();
        put(campaign, "hoa", "{\"kind\":\"ca-nhan\",\"name\":\"Trần Thị Hoà\",\"account\":\"hoa.tt\"}")
                .statusCode(201);
        evidence = "/api/v1/campaigns/" + campaign + "/candidates/hoa/evidence";
    }

    @Test
    void a_file_goes_in_and_comes_out_as_it_was_but_never_as_a_page() {
        byte[] pdf = SampleFiles.pdf("biên bản số 12");
        String hash = Sha256.hex(pdf);

        var sent = raw("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Biên bản số 12.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + new String(pdf, StandardCharsets.UTF_8)
                + "\r\n--xyz--\r\n");
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(sent.body())
                .contains(hash, "\"name\":\"Biên bản số 12.pdf\"", "\"mediaType\":\"application/pdf\"", "hoa.tt");
        byte[] back = get(AUDITOR, "/" + hash)
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Disposition", containsString("attachment; filename=\"Bi_n_b_n_s__12.pdf\""))
                .header("Content-Disposition", containsString("filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"))
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(pdf);
    }

    @Test
    void the_same_file_twice_is_one_whoever_sends_it() {
        byte[] pdf = SampleFiles.pdf("hai lần");
        upload(HOA, "a.pdf", pdf).statusCode(201);

        upload(CLERK, "b.pdf", pdf).statusCode(200).body("name", equalTo("a.pdf"));
        get(AUDITOR, "").body("$", hasSize(1));
    }

    @Test
    void a_file_of_several_pieces_comes_back_whole() {
        byte[] large = SampleFiles.pdf("x".repeat(3_500_000));

        upload(HOA, "lon.pdf", large).statusCode(201);

        assertThat(get(HOA, "/" + Sha256.hex(large)).extract().asByteArray()).isEqualTo(large);
    }

    @Test
    void a_damaged_upload_is_told_from_its_hash_and_simply_sent_again() {
        byte[] pdf = SampleFiles.pdf("đường truyền kém");
        String hash = Sha256.hex(pdf);

        request(HOA)
                .multiPart("file", "a.pdf", SampleFiles.pdf("đường truyền hỏng"))
                .multiPart("sha256", hash)
                .post(evidence)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/hash-mismatch"));
        request(HOA)
                .multiPart("file", "a.pdf", pdf)
                .multiPart("sha256", hash)
                .post(evidence)
                .then()
                .statusCode(201);
        var broken = raw("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("/problems/upload-broken");
        request(HOA)
                .multiPart("other", "x")
                .post(evidence)
                .then()
                .statusCode(400)
                .body("field", equalTo("file"));
    }

    @Test
    void what_is_not_what_it_promises_is_refused() {
        upload(HOA, "trang.html", "<html>".getBytes(StandardCharsets.UTF_8))
                .statusCode(415)
                .body("type", equalTo("/problems/file-type-refused"))
                .body("detail", containsString("pdf, jpg, png, docx, xlsx"));
        upload(HOA, "anh.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        upload(HOA, "a.pdf", "<html><script>x</script>".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("type", equalTo("/problems/file-refused"))
                .body("detail", containsString("text/html"));
        upload(HOA, "a.pdf", new byte[0]).statusCode(422);
        upload(HOA, "a.png", SampleFiles.joined(SampleFiles.picture("png"), SampleFiles.archive("a", 1)))
                .statusCode(422);
        upload(HOA, "../../etc/bien-ban.pdf", SampleFiles.pdf("tên"))
                .statusCode(201)
                .body("name", equalTo("bien-ban.pdf"));
        get(AUDITOR, "").body("$", hasSize(1));
    }

    @Test
    void one_file_and_all_files_of_a_candidate_have_their_limits() {
        upload(HOA, "a.pdf", SampleFiles.pdf("x".repeat((10 << 20) + 1)))
                .statusCode(413)
                .body("type", equalTo("/problems/file-too-large"))
                .body("limit", equalTo(10 << 20));
        for (int i = 0; i < 5; i++) {
            upload(HOA, i + ".pdf", SampleFiles.pdf(i + "x".repeat((10 << 20) - 300)))
                    .statusCode(201);
        }
        upload(HOA, "6.pdf", SampleFiles.pdf("nhỏ".repeat(1000)))
                .statusCode(409)
                .body("type", equalTo("/problems/evidence-full"));
    }

    @Test
    void a_declaration_and_an_initiative_refer_to_files_of_their_candidate() {
        byte[] pdf = SampleFiles.pdf("báo cáo");
        String hash = Sha256.hex(pdf);
        String declaration = evidence.replace("/evidence", "/declaration");
        String body = "{\"report\":\"Tôi đã …\",\"files\":[\"" + hash + "\"]}";

        Api.with(HOA).body(body).put(declaration).then().statusCode(422).body("files", contains(hash));
        upload(HOA, "a.pdf", pdf).statusCode(201);
        Api.with(HOA).body(body).put(declaration).then().statusCode(201);
    }

    @Test
    void who_read_a_file_is_noted() {
        byte[] pdf = SampleFiles.pdf("riêng tư");
        upload(HOA, "a.pdf", pdf).statusCode(201);
        get(AUDITOR, "/" + Sha256.hex(pdf)).statusCode(200);
        get(HOA, "/" + Sha256.hex(pdf)).statusCode(200);

        get(AUDITOR, "/readings")
                .statusCode(200)
                .body("by", equalTo(List.of("hoa.tt", "kiem-tra")))
                .body("name", equalTo(List.of("a.pdf", "a.pdf")));
        get(AUDITOR, "/" + "0".repeat(64)).statusCode(404);
        get(AUDITOR, "/readings").body("$", hasSize(2));
    }

    @Test
    void files_are_for_their_office_and_their_candidate_only() {
        byte[] pdf = SampleFiles.pdf("của Hoà");
        upload(HOA, "a.pdf", pdf).statusCode(201);
        Tokens nam = Tokens.of("officer").offices(OFFICE).as("nam");

        upload(nam, "b.pdf", SampleFiles.pdf("của Nam"))
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-file"));
        get(nam, "/" + Sha256.hex(pdf)).statusCode(403).body("type", equalTo("/problems/not-your-file"));
        for (Tokens stranger : List.of(
                Tokens.of("auditor").offices("X99.02"), Tokens.of("award-clerk").offices("X99.02"))) {
            get(stranger, "/" + Sha256.hex(pdf)).statusCode(403).body("type", equalTo("/problems/office-out-of-reach"));
        }
        upload(Tokens.of("award-clerk").offices("X99.02"), "b.pdf", pdf).statusCode(403);
        for (String role :
                List.of("portal", "desk", "viewer", "award-verifier", "council", "decider", "auditor", "operator")) {
            upload(Tokens.of(role).offices(OFFICE), "b.pdf", pdf)
                    .statusCode(403)
                    .body("type", equalTo("/problems/forbidden"));
        }
    }

    @Test
    void the_application_cannot_change_what_was_uploaded() throws Exception {
        try (Connection application = DriverManager.getConnection(ServersResource.jdbcUrl(), "award", "test");
                var statement = application.createStatement()) {
            for (String table : List.of("evidence_content", "evidence_piece", "evidence_file", "evidence_reading")) {
                assertThatThrownBy(() -> statement.execute("delete from " + table))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.execute("update " + table + " set sha256 = sha256"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private ValidatableResponse upload(Tokens by, String name, byte[] bytes) {
        return request(by).multiPart("file", name, bytes).post(evidence).then();
    }

    /// A body as a browser sends it, byte for byte.
    private HttpResponse<String> raw(String body) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + evidence))
                            .header("Authorization", "Bearer " + HOA.token())
                            .header("Content-Type", "multipart/form-data; boundary=xyz")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ValidatableResponse get(Tokens by, String path) {
        return request(by).get(evidence + path).then();
    }

    private static io.restassured.specification.RequestSpecification request(Tokens by) {
        return given().auth().oauth2(by.token());
    }
}
