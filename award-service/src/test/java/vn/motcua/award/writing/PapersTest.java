package vn.motcua.award.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.award.law.SignedAs;
import vn.motcua.award.paper.Amount;
import vn.motcua.award.paper.Block;
import vn.motcua.award.paper.Document;
import vn.motcua.award.paper.DocxFile;
import vn.motcua.award.paper.HtmlPage;
import vn.motcua.award.paper.XlsxFile;
import vn.motcua.deploy.papers.Press;
import vn.motcua.deploy.papers.PressSettings;

class PapersTest {

    static final Press PRESS = new Press(new PressSettings() {
        @Override
        public int concurrent() {
            return 1;
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(1);
        }
    });
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,/]*\\d|\\d");
    private static final double MILLIMETRE = 72 / 25.4;
    private static final int DOTS = 60;

    private static final SignedAs DEPUTY = new SignedAs(SignedAs.DEPUTY, null, null);

    private static final Map<String, Matter> LISTS = Map.of(
            "xa", SampleMatter.commune().decided().matter(),
            "huyen-ca-nhan", SampleMatter.districtPeople().decided().matter(),
            "huyen-tap-the", SampleMatter.districtCollectives().decided().matter(),
            "du-thao", SampleMatter.commune().proposed().matter(),
            "moi-lap", SampleMatter.districtPeople().matter(),
            "tra-lai", SampleMatter.commune().returned().matter());

    private static final Map<String, Matter> SIGNED_BY_OTHERS = Map.of(
            "thay-mat",
                    SampleMatter.districtCollectives()
                            .submitted(8, SampleMatter.SIGNED.minusDays(3), "Hà Thị Phó", DEPUTY)
                            .signedAs(DEPUTY)
                            .decided()
                            .matter(),
            "trinh-ky",
                    SampleMatter.commune()
                            .submitted(12, SampleMatter.SIGNED.minusDays(2), "Phạm Văn Phòng", null)
                            .reserved(5, SampleMatter.SIGNED, "Lê Văn Chủ", null)
                            .toSign()
                            .matter());

    static Stream<Arguments> papers() {
        return LISTS.entrySet().stream().flatMap(list -> Arrays.stream(PaperKind.values())
                .filter(kind -> PaperDesk.missing(list.getValue(), kind) == null)
                .map(kind -> Arguments.of(list.getKey(), kind)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void every_file_of_a_paper_says_the_same_and_the_same_again(String list, PaperKind kind) throws IOException {
        Document document = PaperDesk.document(LISTS.get(list), kind, null);
        byte[] pdf = PRESS.print(HtmlPage.of(document));
        byte[] docx = DocxFile.of(document);
        save(list + "-" + kind.code(), pdf, docx);

        assertThat(PRESS.print(HtmlPage.of(document))).isEqualTo(pdf);
        assertThat(DocxFile.of(document)).isEqualTo(docx);
        String printed = printed(pdf);
        String edited = edited(docx);
        assertThat(letters(printed)).isEqualTo(letters(edited));
        assertThat(List.of(figures(drawn(pdf, true)), figures(drawn(pdf, false))))
                .contains(figures(edited));
        assertThat(printed).doesNotContain("null", "{", "[", "#");
        if (kind.formats().contains(PaperFormat.XLSX)) {
            byte[] xlsx = XlsxFile.of(document);
            Files.write(Path.of("target/papers", list + "-" + kind.code() + ".xlsx"), xlsx);
            assertThat(XlsxFile.of(document)).isEqualTo(xlsx);
            List<String> all = new ArrayList<>(figures(letterhead(document)));
            all.addAll(figures(reckoned(xlsx)));
            assertThat(all).containsExactlyInAnyOrderElementsOf(figures(edited)).hasSizeGreaterThan(2);
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void nothing_stands_in_the_margins_but_the_number_of_the_page(String list, PaperKind kind) throws IOException {
        Document document = PaperDesk.document(LISTS.get(list), kind, null);

        try (PDDocument pdf = Loader.loadPDF(PRESS.print(HtmlPage.of(document)))) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int page = 0; page < Math.min(pdf.getNumberOfPages(), 6); page++) {
                PDPage paper = pdf.getPage(page);
                boolean wide = kind == PaperKind.NOMINEES || kind == PaperKind.SUMMARY || kind == PaperKind.PAYMENT;
                assertThat(paper.getMediaBox().getWidth() / MILLIMETRE)
                        .isBetween(wide ? 296.5 : 209.5, wide ? 297.5 : 210.5);
                for (var font : paper.getResources().getFontNames()) {
                    assertThat(paper.getResources().getFont(font).isEmbedded()).isTrue();
                }
                BufferedImage seen = renderer.renderImageWithDPI(page, DOTS);
                int width = seen.getWidth();
                int height = seen.getHeight();
                assertThat(dark(seen, 0, 0, dots(29), height))
                        .as("left margin of page %d", page + 1)
                        .isZero();
                assertThat(dark(seen, width - dots(19), 0, width, height))
                        .as("right margin of page %d", page + 1)
                        .isZero();
                assertThat(dark(seen, 0, height - dots(19), width, height))
                        .as("lower margin of page %d", page + 1)
                        .isZero();
                assertThat(dark(seen, 0, 0, width / 2 - dots(8), dots(19)))
                        .as("upper margin of page %d", page + 1)
                        .isZero();
            }
            assertThat(dark(renderer.renderImageWithDPI(0, DOTS), 0, 0, 9999, dots(19)))
                    .as("number of the first page")
                    .isZero();
        }
    }

    @Test
    void pages_are_numbered_from_the_second_and_an_annex_from_its_own() throws IOException {
        Document minutes = PaperDesk.document(LISTS.get("xa"), PaperKind.MINUTES, null);
        Document letters = PaperDesk.document(LISTS.get("xa"), PaperKind.NOTICE, null);

        try (PDDocument pdf = Loader.loadPDF(PRESS.print(HtmlPage.of(minutes)))) {
            assertThat(numbers(pdf)).isEqualTo(List.of("", "2", "3", "4").subList(0, pdf.getNumberOfPages()));
        }
        try (PDDocument pdf = Loader.loadPDF(PRESS.print(HtmlPage.of(letters)))) {
            assertThat(letters.sections()).hasSize(3);
            assertThat(numbers(pdf)).containsOnly("");
        }
    }

    @Test
    void a_file_to_edit_has_the_margins_of_the_law_and_hides_the_first_number() throws IOException {
        byte[] docx = DocxFile.of(PaperDesk.document(LISTS.get("xa"), PaperKind.DECISION, null));

        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var section = file.getDocument().getBody().getSectPr();
            assertThat(Integer.parseInt(section.getPgSz().getW().toString())).isBetween(11900, 11910);
            assertThat(Integer.parseInt(section.getPgMar().getLeft().toString()))
                    .isEqualTo(1701);
            assertThat(Integer.parseInt(section.getPgMar().getRight().toString()))
                    .isEqualTo(1134);
            assertThat(Integer.parseInt(section.getPgMar().getTop().toString())).isEqualTo(1134);
            assertThat(Integer.parseInt(section.getPgMar().getBottom().toString()))
                    .isEqualTo(1134);
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(file.getHeaderList()).isNotEmpty();
            assertThat(file.getTables().getFirst().getTopBorderType().name()).isEqualTo("NONE");
        }
    }

    @Test
    void a_commune_decides_in_the_chairmans_own_name_and_names_who_pays() throws IOException {
        assertThat(text("xa", PaperKind.DECISION))
                .contains(
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ VĨNH YÊN", "Số: 05/QĐ-UBND", "Vĩnh Yên, ngày 07 tháng 10 năm 2024")
                .contains("Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015;")
                .contains("Tặng Giấy khen cho 14 cá nhân", "mỗi cá nhân 360.000 đồng", "5.040.000 đồng")
                .contains(
                        "(Năm triệu không trăm bốn mươi nghìn đồng)",
                        "Quỹ thi đua, khen thưởng của Ủy ban nhân dân xã Vĩnh Yên")
                .contains("Kế hoạch số ……/KH-UBND ngày …… tháng …… năm 2024")
                .doesNotContain("TM.", "DỰ THẢO");
    }

    @Test
    void a_campaign_of_the_district_that_is_gone_still_prints_with_its_title() throws IOException {
        assertThat(text("huyen-tap-the", PaperKind.DECISION))
                .contains(
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN MẪU",
                        "02 tập thể",
                        "1.410.000",
                        "2.820.000",
                        "Nguyễn Văn Huyện");
        assertThat(text("huyen-tap-the", PaperKind.SUBMISSION))
                .contains(
                        "Kính gửi: Chủ tịch Ủy ban nhân dân huyện Mẫu",
                        "Phòng Nội vụ huyện Mẫu",
                        "TM. ỦY BAN NHÂN DÂN");
    }

    @Test
    void figures_grades_and_votes_stand_in_the_summary() throws IOException {
        assertThat(text("xa", PaperKind.SUMMARY))
                .contains("336/351", "95,72 %", "300/337", "89,02 %", "6/7", "(85,71 %)", "105/111", "T5", "T9");
    }

    @Test
    void minutes_name_the_absent_the_recused_and_written_opinions() throws IOException {
        assertThat(text("xa", PaperKind.MINUTES))
                .contains("3. Có mặt: 05/07", "4. Vắng mặt: 02/07", "Lò Văn Vắng - Ủy viên")
                .contains("Tạ Văn Minh không tham gia xét Bà Đặng Thị Ánh Tuyết: Là anh trai của người được xét")
                .contains("Vi Thị Xa: “Nhất trí với danh sách, đề nghị trao thưởng công khai”");
        assertThat(inOrder(PRESS.print(HtmlPage.of(PaperDesk.document(LISTS.get("xa"), PaperKind.MINUTES, null)))))
                .contains("2/7", "Khôngthôngqua");
    }

    @Test
    void whoever_is_refused_reads_the_reason_and_what_was_lacking() throws IOException {
        Matter matter = LISTS.get("xa");
        assertThat(NoticeWriter.refused(matter)).containsOnlyKeys("cc15", "cc16", "cc17");
        assertThat(printed(PRESS.print(HtmlPage.of(PaperDesk.document(matter, PaperKind.NOTICE, "cc16"))))
                        .replaceAll("\\s+", " "))
                .contains("Kính gửi: Ông Trương Văn Ỷ", "xếp loại B, yêu cầu A", "90 ngày");
        assertThat(text("tra-lai", PaperKind.NOTICE))
                .contains("trả lại hồ sơ", "Thiếu báo cáo thành tích của bà Lê Thị Ấu");
    }

    @Test
    void a_draft_says_so_and_names_neither_number_day_nor_money() throws IOException {
        assertThat(text("du-thao", PaperKind.DECISION))
                .contains("DỰ THẢO", "Số: ……/QĐ-UBND", "ngày …… tháng …… năm 2024")
                .doesNotContain("360.000");
        assertThat(text("moi-lap", PaperKind.SUBMISSION)).contains("DỰ THẢO", "sẽ được Hội đồng");
    }

    @Test
    void what_waits_for_its_signature_is_the_paper_that_will_be_signed() {
        Matter signed = SampleMatter.commune()
                .submitted(12, SampleMatter.SIGNED.minusDays(2), "Phạm Văn Phòng", null)
                .reserved(5, SampleMatter.SIGNED, "Lê Văn Chủ", null)
                .decided()
                .matter();

        assertThat(HtmlPage.of(PaperDesk.document(SIGNED_BY_OTHERS.get("trinh-ky"), PaperKind.DECISION, null)))
                .isEqualTo(HtmlPage.of(PaperDesk.document(signed, PaperKind.DECISION, null)));
    }

    @Test
    void a_number_alone_stands_on_a_draft() throws IOException {
        Matter matter = SampleMatter.commune()
                .reserved(9, null, null, DEPUTY)
                .proposed()
                .matter();
        assertThat(printed(PRESS.print(HtmlPage.of(PaperDesk.document(matter, PaperKind.DECISION, null))))
                        .replaceAll("\\s+", " "))
                .contains("DỰ THẢO", "Số: 09/QĐ-UBND", "ngày …… tháng …… năm 2024")
                .containsSubsequence("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
                .doesNotContain("360.000");
    }

    @Test
    void a_submission_has_its_number_day_and_signer_and_what_goes_with_it_cites_them() throws IOException {
        assertThat(text("trinh-ky", PaperKind.SUBMISSION))
                .contains("Số: 12/TTr-VP", "Vĩnh Yên, ngày 05 tháng 10 năm 2024", "CHÁNH VĂN PHÒNG", "Phạm Văn Phòng");
        for (PaperKind kind : List.of(PaperKind.NOMINEES, PaperKind.SUMMARY)) {
            assertThat(text("trinh-ky", kind)).contains("(Kèm theo Tờ trình số 12/TTr-VP ngày 05 tháng 10 năm 2024");
        }
        assertThat(text("trinh-ky", PaperKind.DECISION))
                .contains("tại Tờ trình số 12/TTr-VP ngày 05 tháng 10 năm 2024");
    }

    @Test
    void a_deputy_signs_in_the_place_of_the_head_on_every_paper() throws IOException {
        assertThat(text("thay-mat", PaperKind.SUBMISSION))
                .contains("Số: 08/TTr-UBND")
                .containsSubsequence("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hà Thị Phó");
        assertThat(text("thay-mat", PaperKind.DECISION))
                .contains("CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN MẪU")
                .containsSubsequence("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Huyện")
                .doesNotContain("TM.");
        assertThat(text("thay-mat", PaperKind.PAYMENT)).contains("KT. CHỦ TỊCH");
    }

    @Test
    void nobody_whose_award_was_revoked_is_paid_and_nobody_twice() throws IOException {
        Matter one = SampleMatter.commune().decided().revoked(List.of("cc02")).matter();
        String paid = printed(PRESS.print(HtmlPage.of(PaperDesk.document(one, PaperKind.PAYMENT, null))));

        assertThat(paid).contains("4.680.000").doesNotContain("Nguyễn Thị Hồng Vân", "5.040.000");
        assertThat(PaperDesk.missing(
                        SampleMatter.commune().decided().revoked(List.of()).matter(), PaperKind.PAYMENT))
                .isNotNull();
    }

    private static String text(String list, PaperKind kind) throws IOException {
        Matter matter = LISTS.containsKey(list) ? LISTS.get(list) : SIGNED_BY_OTHERS.get(list);
        return printed(PRESS.print(HtmlPage.of(PaperDesk.document(matter, kind, null))))
                .replaceAll("\\s+", " ");
    }

    private static void save(String name, byte[] pdf, byte[] docx) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        Files.write(folder.resolve(name + ".docx"), docx);
    }

    /// The text below the upper margin.
    private static String printed(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new BelowTheMargin().getText(document).replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without blanks, in the order in which it is drawn: what a slash holds together is drawn together.
    private static String inOrder(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class BelowTheMargin extends PDFTextStripper {
        BelowTheMargin() {
            setSortByPosition(true);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (text.getYDirAdj() > 19 * MILLIMETRE) {
                super.processTextPosition(text);
            }
        }
    }

    private static List<String> numbers(PDDocument pdf) throws IOException {
        List<String> numbers = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            PDFTextStripper margin = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getYDirAdj() <= 19 * MILLIMETRE) {
                        super.processTextPosition(text);
                    }
                }
            };
            margin.setStartPage(page);
            margin.setEndPage(page);
            numbers.add(margin.getText(pdf).strip());
        }
        return numbers;
    }

    private static String edited(byte[] docx) {
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx))) {
            file.getHeaderList().forEach(header -> header.clearHeaderFooter());
            return new XWPFWordExtractor(file).getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reckoned(byte[] xlsx) {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> text.append(
                            cell.getCellType() == CellType.NUMERIC
                                    ? Amount.figures((long) cell.getNumericCellValue())
                                    : cell.getStringCellValue())
                    .append('\n'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// How often each letter stands there; table heads that a PDF repeats on each page count once.
    private static Map<Integer, Boolean> letters(String text) {
        Map<Integer, Boolean> letters = new TreeMap<>();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(one -> !Character.isWhitespace(one))
                .forEach(one -> letters.put(one, true));
        return letters;
    }

    /// All figures, each as often as it stands there.
    private static List<String> figures(String text) {
        return FIGURE.matcher(text.replaceAll("T\\s*\\d+|II\\s*\\.\\s*\\d\\w?", " "))
                .results()
                .map(one -> one.group())
                .sorted()
                .toList();
    }

    /// The text below the upper margin, prose by its position, tables as they are drawn, cell by cell. What a slash
    /// holds together is one figure, though a line may break behind it.
    private static String drawn(byte[] pdf, boolean prose) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BelowTheMargin text = new BelowTheMargin();
            text.setSortByPosition(prose);
            return text.getText(document).replace('\u00a0', ' ').replaceAll("/\\s+(?=\\d)", "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What stands at the head of a paper and not in its tables.
    private static String letterhead(Document document) {
        return document.sections().stream()
                .flatMap(List::stream)
                .filter(Block.Letterhead.class::isInstance)
                .map(Block.Letterhead.class::cast)
                .map(head -> head.number() + " " + head.placeAndDay())
                .collect(Collectors.joining(" "));
    }

    private static long dark(BufferedImage seen, int left, int top, int right, int bottom) {
        long dark = 0;
        for (int y = top; y < Math.min(bottom, seen.getHeight()); y++) {
            for (int x = left; x < Math.min(right, seen.getWidth()); x++) {
                dark += (seen.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    private static int dots(int millimetres) {
        return (int) (millimetres * DOTS / 25.4);
    }
}
