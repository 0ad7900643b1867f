package vn.motcua.deploy.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.platform.problem.ProblemException;

class PressTest {

    private static final String PAGE = """
            <html lang="vi"><head><title>Giấy khen</title><style>body { font-family: Tinos }</style></head>
            <body><p>%s <b>Đỗ Thị Ánh</b> <i>ngày</i> <b><i>ĐỨC</i></b></p>
            <object type="qr" content="X1" style="width: 20mm; height: 20mm"></object></body></html>""";

    private final Press press = new Press(settings(2, Duration.ofSeconds(30)));

    @Test
    void the_same_page_is_the_same_file_on_any_day() {
        String page = PAGE.formatted("Nguyễn Phước");

        assertThat(press.print(page)).isEqualTo(press.print(page)).isNotEqualTo(press.print(PAGE.formatted("Khác")));
    }

    @Test
    void the_four_cuts_are_embedded_and_every_vietnamese_letter_is_there() throws IOException {
        String letters = "ắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỵỷỹđĐ₫ ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲỴỶỸ";

        try (PDDocument printed = Loader.loadPDF(press.print(PAGE.formatted(letters)))) {
            assertThat(new PDFTextStripper().getText(printed))
                    .contains(letters.split(" ", -1))
                    .contains("Đỗ Thị Ánh");
            PDResources resources = printed.getPage(0).getResources();
            assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false))
                    .hasSize(4)
                    .allSatisfy(name -> assertThat(embedded(resources, name)).isTrue());
        }
    }

    @Test
    void nothing_is_fetched_from_anywhere() throws IOException {
        byte[] pdf = press.print("""
                <html><head><link rel="stylesheet" href="file:///etc/passwd"/></head>
                <body><img src="file:///etc/hostname"/><p>x</p></body></html>""");

        try (PDDocument printed = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(printed).strip()).isEqualTo("x");
        }
    }

    @Test
    void whoever_gets_no_turn_is_told_to_come_again() {
        Press busy = new Press(settings(0, Duration.ZERO));

        assertThatThrownBy(() -> busy.print(PAGE.formatted("")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(503));
    }

    private static boolean embedded(PDResources resources, COSName name) {
        try {
            return resources.getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PressSettings settings(int concurrent, Duration patience) {
        return new PressSettings() {
            @Override
            public int concurrent() {
                return concurrent;
            }

            @Override
            public Duration patience() {
                return patience;
            }
        };
    }
}
