package vn.motcua.award.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.put;
import static vn.motcua.award.rest.Api.storedCampaign;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;
import vn.motcua.award.evidence.SampleFiles;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class TableComponentTest {

    private static final List<String> PEOPLE = List.of(
            "STT",
            "Họ và tên",
            "Giới tính",
            "Ngày sinh",
            "Chức vụ",
            "Phòng ban/tổ",
            "Đơn vị công tác",
            "Địa chỉ",
            "Phân loại cán bộ",
            "Hình thức khen thưởng",
            "Danh hiệu (nếu có)");

    private String campaign = "";

    @BeforeEach
    void a_campaign_of_its_own() {
        campaign = storedCampaign();
    }

    @Test
    void the_template_has_the_columns_of_the_lists_that_clerks_keep() throws IOException {
        try (XSSFWorkbook template = opened(download("ca-nhan?empty=true"))) {
            List<String> heads = new ArrayList<>();
            template.getSheetAt(0).getRow(2).forEach(cell -> heads.add(cell.getStringCellValue()));

            assertThat(heads).startsWith(PEOPLE.toArray(String[]::new));
            assertThat(template.getSheet("Hướng dẫn")).isNotNull();
        }
    }

    @Test
    void a_list_of_individuals_is_taken_whole_and_again_changes_nothing() {
        byte[] list = table(
                PEOPLE,
                List.of(
                        row(
                                1,
                                "Trần Thị Hoà",
                                "Nữ",
                                LocalDate.of(1990, 9, 5),
                                "Công chức Tư pháp",
                                "Tổ một cửa",
                                "UBND xã",
                                "Thôn 1",
                                "Người trực tiếp công tác",
                                "Giấy khen",
                                null),
                        row(
                                2,
                                Normalizer.normalize("Lê Văn Nam", Normalizer.Form.NFD),
                                "nam",
                                "5/9/1988",
                                "Phó Chủ tịch",
                                null,
                                "UBND xã",
                                null,
                                "Phó phòng trở lên",
                                "giấy khen",
                                null),
                        row(3, "Đỗ Thị Út", null, null, null, null, null, null, null, null, null)));

        take("ca-nhan", list)
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("created", equalTo(3))
                .body("changed", equalTo(0));
        take("ca-nhan", list).statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(3));
        candidate("tran-thi-hoa-1990")
                .body("sheet.value.gender", equalTo("female"))
                .body("sheet.value.leader", equalTo(false))
                .body("sheet.value.particulars.birthDate", equalTo("1990-09-05"))
                .body("sheet.value.particulars.address", equalTo("Thôn 1"))
                .body("sheet.recordedBy", equalTo("award-clerk-person"));
        candidate("le-van-nam-1988")
                .body("sheet.value.name", equalTo("Lê Văn Nam"))
                .body("sheet.value.leader", equalTo(true))
                .body("sheet.value.particulars.birthDate", equalTo("1988-09-05"));
        candidate("do-thi-ut").body("sheet.value.particulars", nullValue());
    }

    @Test
    void what_is_written_out_is_taken_in_and_changes_nothing() {
        put(campaign, "cc05", """
                {"kind":"ca-nhan","name":"=HYPERLINK(\\"http://x\\")","gender":"male","leader":true,"post":"+1",
                 "roles":["ORGANISE"],"deskAssignments":[{"from":"2011-01-01","decision":"11/QĐ"}],
                 "particulars":{"birthDate":"1970-02-28","award":"Giấy khen"}}""").statusCode(201);
        put(campaign, "to", "{\"kind\":\"tap-the\",\"name\":\"Tổ một cửa\",\"womenPercent\":70}")
                .statusCode(201);

        for (String kind : List.of("ca-nhan", "tap-the")) {
            take(kind, download(kind)).statusCode(200).body("rows", equalTo(1)).body("unchanged", equalTo(1));
        }
        candidate("cc05").body("sheet.version", equalTo(1)).body("sheet.value.roles", equalTo(List.of("ORGANISE")));
    }

    @Test
    void each_mistake_is_named_with_its_cell_and_nothing_is_taken() {
        byte[] list = table(
                PEOPLE,
                List.of(
                        row(1, "Người tốt", "Nam", "01/01/1990", "a", "b", "c", "d", null, "Giấy khen", null),
                        row(2, "", "Nam", null, "a", null, null, null, null, null, null),
                        row(3, "Sai ngày", "Khác", "31/02/1990", "a", null, null, null, "gì đó", "Bằng khen", null),
                        row(4, "Tương lai", null, LocalDate.of(2999, 1, 1), null, null, null, null, null, null, null),
                        row(5, "Người tốt", null, "01/01/1990", null, null, null, null, null, null, null),
                        row(6, "Dài " + "x".repeat(300), null, null, null, null, null, null, null, null, null)));

        take("ca-nhan", list)
                .statusCode(422)
                .body("type", equalTo("/problems/sheet-rejected"))
                .body("count", equalTo(8))
                .body("errors.findAll { it.row == 5 }.column", equalTo(List.of("B (Họ và tên)")))
                .body(
                        "errors.findAll { it.row == 6 }.column",
                        equalTo(List.of(
                                "C (Giới tính)", "D (Ngày sinh)", "I (Phân loại cán bộ)", "J (Hình thức khen thưởng)")))
                .body("errors.find { it.column == 'D (Ngày sinh)' }.value", equalTo("31/02/1990"))
                .body("errors.find { it.column == 'D (Ngày sinh)' }.mend.vi", containsString("05/09/1990"))
                .body("errors.find { it.row == 7 }.what.vi", containsString("tương lai"))
                .body("errors.find { it.row == 8 }.what.vi", equalTo("Trùng với dòng 4."))
                .body("errors.find { it.row == 9 }.column", equalTo("B (Họ và tên)"));
        as("auditor")
                .get("/api/v1/campaigns/" + campaign + "/candidates")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void formulas_errors_and_control_characters_are_refused_and_unknown_columns_named() {
        byte[] list = changed(
                table(
                        List.of("Họ và tên", "Chức vụ", "Ghi chú"),
                        List.of(row("An", "x", "y"), row("Bình", "x", null), row("Chi", "x\ny", null))),
                sheet -> {
                    sheet.getRow(3).getCell(1).setCellFormula("1+1");
                    sheet.getRow(4).getCell(1).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
                });

        take("ca-nhan", list)
                .statusCode(422)
                .body("errors.find { it.row == 3 }.what.vi", equalTo("Mẫu không có cột này."))
                .body("errors.find { it.row == 4 }.what.vi", equalTo("Ô có công thức."))
                .body("errors.find { it.row == 5 }.what.vi", startsWith("Ô không chứa"))
                .body("errors.find { it.row == 6 }.what.vi", containsString("xuống dòng"));
    }

    @Test
    void what_is_no_table_is_refused_without_a_fault() {
        take("ca-nhan", SampleFiles.pdf("x")).statusCode(422).body("type", equalTo("/problems/file-refused"));
        take("ca-nhan", SampleFiles.docx()).statusCode(422).body("type", equalTo("/problems/file-refused"));
        take("ca-nhan", SampleFiles.archive("xl/workbook.xml", 30 << 20)).statusCode(422);
        take("ca-nhan", SampleFiles.xlsx())
                .statusCode(422)
                .body("type", equalTo("/problems/sheet-unreadable"))
                .body("detail", containsString("Họ và tên"));
        byte[] many = table(
                List.of("Họ và tên"),
                java.util.stream.IntStream.range(0, 2001)
                        .mapToObj(i -> row("Người " + i))
                        .toList());
        take("ca-nhan", many).statusCode(422).body("detail", containsString("2000"));
        byte[] wide = table(List.of("Họ và tên"), List.of(row("x".repeat(32_000))));
        take("ca-nhan", wide).statusCode(422).body("type", equalTo("/problems/sheet-rejected"));
        take("khong-co", SampleFiles.xlsx()).statusCode(404);
        given().auth()
                .oauth2(Tokens.of("award-clerk").offices(OFFICE).token())
                .multiPart("x", "y")
                .post(path("ca-nhan"))
                .then()
                .statusCode(400);
    }

    @Test
    void grades_are_taken_as_drafts_by_the_head_and_signed_ones_stay() throws IOException {
        put(campaign, "hoa", "{\"kind\":\"ca-nhan\",\"name\":\"Trần Thị Hoà\"}").statusCode(201);
        put(campaign, "head", "{\"kind\":\"ca-nhan\",\"name\":\"Người phụ trách\",\"account\":\"desk-head-person\"}")
                .statusCode(201);
        as("desk-head")
                .body("{\"grade\":\"A\",\"signed\":true}")
                .put("/api/v1/campaigns/" + campaign + "/candidates/hoa/grades/2011-05")
                .then()
                .statusCode(201);
        byte[] written = download("xep-loai");

        byte[] filled = changed(written, sheet -> {
            Row hoa = rowOf(sheet, "hoa");
            text(hoa, "06/2011", "b");
            text(hoa, "07/2011", "KXL: nghỉ cả tháng");
            text(hoa, "08/2011", "Miễn: nghỉ thai sản");
        });
        takeAs("award-clerk", "xep-loai", filled).statusCode(403);
        takeAs("desk-head", "xep-loai", filled)
                .statusCode(200)
                .body("created", equalTo(3))
                .body("unchanged", equalTo(1));
        takeAs("desk-head", "xep-loai", filled)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("unchanged", equalTo(4));
        candidate("hoa")
                .body("grades.'2011-06'.value.grade", equalTo("B"))
                .body("grades.'2011-06'.value.signed", equalTo(false))
                .body("grades.'2011-07'.value.grade", equalTo("NOT_GRADED"))
                .body("grades.'2011-07'.value.reason", equalTo("nghỉ cả tháng"))
                .body("grades.'2011-08'.value.exempt", equalTo("nghỉ thai sản"));

        byte[] wrong = changed(written, sheet -> {
            text(rowOf(sheet, "hoa"), "05/2011", "B");
            text(rowOf(sheet, "hoa"), "09/2011", "KXL");
            text(rowOf(sheet, "head"), "05/2011", "A");
            rowOf(sheet, "head").createCell(2).setCellValue("Tên khác");
        });
        takeAs("desk-head", "xep-loai", wrong)
                .statusCode(422)
                .body("errors.what.vi", hasItem(containsString("Mã này là của")))
                .body("errors.what.vi", hasItem(containsString("đã được desk-head-person ký và khoá")))
                .body("errors.what.vi", hasItem("Thiếu lý do."));
        byte[] own = changed(written, sheet -> text(rowOf(sheet, "head"), "05/2011", "A"));
        takeAs("desk-head", "xep-loai", own)
                .statusCode(422)
                .body("errors[0].what.vi", containsString("Người xếp loại không được là chính ứng viên"));
        candidate("hoa").body("grades.'2011-05'.value.grade", equalTo("A"));
    }

    private ValidatableResponse candidate(String code) {
        return as("auditor")
                .get("/api/v1/campaigns/" + campaign + "/candidates/" + code)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse take(String kind, byte[] table) {
        return takeAs("award-clerk", kind, table);
    }

    private ValidatableResponse takeAs(String role, String kind, byte[] table) {
        return given().log()
                .ifValidationFails()
                .auth()
                .oauth2(Tokens.of(role).offices(OFFICE).as(role + "-person").token())
                .multiPart("file", "bang.xlsx", table)
                .post(path(kind))
                .then();
    }

    private byte[] download(String kind) {
        return as("award-clerk")
                .get(path(kind))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
    }

    private String path(String kind) {
        return "/api/v1/campaigns/" + campaign + "/tables/" + kind;
    }

    private static List<Object> row(Object... values) {
        return java.util.Arrays.asList(values);
    }

    /// A table as a clerk would make it: a title, an empty row, headings, rows.
    private static byte[] table(List<String> heads, List<List<Object>> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Danh sách");
            sheet.createRow(0).createCell(0).setCellValue("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG");
            Row head = sheet.createRow(2);
            for (int i = 0; i < heads.size(); i++) {
                head.createCell(i).setCellValue(heads.get(i));
            }
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(3 + i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    Object value = rows.get(i).get(j);
                    switch (value) {
                        case null -> {
                            // Left empty.
                        }
                        case Integer number -> row.createCell(j).setCellValue(number);
                        case LocalDate date -> {
                            Cell cell = row.createCell(j, CellType.NUMERIC);
                            cell.setCellValue((double) ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date));
                            cell.setCellStyle(day);
                        }
                        case Object text -> row.createCell(j).setCellValue(text.toString());
                    }
                }
            }
            return written(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] changed(byte[] table, Consumer<XSSFSheet> change) {
        try (XSSFWorkbook workbook = opened(table)) {
            change.accept(workbook.getSheetAt(0));
            return written(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row rowOf(XSSFSheet sheet, String code) {
        for (Row row : sheet) {
            Cell cell = row.getCell(1);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("No row of " + code);
    }

    private static void text(Row row, String month, String value) {
        for (Cell head : row.getSheet().getRow(2)) {
            if (head.getStringCellValue().equals(month)) {
                row.createCell(head.getColumnIndex()).setCellValue(value);
                return;
            }
        }
        throw new AssertionError("No column " + month);
    }

    private static XSSFWorkbook opened(byte[] table) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(table));
    }

    private static byte[] written(XSSFWorkbook workbook) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
