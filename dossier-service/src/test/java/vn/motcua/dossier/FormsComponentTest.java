package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class FormsComponentTest {

    private static final double MILLIMETRE = 72 / 25.4;
    private static final String NAME = "Nguyễn Phước Bảo Quỳnh Ánh Tuyết Nhung";
    private static final String APPLICANT = """
            {"name":"%s","kind":"citizen","address":"Thôn Đồng Ầu, xã Vĩnh Yên","phone":"0912345678",
             "email":"nhung@example.vn","papers":[{"name":"Giấy chứng sinh","kind":"original","count":1},
             {"name":"Tờ khai đăng ký khai sinh","kind":"electronic","count":2}],"resultDelivery":"postal"}""".formatted(NAME);

    @BeforeEach
    void enter() {
        Portal.register("X99.01", "9.000001");
    }

    @Test
    void the_receipt_tells_who_applied_what_came_and_when_the_result_is_promised() throws IOException {
        String code = lived("2024-05-02", List.of());
        told(code, APPLICANT);

        String text = printed(code, "01");

        assertThat(text)
                .contains("Mẫu số 01", "Thông tư số 01/2018/TT-VPCP")
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("UBND XÃ THỬ NGHIỆM", "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ")
                .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", code)
                .contains(NAME, "Thôn Đồng Ầu, xã Vĩnh Yên", "0912345678", "nhung@example.vn")
                .contains("Đăng ký khai sinh (9.000001)")
                .contains("Giấy chứng sinh (bản chính, 01 bản)")
                .contains("Tờ khai đăng ký khai sinh (bản điện tử, 02 bản)")
                .contains("05 ngày làm việc")
                .contains("Thời gian nhận hồ sơ: 08 giờ 30 phút, ngày 02 tháng 5 năm 2024")
                .contains("Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 08 tháng 5 năm 2024")
                .contains("qua dịch vụ bưu chính công ích")
                .contains("Mã cán bộ: CB01");
    }

    @Test
    void what_is_not_known_stays_a_line_to_fill_in() throws IOException {
        String text = printed(lived("2024-05-02", List.of()), "01");

        assertThat(text)
                .contains("Tiếp nhận hồ sơ của: Địa chỉ: Số điện thoại: Email: Nội dung", "Số lượng hồ sơ: (bộ)")
                .doesNotContain("null", "undefined", "NOT_FOUND", "Nguyễn");
    }

    @Test
    void a_request_for_supplements_lists_what_is_missing_and_each_one_is_a_paper_of_its_own() throws IOException {
        String code = lived(
                "2024-05-02",
                List.of(
                        event("dossier.supplement-requested", "2024-05-03T09:05:00+07:00", """
                                {"items":["Giấy chứng sinh bản chính","Sổ hộ khẩu"],"reason":"Thiếu giấy tờ gốc"}"""),
                        event("dossier.supplement-received", "2024-05-06T09:00:00+07:00", "{}"),
                        event("dossier.supplement-requested", "2024-05-07T10:00:00+07:00", """
                                {"items":["Ảnh 4x6"],"reason":"Ảnh mờ"}""")));

        assertThat(printed(code, "02"))
                .contains("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "ngày 03 tháng 5 năm 2024")
                .contains("1. Giấy chứng sinh bản chính", "2. Sổ hộ khẩu", "Lý do: Thiếu giấy tờ gốc")
                .doesNotContain("Ảnh mờ", "lần yêu cầu bổ sung thứ");
        assertThat(text(save(get(code, "02?number=2"), "02-lan-2")))
                .contains("Ảnh 4x6", "Lý do: Ảnh mờ", "Đây là lần yêu cầu bổ sung thứ 2");
        get(code, "02?number=3")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/form-not-due"))
                .body("detail", containsString("hồ sơ mới có 2 lần"));
        get(code, "02?number=0").then().statusCode(400).body("field", equalTo("number"));
    }

    @Test
    void a_refusal_at_the_door_gives_its_reason() throws IOException {
        String code = Portal.freshCode();
        taken(
                code,
                List.of(
                        event("dossier.submitted", "2024-05-02T08:00:00+07:00", """
                        {"officeCode":"X99.01","procedureCode":"9.000001","channel":"online"}"""),
                        event("dossier.not-accepted", "2024-05-02T10:15:00+07:00", """
                        {"reason":"Không thuộc thẩm quyền của xã"}""")));
        told(code, APPLICANT);

        assertThat(printed(code, "03"))
                .contains("PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ", "không tiếp nhận", NAME)
                .contains("Không thuộc thẩm quyền của xã", "ngày 02 tháng 5 năm 2024");
        get(code, "01")
                .then()
                .statusCode(409)
                .body("needs", contains("dossier.accepted"))
                .body("available", contains("03"));
    }

    @Test
    void a_refusal_in_substance_leaves_its_reason_to_be_filled_in() throws IOException {
        String code = lived("2024-05-02", List.of(event("dossier.completed", "2024-05-06T10:00:00+07:00", """
                {"outcome":"refused"}""")));

        assertThat(printed(code, "03"))
                .contains("từ chối giải quyết", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ")
                .doesNotContain("null");
    }

    @Test
    void an_apology_names_the_date_promised_and_the_new_one() throws IOException {
        String code = lived("2024-05-02", List.of(event("dossier.rescheduled", "2024-05-07T15:00:00+07:00", """
                {"dueAt":"2024-05-14T17:00:00+07:00","reason":"Chờ xác minh"}""")));
        told(code, APPLICANT);

        assertThat(printed(code, "04"))
                .contains("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", "Kính gửi: " + NAME)
                .contains("Thời gian hẹn trả kết quả: 17 giờ 00 phút, ngày 08 tháng 5 năm 2024")
                .contains("Lý do: Chờ xác minh")
                .contains("17 giờ 00 phút, ngày 14 tháng 5 năm 2024");
    }

    @ParameterizedTest
    @CsvSource({"2024-05-07, Trước hạn", "2024-05-08, Đúng hạn", "2024-05-09, Quá hạn"})
    void the_control_slip_shows_each_hand_over_and_whether_it_was_in_time(String completed, String result)
            throws IOException {
        String code = lived(
                "2024-05-02",
                List.of(
                        event("dossier.forwarded", "2024-05-02T14:00:00+07:00", """
                                {"officerCode":"CB07","unit":"Công chức Tư pháp - Hộ tịch"}"""),
                        event("dossier.consultation-requested", "2024-05-03T08:00:00+07:00", """
                                {"unit":"Công an xã","dueAt":"2024-05-06T17:00:00+07:00"}"""),
                        event("dossier.consultation-answered", "2024-05-07T08:00:00+07:00", """
                                {"unit":"Công an xã"}"""),
                        event("dossier.completed", completed + "T10:00:00+07:00", "{\"outcome\":\"granted\"}"),
                        event("dossier.returned", completed + "T16:00:00+07:00", "{\"medium\":\"postal\"}")));

        assertThat(printed(code, "05"))
                .contains("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "Mẫu số 05")
                .contains("14:00", "02/05/2024", "Tư pháp", "CB07")
                .contains("Quá hạn (hạn 17:00 06/05/2024)")
                .contains(result + " (hạn 17:00 08/05/2024)")
                .contains("Kết quả: Chấp thuận");
    }

    @Test
    void under_the_law_of_2025_there_is_a_notice_of_stopping_and_the_others_move_on() throws IOException {
        String code = lived("2025-07-02", List.of(event("dossier.stopped", "2025-07-04T09:00:00+07:00", """
                {"reason":"Người nộp không bổ sung trong thời hạn"}""")));
        told(code, APPLICANT);

        assertThat(printed(code, "05"))
                .contains("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "Mẫu số 05", "Thông tư số 03/2025/TT-VPCP")
                .contains("dừng giải quyết", "Người nộp không bổ sung trong thời hạn");
        assertThat(printed(code, "06")).contains("PHIẾU KIỂM SOÁT", "Mẫu số 06", "Dừng giải quyết");
        assertThat(printed(code, "07")).contains("SỔ THEO DÕI HỒ SƠ", "Mẫu số 07", code, "Dừng xử lý");
        assertThat(printed(code, "01")).contains("Mẫu số 01", "Thông tư số 03/2025/TT-VPCP");
    }

    @Test
    void a_form_that_the_regime_does_not_know_is_answered_with_those_it_knows() {
        String code = lived("2024-05-02", List.of());

        for (String form : List.of("07", "1", "00", "x", "01.pdf")) {
            get(code, form)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"))
                    .body("forms", hasSize(6))
                    .body("forms", hasItem(startsWith("06 Sổ theo dõi hồ sơ")));
        }
    }

    @ParameterizedTest
    @CsvSource({"02, dossier.supplement-requested", "03, dossier.not-accepted", "04, dossier.rescheduled"})
    void a_form_of_what_has_not_happened_says_what_must_happen_first(String form, String needs) {
        get(lived("2024-05-02", List.of()), form)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/form-not-due"))
                .body("detail", containsString("chỉ in được khi"))
                .body("needs", hasItem(needs))
                .body("available", contains("01", "05", "06"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "05", "06"})
    void papers_are_of_the_prescribed_size_with_their_fonts_embedded_and_a_code_that_can_be_scanned(String form)
            throws IOException, ReaderException {
        String code = lived("2024-05-02", List.of());
        byte[] pdf = get(code, form)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("inline; filename=\"mau-" + form + "_" + code + ".pdf\""))
                .header("Cache-Control", equalTo("private, no-cache"))
                .extract()
                .asByteArray();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle size = document.getPage(0).getMediaBox();
            assertThat(Math.round(size.getWidth() / MILLIMETRE)).isEqualTo(form.equals("06") ? 297 : 148);
            assertThat(Math.round(size.getHeight() / MILLIMETRE)).isEqualTo(210);
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(font).getName()).contains("Tinos");
                }
            }
            assertThat(scanned(new PDFRenderer(document).renderImageWithDPI(0, 200)))
                    .isEqualTo(code);
        }
    }

    @Test
    void many_papers_and_long_texts_go_on_on_the_next_page() throws IOException {
        String code = lived(
                "2024-05-02", List.of(event("dossier.supplement-requested", "2024-05-03T09:00:00+07:00", """
                {"items":[%s],"reason":"%s"}""".formatted(
                                String.join(
                                        ",",
                                        IntStream.range(0, 30)
                                                .mapToObj(i -> "\"Giấy tờ thứ " + i + "\"")
                                                .toList()),
                                "Dài".repeat(1000)))));
        told(
                code,
                "{\"name\":\"" + NAME + "\",\"papers\":["
                        + String.join(
                                ",",
                                IntStream.range(1, 31)
                                        .mapToObj(i -> "{\"name\":\"Bản sao giấy chứng nhận quyền sử dụng đất số " + i
                                                + "\",\"kind\":\"copy\"}")
                                        .toList())
                        + "]}");

        assertThat(printed(code, "01")).contains("30. Bản sao giấy chứng nhận quyền sử dụng đất số 30", "1/2", "2/2");
        String second = printed(code, "02");
        assertThat(second).contains("30. Giấy tờ thứ 29");
        assertThat(second.replace(" ", "")).contains("Dài".repeat(30));
    }

    @Test
    void hostile_texts_are_printed_as_they_are_and_run_nowhere() throws IOException {
        String hostile =
                "<script>alert(1)</script> {paper.party} {{7*7}} &lt; \\\"'> ]]> <img src='http://127.0.0.1:1/x'/>"
                        + " \\u202egnort\\u202c \\u0001 \\ud83d\\ude00 "
                        + Normalizer.normalize("Tiếng Việt", Normalizer.Form.NFD);
        String code = lived(
                "2024-05-02", List.of(event("dossier.supplement-requested", "2024-05-03T09:00:00+07:00", """
                {"items":["%s","%s","%s","%s"],"reason":"%s"}""".formatted(
                                hostile, "a".repeat(3900), "</li></ol></body>", "{#include frame}", hostile))));
        told(code, "{\"name\":\"<b>Trần</b> {head.code} & Con\",\"address\":\"\\\"]]>\"}");

        String text = printed(code, "02");

        assertThat(text)
                .contains("<script>alert(1)</script> {paper.party} {{7*7}} &lt; \"'> ]]>")
                .contains("<b>Trần</b> {head.code} & Con", "</li></ol></body>", "{#include frame}")
                .contains("Tiếng Việt")
                .doesNotContain("\u202e", "\u0001");
        assertThat(printed(code, "06")).contains("<b>Trần</b>");
    }

    @Test
    void the_same_paper_is_not_sent_twice_and_another_one_is() {
        String code = lived("2024-05-02", List.of());
        String tag = get(code, "01").then().statusCode(200).extract().header("ETag");

        again(code, tag).then().statusCode(304).header("ETag", tag);
        told(code, APPLICANT);
        again(code, tag).then().statusCode(200);
    }

    @Test
    void only_the_desk_and_the_auditor_of_the_office_get_papers() {
        String code = lived("2024-05-02", List.of());

        for (String role : List.of("portal", "viewer", "operator", "decider")) {
            for (String path : List.of(
                    "/api/v1/dossiers/" + code + "/forms/01",
                    "/api/v1/offices/X99.01/register?from=2024-05-01&to=2024-05-31")) {
                Portal.as(Tokens.of(role).offices("*")).get(path).then().statusCode(403);
            }
        }
        for (String path : List.of(
                "/api/v1/dossiers/" + code + "/forms/01",
                "/api/v1/offices/X99.01/register?from=2024-05-01&to=2024-05-31")) {
            Portal.as(Tokens.of("desk").offices("Y01"))
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/office-out-of-reach"));
            Portal.as(Tokens.of("auditor").offices("X99.01")).get(path).then().statusCode(200);
        }
        get("X99.01-240601-0000", "01").then().statusCode(404);
    }

    @Test
    void the_register_holds_the_dossiers_of_its_days_in_the_order_of_reception() throws IOException {
        Portal.register("X99.02", "9.000001");
        String late = lived("X99.02", "2025-07-01T09:00:00+07:00", List.of());
        String early = lived(
                "X99.02",
                "2025-06-30T09:00:00+07:00",
                List.of(
                        event("dossier.completed", "2025-07-03T10:00:00+07:00", "{\"outcome\":\"granted\"}"),
                        event("dossier.returned", "2025-07-04T11:00:00+07:00", "{\"medium\":\"counter\"}")));
        String outside = lived("X99.02", "2025-07-02T00:00:00+07:00", List.of());
        Portal.as(Tokens.of("desk").offices("X99.02"))
                .contentType("application/json")
                .body(APPLICANT)
                .put("/api/v1/dossiers/" + early + "/applicant")
                .then()
                .statusCode(200);

        String text = text(save(register("X99.02", "2025-06-30", "2025-07-01"), "register"));

        assertThat(text)
                .contains("Từ ngày 30 tháng 6 năm 2025 đến ngày 01 tháng 7 năm 2025")
                .contains("Mẫu số 06", "Mẫu số 07")
                .doesNotContain(outside);
        String flat = text.replace(" ", "");
        assertThat(flat).contains(early, late, NAME.replace(" ", ""), "0912345678");
        assertThat(flat.indexOf(early)).isLessThan(flat.indexOf(late));
        register("X99.02", "2020-01-01", "2020-01-02").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?from=2024-05-01",
                "?from=2024-05-01&to=yesterday",
                "?from=2024-05-02&to=2024-05-01",
                "?from=2023-01-01&to=2024-05-01"
            })
    void a_register_needs_two_days_in_order(String query) {
        Portal.as(Portal.desk())
                .get("/api/v1/offices/X99.01/register" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    // A life, told by the portal, beginning with the acceptance at 08:30.
    private static String lived(String day, List<String> more) {
        return lived("X99.01", day + "T08:30:00+07:00", more);
    }

    private static String lived(String office, String accepted, List<String> more) {
        String code = Portal.freshCode();
        List<String> events = new ArrayList<>();
        events.add(event("dossier.accepted", accepted, """
                {"officeCode":"%s","procedureCode":"9.000001","channel":"counter","officerCode":"CB01"}""".formatted(office)));
        events.addAll(more);
        taken(code, events);
        return code;
    }

    private static void taken(String code, List<String> events) {
        Portal.as(Tokens.of("portal").offices("X99.01", "X99.02").as("cong-dvc"))
                .contentType(Portal.BATCH)
                .body("[" + String.join(",", events).replace("CODE", code) + "]")
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(events.size()));
    }

    private static String event(String type, String time, String data) {
        return Portal.event("CODE/" + type + "/" + time, "CODE", type, time, data);
    }

    private static void told(String code, String applicant) {
        Portal.as(Portal.desk())
                .contentType("application/json")
                .body(applicant)
                .put("/api/v1/dossiers/" + code + "/applicant")
                .then()
                .statusCode(200);
    }

    private static Response get(String code, String form) {
        return Portal.as(Portal.desk()).get("/api/v1/dossiers/" + code + "/forms/" + form);
    }

    private static Response again(String code, String tag) {
        return Portal.as(Portal.desk()).header("If-None-Match", tag).get("/api/v1/dossiers/" + code + "/forms/01");
    }

    private static Response register(String office, String from, String to) {
        return Portal.as(Tokens.of("desk").offices(office))
                .get("/api/v1/offices/" + office + "/register?from=" + from + "&to=" + to);
    }

    private static String printed(String code, String form) throws IOException {
        return text(save(get(code, form), form));
    }

    // Kept for people to look at: target/forms.
    private static byte[] save(Response answer, String form) throws IOException {
        byte[] pdf = answer.then().statusCode(200).extract().asByteArray();
        StackWalker.StackFrame test = StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getMethodName().contains("_"))
                        .findFirst()
                        .orElseThrow());
        Path folder = Files.createDirectories(Path.of("target", "forms"));
        Files.write(folder.resolve(form + "_" + test.getMethodName() + ".pdf"), pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replace("\r", "");
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            // Where lines break is a matter of widths, not of content.
            return text.replaceAll("\\s+", " ");
        }
    }

    private static String scanned(BufferedImage page) throws ReaderException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
                .getText();
    }
}
