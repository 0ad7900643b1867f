package vn.motcua.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.motcua.deploy.local.Part;

/// A paper as a person fetched it by a link of a page, and reads it.
final class Printed {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final byte[] pdf;

    private Printed(byte[] pdf) {
        this.pdf = pdf;
    }

    /// Follows a link as the person who sees it; it must lead to a PDF.
    static Printed by(Locator link) {
        String address = Stack.running()
                .url(Part.AWARD)
                .resolve(link.getAttribute("href"))
                .toString();
        APIResponse answer = link.page().context().request().get(address);
        assertThat(answer.status()).as("%s: %s", address, link.page().url()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("application/pdf");
        return new Printed(answer.body());
    }

    /// All its words, one blank between them.
    String words() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document).replaceAll("\\s+", " ");
        }
    }

    /// What the QR codes on its pages say, in the order of the pages.
    List<String> codes() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<String> codes = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                codes.addAll(codes(renderer.renderImageWithDPI(page, 200)));
            }
            return codes;
        }
    }

    private static List<String> codes(BufferedImage page) {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        BinaryBitmap seen = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
        try {
            return Arrays.stream(new QRCodeMultiReader()
                            .decodeMultiple(seen, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE)))
                    .map(code -> code.getText())
                    .toList();
        } catch (NotFoundException _) {
            return List.of();
        }
    }

    /// Keeps the paper and its pages, for the eyes of those who look at it.
    Printed look(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, 70),
                        "png",
                        SCREENSHOTS.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        }
        return this;
    }
}
