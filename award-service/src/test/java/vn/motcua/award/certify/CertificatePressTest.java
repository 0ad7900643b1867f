package vn.motcua.award.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.motcua.award.certificate.Box;
import vn.motcua.award.certificate.Certificate;
import vn.motcua.award.certificate.Field;
import vn.motcua.award.certificate.Fitting;
import vn.motcua.award.certificate.Sheet;
import vn.motcua.award.certificate.Slot;
import vn.motcua.award.certificate.Written;

class CertificatePressTest {

    private static final Instant AT = Instant.parse("2024-10-05T03:00:00Z");
    private static final CertificatePress PRESS = new CertificatePress();
    private static final String LONG_TEXT = "Có thành tích xuất sắc trong phong trào thi đua “"
            + "Đẩy mạnh hiện đại hoá bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính, nâng cao tỷ lệ dịch vụ "
            + "công trực tuyến toàn trình và số hoá hồ sơ trên địa bàn xã giai đoạn 2024 - 2025” (từ ngày 01/5/2024 đến hết "
            + "ngày 30/9/2024)";

    private static Certificate certificate(int position, String name, String post, String text) {
        return new Certificate(
                "c" + position,
                name,
                post,
                text,
                "Chủ tịch Ủy ban nhân dân xã Vĩnh Yên",
                new Certificate.Decision(
                        "05/QĐ-UBND", LocalDate.of(2024, 10, 5), "Vĩnh Yên", List.of("Chủ tịch"), "Lê Văn Chủ"),
                position,
                "https://motcua.vinhyen.example/c/0123456789abcdef0123456789abcdef");
    }

    private static Certificate hoa() {
        return certificate(
                1,
                "Bà Trần Thị Hoà",
                "Công chức Tư pháp - Hộ tịch, Bộ phận một cửa",
                "Có thành tích xuất sắc trong phong trào thi đua “Đẩy mạnh hiện đại hoá bộ phận một cửa năm 2024”"
                        + " (từ ngày 01/5/2024 đến hết ngày 30/9/2024)");
    }

