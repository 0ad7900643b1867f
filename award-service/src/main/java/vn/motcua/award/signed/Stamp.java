package vn.motcua.award.signed;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.motcua.award.certificate.Field;
import vn.motcua.award.certify.Tinos;

/// Marks every page of a paper, so that nobody takes it for the signed one.
final class Stamp {

    private static final float SIZE = 8;
    private static final float EDGE = 10;

    private Stamp() {}

    /// The paper with words along its upper edge.
    static byte[] on(byte[] file, String words) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDType0Font font = PDType0Font.load(document, Tinos.open(Field.Cut.BOLD_ITALIC), true);
            for (PDPage page : document.getPages()) {
                try (PDPageContentStream content =
                        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                    content.beginText();
                    content.setNonStrokingColor(new Color(190, 20, 30));
                    content.setFont(font, SIZE);
                    content.newLineAtOffset(EDGE, page.getMediaBox().getHeight() - EDGE - SIZE / 2);
                    content.showText(words);
                    content.endText();
                }
            }
            ByteArrayOutputStream marked = new ByteArrayOutputStream();
            document.save(marked);
            return marked.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A paper cannot be marked", e);
        }
    }
}
