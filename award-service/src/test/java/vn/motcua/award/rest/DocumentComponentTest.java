package vn.motcua.award.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class DocumentComponentTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void before_the_council_lists_are_drafts_and_later_papers_say_what_they_wait_for() {
        Walk walk = Walk.in("{}").winner("hoa", "\"gender\":\"female\"").made("commune");

        assertThat(text(walk, "to-trinh")).contains("DỰ THẢO", "TỜ TRÌNH", "Bà Ứng viên hoa", "Số: ……/TTr-VP");
        for (String waits : new String[] {"bien-ban", "quyet-dinh", "chi-thuong", "thong-bao"}) {
            get(walk, waits, "pdf")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/paper-not-yet"))
                    .body("paper", equalTo(waits));
        }
    }

    @Test
    void the_decision_its_annex_and_the_payment_say_the_same_and_are_stable_files() {
        Walk walk = Walk.in("{}").winner("hoa", "").winner("nam", "").made("commune");
        walk.proposed("hoa", "nam");
        assertThat(text(walk, "quyet-dinh"))
                .contains("DỰ THẢO", "Số: ……/QĐ-UBND")
                .doesNotContain("360.000");
        walk.decide().statusCode(200);

        String decision = text(walk, "quyet-dinh");
        assertThat(decision)
                .contains("QUYẾT ĐỊNH", "ngày 05 tháng 10 năm 2024", "02 cá nhân", "360.000", "720.000", "Lê Văn Chủ")
                .contains("Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13")
                .contains("Nghị định số 98/2023/NĐ-CP")
                .doesNotContain("DỰ THẢO", "152/2025");
        assertThat(text(walk, "chi-thuong"))
                .contains("2.340.000", "0,15", "360.000", "720.000", "Bảy trăm hai mươi nghìn đồng");
        byte[] docx = get(walk, "quyet-dinh", "docx")
                .then()
                .statusCode(200)
                .contentType(DOCX)
                .extract()
                .asByteArray();
        assertThat(docx).isEqualTo(get(walk, "quyet-dinh", "docx").asByteArray());
        assertThat(word(docx)).contains("02 cá nhân", "720.000");
        byte[] xlsx = get(walk, "chi-thuong", "xlsx")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();
        assertThat(numbers(xlsx)).contains(360_000.0, 720_000.0, 2_340_000.0);
    }

    @Test
    void minutes_are_written_from_the_meeting() {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune");
        walk.supported("hoa");

        assertThat(text(walk, "bien-ban"))
                .contains("BIÊN BẢN", "Phòng họp số 1", "Lê Văn Chủ", "Phạm Thị Thư", "Đỗ Văn Viên", "02/03");
        assertThat(word(get(walk, "bien-ban", "docx").asByteArray())).contains("2/3", "(66,66 %)", "Thông qua");
    }

    @Test
    void whoever_is_refused_is_told_the_exact_reason_and_nobody_else_gets_such_a_letter() {
        Walk walk = Walk.in("{}").winner("hoa", "").winner("nam", "").made("commune");
        walk.step(
                        "award-clerk",
                        "nop-ho-so",
                        "{\"action\":\"withdraw\",\"reason\":\"Xin rút vì chuyển công tác\",\"candidates\":[\"nam\"]}")
                .statusCode(200);

        assertThat(text(walk, "thong-bao?candidate=nam"))
                .contains("THÔNG BÁO", "Ứng viên nam", "Xin rút vì chuyển công tác", "90 ngày");
        get(walk, "thong-bao?candidate=hoa", "pdf")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-candidate"));
        get(walk, "bao-cao?candidate=ai-do", "pdf").then().statusCode(422);
    }

    @Test
    void a_reader_who_has_the_paper_gets_nothing_again_until_it_says_something_else() {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune");
        Response first = get(walk, "danh-sach", "pdf");
        first.then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        allOf(
                                containsString("inline"),
                                matchesPattern(".*filename=\"danh-sach_[A-Za-z0-9._-]+\\.pdf\"")))
                .header("Cache-Control", "private, no-cache");
        String tag = first.header("ETag");

        reader().header("If-None-Match", tag)
                .get(path(walk, "danh-sach") + "?format=pdf")
                .then()
                .statusCode(304);
        walk.proposed("hoa");
        reader().header("If-None-Match", tag)
                .get(path(walk, "danh-sach") + "?format=pdf")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"to-trinh,xlsx,400", "to-trinh,exe,400", "hoa-don,pdf,404"})
    void what_is_not_written_is_refused(String kind, String format, int status) {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune");

        get(walk, kind, format).then().statusCode(status).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "desk", "viewer", "officer", "desk-head", "operator"})
    void who_does_not_read_lists_reads_no_papers(String role) {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune");

        with(Tokens.of(role).offices(OFFICE))
                .get(path(walk, "danh-sach"))
                .then()
                .statusCode(403);
        with(Tokens.of("auditor").offices("X98"))
                .get(path(walk, "danh-sach"))
                .then()
                .statusCode(403);
        with(Tokens.of("auditor").offices(OFFICE))
                .get(path(walk, "danh-sach"))
                .then()
                .statusCode(200);
    }

    private static RequestSpecification reader() {
        return with(Tokens.of("award-clerk").offices(OFFICE));
    }

    private static String path(Walk walk, String kind) {
        return "/api/v1/award-lists/" + walk.list + "/documents/" + kind;
    }

    private static Response get(Walk walk, String kind, String format) {
        return reader().get(path(walk, kind) + (kind.contains("?") ? "&" : "?") + "format=" + format);
    }

    private static String text(Walk walk, String kind) {
        Response answer = get(walk, kind, "pdf");
        answer.then().statusCode(200).contentType("application/pdf");
        try (PDDocument printed = Loader.loadPDF(answer.asByteArray())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(printed).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(byte[] file) {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return words.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Double> numbers(byte[] file) {
        List<Double> numbers = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            numbers.add(cell.getNumericCellValue());
                        }
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }
}