    private static Seen.Piece piece(byte[] pdf, String text) {
        return Seen.pieces(pdf, 1).stream()
                .filter(one -> one.text().strip().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among "
                        + Seen.pieces(pdf, 1).stream().map(Seen.Piece::text).toList()));
    }

    private static int reds(BufferedImage page, double x, double y, double width, double height) {
        int reds = 0;
        for (int i = (int) (x * 10); i < (x + width) * 10; i++) {
            for (int j = (int) (y * 10); j < (y + height) * 10; j++) {
                int rgb = page.getRGB(i, j);
                if ((rgb >> 16 & 255) > 150 && (rgb >> 8 & 255) < 80 && (rgb & 255) < 80) {
                    reds++;
                }
            }
        }
        return reds;
    }

    private static int inked(BufferedImage page, double x, double y, double width, double height) {
        int inked = 0;
        for (int i = (int) (x * 10); i < (x + width) * 10; i++) {
            for (int j = (int) (y * 10); j < (y + height) * 10; j++) {
                inked += (page.getRGB(i, j) & 255) < 200 ? 1 : 0;
            }
        }
        return inked;
    }

    @Test
    void the_sheet_has_the_size_and_the_lines_of_the_decree_in_their_order() throws IOException {
        byte[] pdf = Seen.kept(PRESS.whole(List.of(hoa()), new byte[0], true, AT), "giay-khen-ca-nhan");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth() * Fitting.POINT)
                    .isCloseTo(297, within(0.01));
            assertThat(document.getPage(0).getMediaBox().getHeight() * Fitting.POINT)
                    .isCloseTo(210, within(0.01));
        }
        List<String> lines = List.of(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ VĨNH YÊN",
                "TẶNG",
                "GIẤY KHEN",
                "Bà Trần Thị Hoà",
                "Công chức Tư pháp - Hộ tịch, Bộ phận một cửa");
        assertThat(lines.stream().map(line -> piece(pdf, line).baseline())).isSorted();
        assertThat(lines).allSatisfy(line -> assertThat(
                        (piece(pdf, line).x() + piece(pdf, line).right()) / 2)
                .isCloseTo(148.5, within(0.2)));
        assertThat(piece(pdf, "Quyết định số 05/QĐ-UBND ngày 05 tháng 10 năm 2024")
                        .right())
                .isLessThan(148);
        assertThat(piece(pdf, "Số sổ vàng: 01").x()).isLessThan(60);
        assertThat(piece(pdf, "Vĩnh Yên, ngày 05 tháng 10 năm 2024").x()).isGreaterThan(150);
        assertThat(piece(pdf, "CHỦ TỊCH").x()).isGreaterThan(150);
        // Room for the signature and the seal.
        assertThat(piece(pdf, "Lê Văn Chủ").baseline() - piece(pdf, "CHỦ TỊCH").baseline())
                .isGreaterThan(25);
    }

    @Test
    void the_post_and_the_words_giay_khen_are_red_and_tang_is_black() {
        BufferedImage page = Seen.picture(PRESS.whole(List.of(hoa()), new byte[0], true, AT), 1);

        assertThat(reds(page, 60, 61, 177, 9)).isGreaterThan(1000);
        assertThat(reds(page, 90, 81, 117, 17)).isGreaterThan(2000);
        assertThat(reds(page, 130, 72, 37, 7)).isZero();
        assertThat(inked(page, 130, 72, 37, 7)).isGreaterThan(500);
        assertThat(reds(page, 8, 100, 5, 5)).isGreaterThan(20);
    }

    @Test
    void the_place_of_the_emblem_is_free_until_the_office_gives_a_picture() throws IOException {
        BufferedImage square = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        square.getGraphics().fillRect(0, 0, 1, 1);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(square, "png", png);

        byte[] without = PRESS.whole(List.of(hoa()), new byte[0], true, AT);
        byte[] with = PRESS.whole(List.of(hoa()), png.toByteArray(), true, AT);

        assertThat(inked(Seen.picture(without, 1), 136, 15.5, 25, 25)).isZero();
        assertThat(inked(Seen.picture(with, 1), 136, 15.5, 25, 25)).isGreaterThan(60_000);
    }

    @Test
    void the_code_is_read_from_the_printed_page() throws Exception {
        BufferedImage page = Seen.picture(PRESS.whole(List.of(hoa()), new byte[0], true, AT), 1);

        assertThat(scanned(page)).isEqualTo(hoa().link());
    }

    private static String scanned(BufferedImage page) throws Exception {
        BufferedImage part = page.getSubimage(200, 1650, 320, 320);
        int[] dots = part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(part.getWidth(), part.getHeight(), dots))))
                .getText();
    }

    @Test
    void a_collective_and_the_longest_words_fit_without_touching_each_other() {
        Certificate long1 = certificate(
                2,
                "Tập thể cán bộ, công chức Bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính Ủy ban nhân dân"
                        + " xã Vĩnh Yên thuộc huyện Mẫu",
                "Công chức Địa chính - Xây dựng - Đô thị và Môi trường kiêm nhiệm công tác tiếp nhận hồ sơ, Văn phòng Hội"
                        + " đồng nhân dân và Ủy ban nhân dân xã Vĩnh Yên",
                LONG_TEXT);

        byte[] pdf = Seen.kept(PRESS.whole(List.of(long1), new byte[0], true, AT), "giay-khen-dai-nhat");

        assertThat(PRESS.misfits(Sheet.standard(), List.of(long1))).isEmpty();
        List<Seen.Piece> pieces = Seen.pieces(pdf, 1);
        for (int i = 0; i < pieces.size(); i++) {
            Seen.Piece one = pieces.get(i);
            assertThat(one.x()).isGreaterThan(12);
            assertThat(one.right()).isLessThan(285);
            for (Seen.Piece other : pieces.subList(i + 1, pieces.size())) {
                boolean sideBySide = one.right() < other.x() || other.right() < one.x();
                if (!sideBySide) {
                    assertThat(Math.abs(one.baseline() - other.baseline()))
                            .as("%s / %s", one.text(), other.text())
                            .isGreaterThan(Math.min(one.size(), other.size()) * 0.8 * Fitting.POINT);
                }
            }
        }
        assertThat(Seen.text(pdf).replaceAll("\\s+", " ")).contains(LONG_TEXT);
    }

    @Test
    void one_file_holds_all_in_the_order_given() {
        byte[] pdf = PRESS.whole(
                List.of(hoa(), certificate(2, "Ông Nguyễn Văn Bình", "", "Có thành tích")), new byte[0], true, AT);

        assertThat(Seen.pieces(pdf, 1)).extracting(one -> one.text().strip()).contains("Số sổ vàng: 01");
        assertThat(Seen.pieces(pdf, 2))
                .extracting(one -> one.text().strip())
                .contains("Số sổ vàng: 02", "Ông Nguyễn Văn Bình");
    }

    @Test
    void the_same_certificates_are_the_same_bytes() throws InterruptedException {
        byte[] first = PRESS.whole(List.of(hoa()), new byte[0], true, AT);
        byte[] second = PRESS.whole(List.of(hoa()), new byte[0], true, AT);

        assertThat(second).isEqualTo(first);
    }

    private static Sheet blank(double dx, double dy) {
        Map<Slot, Field> fields = new EnumMap<>(Slot.class);
        int row = 0;
        for (Slot slot : Slot.values()) {
            fields.put(
                    slot,
                    new Field(
                            new Box(40, 20 + row * 17.0, 200, 14),
                            List.of(Field.Align.values()).get(row % 3),
                            List.of(Field.Seat.values()).get(row % 3),
                            new Field.Font(16, 8, List.of(Field.Cut.values()).get(row % 4), false),
                            slot.words()));
            row++;
        }
        return new Sheet("Phôi", 297, 210, dx, dy, fields);
    }

    @Test
    void text_on_a_blank_lands_where_its_preview_shows_it_to_a_twentieth_of_a_millimetre() {
        Sheet sheet = blank(2.5, -1.5);

        byte[] pdf = Seen.kept(PRESS.textOnly(List.of(hoa()), sheet, AT), "phoi-chi-in-chu");

        for (Written written : PRESS.written(sheet, hoa())) {
            for (Written.Line line : written.lines()) {
                Seen.Piece seen = piece(pdf, line.text());
                assertThat(seen.x()).isCloseTo(line.x(), within(0.05));
                assertThat(seen.right()).isCloseTo(line.x() + line.width(), within(0.05));
                assertThat(seen.baseline()).isCloseTo(line.baseline(), within(0.05));
                assertThat(seen.size()).isCloseTo(line.size(), within(0.01));
                Box box = sheet.fields().get(written.slot()).box().moved(2.5, -1.5);
                assertThat(seen.x()).isGreaterThanOrEqualTo(box.x() - 0.05);
                assertThat(seen.right()).isLessThanOrEqualTo(box.right() + 0.05);
            }
        }
    }

    @Test
    void an_offset_moves_every_text_by_just_as_much() {
        List<Seen.Piece> straight = Seen.pieces(PRESS.textOnly(List.of(hoa()), blank(0, 0), AT), 1);
        List<Seen.Piece> moved = Seen.pieces(PRESS.textOnly(List.of(hoa()), blank(3, -2), AT), 1);

        assertThat(moved).hasSameSizeAs(straight);
        for (int i = 0; i < straight.size(); i++) {
            assertThat(moved.get(i).x() - straight.get(i).x()).isCloseTo(3, within(0.05));
            assertThat(moved.get(i).baseline() - straight.get(i).baseline()).isCloseTo(-2, within(0.05));
        }
    }

    @Test
    void who_signs_for_the_head_stands_below_whom_they_sign_for() {
        Certificate one = new Certificate(
                "c1",
                "Bà Trần Thị Hoà",
                "",
                "Có thành tích xuất sắc",
                "Chủ tịch Ủy ban nhân dân xã Vĩnh Yên",
                new Certificate.Decision(
                        "05/QĐ-UBND",
                        LocalDate.of(2024, 10, 5),
                        "Vĩnh Yên",
                        List.of("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"),
                        "Hà Thị Phó"),
                1,
                "https://motcua.vinhyen.example/c/0123456789abcdef0123456789abcdef");
        byte[] pdf = Seen.kept(PRESS.whole(List.of(one), new byte[0], true, AT), "giay-khen-ky-thay");

        assertThat(PRESS.misfits(Sheet.standard(), List.of(one))).isEmpty();
        double body = piece(pdf, "TM. ỦY BAN NHÂN DÂN").baseline();
        double head = piece(pdf, "KT. CHỦ TỊCH").baseline();
        double deputy = piece(pdf, "PHÓ CHỦ TỊCH").baseline();
        assertThat(body).isLessThan(head);
        assertThat(head).isLessThan(deputy);
        assertThat(deputy).isLessThan(piece(pdf, "Hà Thị Phó").baseline());
    }

    @Test
    void the_file_to_edit_says_what_the_pdf_says_where_the_pdf_says_it() throws IOException {
        byte[] docx = PRESS.editable(List.of(hoa(), collective()), Sheet.standard(), true, new byte[0], true);
        Seen.kept(PRESS.whole(List.of(hoa(), collective()), new byte[0], true, AT), "giay-khen-hai-to");
        Files.write(Path.of("target/giay-khen-hai-to.docx"), docx);

        assertThat(PRESS.editable(List.of(hoa(), collective()), Sheet.standard(), true, new byte[0], true))
                .isEqualTo(docx);
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var size = file.getDocument().getBody().getSectPr().getPgSz();
            assertThat(Integer.parseInt(size.getW().toString())).isBetween(16830, 16845);
            assertThat(Integer.parseInt(size.getH().toString())).isBetween(11900, 11910);
            assertThat(file.getDocument().getBody().getSectPr().isSetPgBorders())
                    .isTrue();
            assertThat(file.getParagraphs().stream()
                            .flatMap(one -> one.getRuns().stream())
                            .flatMap(run -> run.getEmbeddedPictures().stream()))
                    .as("codes")
                    .hasSize(2);
            for (Written written : PRESS.written(Sheet.standard(), hoa())) {
                XWPFParagraph frame = file.getParagraphs().stream()
                        .filter(one -> one.getText()
                                .replace('\n', ' ')
                                .equals(written.lines().stream()
                                        .map(Written.Line::text)
                                        .collect(Collectors.joining(" "))))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(written.slot()));
                var place = frame.getCTP().getPPr().getFramePr();
                double left = written.field().box().x();
                assertThat(Integer.parseInt(place.getX().toString()) / 1440.0 * 25.4)
                        .isCloseTo(left, within(0.05));
                assertThat(Integer.parseInt(place.getY().toString()) / 1440.0 * 25.4)
                        .isBetween(
                                written.field().box().y() - 0.1,
                                written.lines().getFirst().baseline());
            }
            assertThat(file.getParagraphs()).extracting(XWPFParagraph::getText).contains("GIẤY KHEN", "TẶNG");
        }
    }

    @Test
    void of_the_words_alone_the_file_to_edit_has_neither_head_nor_border() throws IOException {
        byte[] docx = PRESS.editable(List.of(hoa()), Sheet.standard(), false, new byte[0], true);

        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(file.getParagraphs()).extracting(XWPFParagraph::getText).doesNotContain("GIẤY KHEN", "TẶNG");
            assertThat(file.getDocument().getBody().getSectPr().isSetPgBorders())
                    .isFalse();
        }
    }

    private static Certificate collective() {
        return certificate(2, "Bộ phận một cửa xã Vĩnh Yên", "", LONG_TEXT);
    }

    @Test
    void text_only_prints_nothing_that_the_blank_has_already() {
        byte[] pdf = PRESS.textOnly(List.of(hoa()), Sheet.standard(), AT);

        assertThat(Seen.text(pdf)).contains("Bà Trần Thị Hoà").doesNotContain("CỘNG HÒA", "GIẤY KHEN", "TẶNG");
        assertThat(reds(Seen.picture(pdf, 1), 0, 0, 296, 209)).isZero();
    }

    @Test
    void the_calibration_page_has_its_marks_at_twenty_millimetres_and_says_what_to_do() {
        byte[] pdf = Seen.kept(Calibration.of("XA-2024", blank(0, 0), AT), "can-chinh");
        BufferedImage page = Seen.picture(pdf, 1);
        BufferedImage moved = Seen.picture(Calibration.of("XA-2024", blank(1.5, -2), AT), 1);

        assertThat(Seen.text(pdf)).contains("TRANG CĂN CHỈNH PHÔI XA-2024", "257 mm", "20 - số đo", "Họ và tên");
        assertThat(inked(page, 19.9, 14.2, 0.2, 4)).isGreaterThan(30);
        assertThat(inked(moved, 21.4, 12.2, 0.2, 4)).isGreaterThan(30);
    }

    @Test
    void nothing_is_found_where_no_code_was_printed() {
        BufferedImage page = Seen.picture(PRESS.textOnly(List.of(hoa()), withoutCode(), AT), 1);

        Assertions.assertThatThrownBy(() -> scanned(page)).isInstanceOf(NotFoundException.class);
    }

    private static Sheet withoutCode() {
        Map<Slot, Field> fields = new EnumMap<>(Slot.class);
        fields.putAll(Sheet.standard().fields());
        fields.remove(Slot.QR);
        return new Sheet("Phôi", 297, 210, 0, 0, fields);
    }
}
