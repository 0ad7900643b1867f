package vn.motcua.deploy.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.motcua.deploy.e2e.AwardHands.click;
import static vn.motcua.deploy.e2e.AwardHands.fill;
import static vn.motcua.deploy.e2e.AwardHands.main;
import static vn.motcua.deploy.e2e.AwardHands.open;
import static vn.motcua.deploy.e2e.AwardHands.press;
import static vn.motcua.deploy.e2e.Browsers.seen;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.motcua.deploy.local.Part;

/// A nomination file in the browser: an officer declares for themselves, the head grades and confirms, the clerk sees
/// what is missing and brings a list of Excel.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwardFileBrowserTest {

    private static final String OFFICE = "X01.02.03";
    private static final String CODE = "ho-so-2024";
    private static final String CAMPAIGN = "/campaigns/" + CODE;
    private static final String LAN = "Nguyễn Thị Lan";
    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    private static Browsers browsers;
    private static Page officer;
    private static Page head;
    private static Page clerk;

    @BeforeAll
    static void a_campaign_of_its_own() throws IOException {
        ObjectNode plan = (ObjectNode) new ObjectMapper()
                .readTree(Path.of("../../award-service/src/main/resources/campaigns/vinh-yen-2024.json")
                        .toFile());
        plan.put("campaign", CODE);
        plan.putObject("title").put("vi", "Hồ sơ khen thưởng năm 2024").put("en", "Nomination files 2024");
        Client.as("award-clerk", OFFICE).put(Part.AWARD, CAMPAIGN, plan.toString());
        browsers = new Browsers();
        officer = browsers.signedInAs(Part.AWARD, "/", "lan.nt", "officer", OFFICE);
        head = browsers.signedIn(Part.AWARD, "/", "desk-head");
        clerk = browsers.signedIn(Part.AWARD, "/", "award-clerk");
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    @Order(1)
    void an_officer_declares_with_evidence_and_an_initiative() {
        assertThat(main(officer)).containsText("Hồ sơ của tôi");
        seen(officer, "file-my-files");
        open(officer, CAMPAIGN + "/my-file?lang=vi");
        seen(officer, "file-declare");
        fill(officer, "Họ và tên", LAN);
        fill(officer, "Chức vụ", "Công chức Văn phòng – Thống kê");
        officer.getByLabel("tổ chức thực hiện").check();
        officer.getByLabel("Từ ngày").first().fill("2024-01-02");
        officer.getByLabel("Quyết định số").first().fill("11/QĐ-UBND");
        click(officer, "Lưu và tiếp tục");
        assertThat(main(officer)).containsText("ứng viên chưa khai");
        seen(officer, "file-empty");

        officer.getByLabel("Chọn tệp")
                .setInputFiles(new FilePayload("anh.pdf", "application/pdf", new byte[] {1, 2, 3}));
        click(officer, "Tải lên");
        assertThat(main(officer)).containsText("Không nhận tệp này");
        seen(officer, "file-refused");
        officer.getByLabel("Chọn tệp").setInputFiles(new FilePayload("Biên bản số 7.pdf", "application/pdf", PDF));
        click(officer, "Tải lên");
        assertThat(main(officer)).containsText("Biên bản số 7.pdf");

        fill(officer, "Tôi đã làm được gì", "Trả kết quả tại nhà cho 64 hồ sơ, giảm một lần đi lại.");
        officer.locator("#declaration ~ form").getByLabel("Biên bản số 7.pdf").check();
        officer.getByLabel("Cam đoan").check();
        officer.getByLabel("Tự nguyện đồng ý").check();
        click(officer, "Lưu báo cáo");
        assertThat(main(officer)).containsText("đã cam đoan và đồng ý");

        officer.getByText("Thêm sáng kiến").click();
        fill(officer, "Tên sáng kiến", "Trả kết quả tại nhà");
        fill(officer, "Mô tả", "Người già không phải quay lại bộ phận một cửa.");
        fill(officer, "Áp dụng từ ngày", "2024-06-01");
        fill(officer, "Nội dung đo", "Số lần đi lại");
        officer.getByLabel("Trước", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("2");
        officer.getByLabel("Sau", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("1");
        officer.getByLabel("Đơn vị", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("lần/hồ sơ");
        Browsers.look(officer, "file-initiative");
        click(officer, "Lưu sáng kiến");
        assertThat(main(officer)).containsText("chưa xác nhận");
        seen(officer, "file-declared");
    }

    @Test
    @Order(2)
    void the_head_confirms_and_the_officer_comments_before_the_grade_is_signed() {
        open(head, CAMPAIGN + "/candidates/lan.nt/file?lang=vi");
        head.getByText("Xác nhận sáng kiến", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        seen(head, "file-confirm");
        click(head, "Xác nhận");
        assertThat(main(head)).containsText("✓ đã xác nhận");
        open(head, CAMPAIGN + "/grades?lang=vi");
        head.getByLabel(LAN + ", 05/2024").fill("B");
        click(head, "Lưu bản tạm");

        officer.reload();
        officer.getByText("Góp ý trước khi ký").click();
        fill(officer, "Ý kiến của tôi", "Tháng này không có hồ sơ quá hạn, xin xem lại.");
        click(officer, "Gửi ý kiến");
        assertThat(main(officer)).containsText("xin xem lại");
        seen(officer, "file-commented");

        head.reload();
        assertThat(main(head)).containsText("bản tạm, có góp ý");
        head.getByLabel(LAN + ", 05/2024").fill("A");
        click(head, "Ký 05/2024");
        head.getByText("đã ký").first().click();
        seen(head, "file-grade-history");
        head.getByText("Đổi xếp loại đã ký theo quyết định").click();
        fill(head, "Mức mới", "B");
        fill(head, "Quyết định số", "21/QĐ-UBND");
        fill(head, "Ngày quyết định", "2024-06-20");
        fill(head, "Người quyết định", "Chủ tịch Lê Văn Chủ");
        fill(head, "Lý do", "Kết luận kiểm tra số 4");
        Browsers.look(head, "file-grade-change");
        click(head, "Ghi theo quyết định");
        assertThat(main(head)).containsText("21/QĐ-UBND");
        seen(head, "file-grade-changed");
        open(head, CAMPAIGN + "/grades?lang=vi");
        seen(head, "file-grades");
    }

    @Test
    @Order(3)
    void a_list_of_excel_is_refused_with_the_cell_of_each_mistake_and_then_taken_whole() throws IOException {
        open(clerk, CAMPAIGN + "/candidates?lang=vi");
        press(clerk, "Nhập, xuất Excel");
        seen(clerk, "file-tables");
        send(List.of("Trần Văn Bình", "nam", "31/02/1988"), List.of("", "Nữ", "01/05/1990"));
        assertThat(clerk.locator("#errors")).containsText("D (Ngày sinh)");
        assertThat(clerk.locator("#errors tbody tr")).hasCount(2);
        seen(clerk, "file-table-errors");

        send(List.of("Trần Văn Bình", "nam", "28/02/1988"), List.of("Lê Thị Mai", "Nữ", "01/05/1990"));
        assertThat(main(clerk)).containsText("2 mới");
        seen(clerk, "file-table-taken");
    }

    @Test
    @Order(4)
    void the_clerk_sees_in_one_table_what_is_missing_in_whose_file() {
        press(clerk, "Thành phần hồ sơ");
        seen(clerk, "file-checklist");
        Locator lan =
                clerk.locator("tr", new Page.LocatorOptions().setHasText(LAN)).first();
        assertThat(lan).containsText("đã có");
        assertThat(clerk.locator("tr", new Page.LocatorOptions().setHasText("Lê Thị Mai"))
                        .first())
                .containsText("ứng viên chưa khai");
        clerk.setViewportSize(390, 844);
        clerk.reload();
        Assertions.assertThat((Boolean) clerk.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                .as("the page does not scroll sideways on a small screen")
                .isTrue();
        seen(clerk, "file-checklist-small");
        open(clerk, CAMPAIGN + "/candidates/lan.nt/file?lang=en");
        seen(clerk, "file-english-small");
        clerk.setViewportSize(1280, 900);
    }

    private static void send(List<String> first, List<String> second) throws IOException {
        byte[] table;
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Danh sách");
            row(sheet.createRow(0), "STT", List.of("Họ và tên", "Giới tính", "Ngày sinh"));
            row(sheet.createRow(1), "1", first);
            row(sheet.createRow(2), "2", second);
            workbook.write(out);
            table = out.toByteArray();
        }
        Locator form = clerk.locator("section", new Page.LocatorOptions().setHasText("Danh sách đề nghị cá nhân"));
        form.getByLabel("Tệp Excel")
                .setInputFiles(new FilePayload(
                        "ca-nhan.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", table));
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi bảng"))
                .click();
    }

    private static void row(Row row, String number, List<String> values) {
        row.createCell(0).setCellValue(number);
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i + 1).setCellValue(values.get(i));
        }
    }
}
