package vn.motcua.award.certify;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.motcua.award.certificate.Fitting;

/// What somebody sees on the pages of a PDF.
public final class Seen {

    private Seen() {}

    /// A piece of a line.
    ///
    /// @param x where it begins, in millimetres from the left
    /// @param right where it ends
    /// @param baseline on which it stands, in millimetres from above
    /// @param size of its letters in points
    public record Piece(String text, double x, double right, double baseline, double size) {}

    /// All pieces of a page, counted from 1, in the order in which they were written.
    public static List<Piece> pieces(byte[] pdf, int page) {
        List<Piece> pieces = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> at) {
                    TextPosition first = at.getFirst();
                    TextPosition last = at.getLast();
                    pieces.add(new Piece(
                            text,
                            first.getXDirAdj() * Fitting.POINT,
                            (last.getXDirAdj() + last.getWidthDirAdj()) * Fitting.POINT,
                            first.getYDirAdj() * Fitting.POINT,
                            first.getFontSizeInPt()));
                }
            };
            reader.setStartPage(page);
            reader.setEndPage(page);
            reader.writeText(document, Writer.nullWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pieces;
    }

    /// The text of all pages.
    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A page as a picture of ten dots a millimetre.
    public static BufferedImage picture(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, 254);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A page that somebody scanned: a picture.
    public static byte[] scan() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            BufferedImage picture = new BufferedImage(200, 283, BufferedImage.TYPE_BYTE_GRAY);
            picture.getGraphics().drawString("scan", 20, 40);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A page with words on it.
    public static PDPage words(PDDocument document, String words) {
        PDPage page = new PDPage(PDRectangle.A4);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(words);
            content.endText();
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps a file for looking at it.
    public static byte[] kept(byte[] pdf, String name) {
        try {
            Path at = Path.of("target/papers");
            Files.createDirectories(at);
            Files.write(at.resolve(name + ".pdf"), pdf);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
