package vn.motcua.award.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.award.paper.HtmlPage;

/// The first page of each paper looks as it did when somebody last found it right: pictures of those pages are kept
/// in `src/test/resources/papers`.
class PaperPicturesTest {

    private static final Path APPROVED = Path.of("src/test/resources/papers");
    private static final Path SEEN = Path.of("target/paper-pictures");
    private static final int DOTS_PER_INCH = 50;

    /// Of so many dots a side; a letter more or less changes one, a line that moves changes many.
    private static final int TILE = 12;

    private static final int SHADES = 20;

    static Stream<Arguments> papers() {
        Matter decided = SampleMatter.commune().decided().matter();
        Matter above = SampleMatter.districtCollectives().decided().matter();
        return Stream.concat(
                        Arrays.stream(PaperKind.values()).map(kind -> Arguments.of("xa", decided, kind)),
                        Stream.of(PaperKind.SUBMISSION, PaperKind.DECISION)
                                .map(kind -> Arguments.of("huyen-tap-the", above, kind)))
                .filter(paper -> PaperDesk.missing((Matter) paper.get()[1], (PaperKind) paper.get()[2]) == null);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("papers")
    void the_first_page_looks_as_it_was_approved(String list, Matter matter, PaperKind kind) throws IOException {
        BufferedImage seen = firstPage(matter, kind);
        String name = list + "-" + kind.code() + ".png";
        Files.createDirectories(SEEN);
        ImageIO.write(seen, "png", SEEN.resolve(name).toFile());

        Path approved = APPROVED.resolve(name);
        assertThat(approved)
                .as("Look at %s; if it is right, copy it here.", SEEN.resolve(name))
                .exists();
        BufferedImage right = ImageIO.read(approved.toFile());
        assertThat(seen.getWidth()).isEqualTo(right.getWidth());
        assertThat(seen.getHeight()).isEqualTo(right.getHeight());
        assertThat(otherTiles(seen, right))
                .as(
                        "tiles of %s that look different; if the change is meant, look at it and copy it to %s",
                        SEEN.resolve(name), approved)
                .isZero();
    }

    @Test
    void a_line_that_moves_is_seen() throws IOException {
        BufferedImage right = firstPage(SampleMatter.commune().decided().matter(), PaperKind.DECISION);
        BufferedImage moved = new BufferedImage(right.getWidth(), right.getHeight(), right.getType());
        moved.setData(right.getData());
        int half = right.getHeight() / 2;
        moved.getRaster().setRect(0, 3, right.getData(new Rectangle(0, half, right.getWidth(), half - 3)));

        assertThat(otherTiles(moved, right)).isGreaterThan(10);
    }

    private static BufferedImage firstPage(Matter matter, PaperKind kind) throws IOException {
        byte[] pdf = PapersTest.PRESS.print(HtmlPage.of(PaperDesk.document(matter, kind, null)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
        }
    }

    private static long otherTiles(BufferedImage one, BufferedImage other) {
        long others = 0;
        for (int y = 0; y < one.getHeight(); y += TILE) {
            for (int x = 0; x < one.getWidth(); x += TILE) {
                if (Math.abs(shade(one.getRaster(), x, y) - shade(other.getRaster(), x, y)) > SHADES) {
                    others++;
                }
            }
        }
        return others;
    }

    /// How light a tile is, from 0 to 255.
    private static int shade(Raster picture, int left, int top) {
        int width = Math.min(TILE, picture.getWidth() - left);
        int height = Math.min(TILE, picture.getHeight() - top);
        int[] dots = picture.getSamples(left, top, width, height, 0, (int[]) null);
        return Arrays.stream(dots).sum() / dots.length;
    }
}
