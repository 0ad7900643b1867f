package vn.motcua.award.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.fresh;
import static vn.motcua.award.rest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.award.WithServers;
import vn.motcua.award.certify.Seen;
import vn.motcua.award.signed.Signing;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class SignedPaperComponentTest {

    private static final String VOUCHED = "?means=scan&declaration=Tôi đã đối chiếu bản quét với bản giấy";
    private static Instant now = Instant.EPOCH;
    private static Signing chairman;

    @BeforeAll
    static void keys() {
        now = Instant.now();
        chairman = Signing.authority("CA Thử nghiệm", now).certifies("Lê Văn Chủ", now);
    }

    private static Walk decided() {
        Walk walk = Walk.in("{}").winner(fresh("hoa"), "").made("commune");
        walk.proposed(candidate(walk)).decide().statusCode(200);
        return walk;
    }

    private static String candidate(Walk walk) {
        return as("auditor")
                .get("/api/v1/award-lists/" + walk.list)
                .then()
                .extract()
                .path("entries[0].candidate");
    }

    private static byte[] given(Walk walk, String query) {
        return given(walk, "giay-khen", query);
    }

    private static byte[] given(Walk walk, String paper, String query) {
        return as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/documents/" + paper + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse file(Walk walk, String paper, byte[] content, String query) {
        return with(Tokens.of("award-clerk").offices(OFFICE).as("van-thu"))
                .contentType("application/pdf")
                .body(content)
                .put("/api/v1/award-lists/" + walk.list + "/documents/" + paper + "/signed" + query)
                .then();
    }

    private static void refused(ValidatableResponse answer, int status, String problem) {
        answer.statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    private static void drawOver(PDDocument document) {
        PDPage page = document.getPage(0);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.addRect(0, 0, 300, 300);
            content.fill();
            page.getCOSObject().setNeedToBeUpdated(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"giay-khen, GIẤY KHEN", "quyet-dinh, QUYẾT ĐỊNH"})
    void a_signed_paper_is_kept_byte_for_byte_and_given_out_from_then_on(String paper, String title) {
        Walk walk = decided();
        byte[] ours = given(walk, paper, "");
        byte[] signed = chairman.sign(ours, now.minusSeconds(60));

        file(walk, paper, signed, "")
                .statusCode(200)
                .body("means", equalTo("signature"))
                .body("origin", equalTo("same-file"))
                .body("version", equalTo(1))
                .body("signers.subject", contains("Lê Văn Chủ"))
                .body("signers.issuer", contains("CA Thử nghiệm"))
                .body("signers.trust", contains("not-judged"))
                .body("hash", startsWith("sha256:"))
                .body("by", equalTo("van-thu"));

        assertThat(given(walk, paper, "")).isEqualTo(signed);
        assertThat(given(walk, paper, "/signed")).isEqualTo(signed);
        assertThat(Seen.text(given(walk, paper, "?unsigned=true"))).contains("BẢN CHƯA KÝ", title);
        as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/trail")
                .then()
                .body("intact", equalTo(true))
                .body("entries.kind", hasItem("paper-filed"));
    }

    @Test
    void the_same_file_again_changes_nothing_and_another_one_is_refused() {
        Walk walk = decided();
        byte[] ours = given(walk, "");
        byte[] signed = chairman.sign(ours, now.minusSeconds(60));
        file(walk, "giay-khen", signed, "").statusCode(200);

        file(walk, "giay-khen", signed, "").statusCode(200).body("version", equalTo(1));
        refused(file(walk, "giay-khen", chairman.sign(ours, now.minusSeconds(30)), ""), 409, "already-filed");
        refused(file(walk, "giay-khen", Seen.scan(), VOUCHED + "&reason=Nhầm"), 409, "already-filed");
        as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/signed-papers")
                .then()
                .body("", hasSize(1));
    }

    @Test
    void what_was_tampered_with_is_refused_with_its_reason_and_nothing_is_kept() {
        Walk walk = decided();
        byte[] ours = given(walk, "");
        byte[] signed = chairman.sign(ours, now.minusSeconds(60));

        refused(file(walk, "giay-khen", ours, ""), 422, "not-signed");
        refused(
                file(walk, "giay-khen", Signing.edited(signed, SignedPaperComponentTest::drawOver), ""),
                422,
                "changed-after-signing");
        refused(
                file(
                        walk,
                        "giay-khen",
                        chairman.sign(Signing.edited(ours, SignedPaperComponentTest::drawOver), now.minusSeconds(60)),
                        ""),
                422,
                "content-differs");
        refused(file(walk, "giay-khen", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), ""), 422, "not-a-pdf");
        refused(file(walk, "giay-khen", new byte[0], ""), 422, "not-a-pdf");
        as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/signed-papers")
                .then()
                .body("", hasSize(0));
        assertThat(given(walk, "")).isEqualTo(ours);
    }

    @Test
    void the_paper_of_another_decision_is_refused_and_so_is_one_in_the_wrong_place() {
        Walk one = decided();
        Walk other = decided();
        byte[] signed = chairman.sign(given(one, ""), now.minusSeconds(60));

        refused(file(other, "giay-khen", signed, ""), 422, "other-paper");
        refused(file(one, "quyet-dinh", signed, ""), 422, "other-paper");
        refused(
                file(
                        other,
                        "giay-khen",
                        chairman.sign(Signing.rewritten(given(one, ""), _ -> {}), now.minusSeconds(60)),
                        ""),
                422,
                "number-not-found");
    }

    @Test
    void a_paper_written_anew_by_the_software_that_signs_is_known_by_its_text() {
        Walk walk = decided();
        byte[] anew = Signing.rewritten(given(walk, ""), _ -> {});

        file(walk, "giay-khen", chairman.sign(anew, now.minusSeconds(60)), "")
                .statusCode(200)
                .body("origin", equalTo("same-text"));
    }

    @Test
    void a_paper_written_anew_with_other_words_is_refused() {
        Walk walk = decided();
        byte[] anew =
                Signing.rewritten(given(walk, ""), document -> document.addPage(Seen.words(document, "va ca toi")));

        refused(file(walk, "giay-khen", chairman.sign(anew, now.minusSeconds(60)), ""), 422, "content-differs");
    }

    @Test
    void a_scan_with_a_declaration_is_as_good_and_is_marked_as_one() {
        Walk walk = decided();
        given(walk, "");

        refused(file(walk, "quyet-dinh", Seen.scan(), "?means=scan"), 400, "invalid-request");
        file(walk, "quyet-dinh", Seen.scan(), VOUCHED)
                .statusCode(200)
                .body("means", equalTo("scan"))
                .body("origin", equalTo("declared"))
                .body("declaration", containsString("đối chiếu"))
                .body("signers", hasSize(0));
        refused(file(walk, "giay-khen", given(walk, ""), VOUCHED), 422, "not-signed");
    }

    @Test
    void a_scan_is_replaced_only_with_a_reason_and_both_stay_readable() {
        Walk walk = decided();
        byte[] first = Seen.scan();
        byte[] second = Signing.rewritten(first, document -> document.addPage(new PDPage()));
        file(walk, "quyet-dinh", first, VOUCHED).statusCode(200);

        refused(file(walk, "quyet-dinh", second, VOUCHED), 409, "already-filed");
        file(walk, "quyet-dinh", second, VOUCHED + "&reason=Bản trước thiếu trang 2")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("reason", equalTo("Bản trước thiếu trang 2"));
        assertThat(signed(walk, "")).isEqualTo(second);
        assertThat(signed(walk, "?version=1")).isEqualTo(first);
        as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/documents/quyet-dinh/signed?version=9")
                .then()
                .statusCode(404);
    }

    private static byte[] signed(Walk walk, String query) {
        return as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/documents/quyet-dinh/signed" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void before_the_decision_its_papers_are_not_taken() {
        Walk open = Walk.in("{}").winner("lan", "").made("commune");

        refused(file(open, "quyet-dinh", Seen.scan(), VOUCHED), 409, "no-decision");
        file(open, "to-trinh", Seen.scan(), VOUCHED).statusCode(200);
        refused(file(open, "bao-cao-la", Seen.scan(), VOUCHED), 404, "not-found");
        refused(file(open, "to-trinh", Seen.scan(), "?means=fax"), 400, "invalid-request");
    }

    @Test
    void nobody_files_papers_of_a_list_on_which_they_stand_and_the_decider_only_those_of_the_decision() {
        Walk walk = decided();
        String winner = candidate(walk);

        refused(
                with(Tokens.of("award-clerk").offices(OFFICE).as(winner))
                        .contentType("application/pdf")
                        .body(Seen.scan())
                        .put("/api/v1/award-lists/" + walk.list + "/documents/quyet-dinh/signed" + VOUCHED)
                        .then(),
                403,
                "own-case");
        var decider = Tokens.of("decider").offices(OFFICE).as("chu-tich-ubnd");
        refused(
                with(decider)
                        .contentType("application/pdf")
                        .body(Seen.scan())
                        .put("/api/v1/award-lists/" + walk.list + "/documents/bien-ban/signed" + VOUCHED)
                        .then(),
                403,
                "forbidden");
        with(decider)
                .contentType("application/pdf")
                .body(Seen.scan())
                .put("/api/v1/award-lists/" + walk.list + "/documents/quyet-dinh/signed" + VOUCHED)
                .then()
                .statusCode(200);
    }

    @Test
    void a_file_larger_than_allowed_is_refused() {
        refused(file(decided(), "quyet-dinh", new byte[9 * 1024 * 1024], VOUCHED), 413, "too-large");
    }
}
