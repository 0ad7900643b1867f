package vn.motcua.award.certify;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageBorderOffset;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;
import vn.motcua.award.certificate.Box;
import vn.motcua.award.certificate.Certificate;
import vn.motcua.award.certificate.Field;
import vn.motcua.award.certificate.Fitting;
import vn.motcua.award.certificate.Sheet;
import vn.motcua.award.certificate.Slot;
import vn.motcua.award.certificate.Written;
import vn.motcua.award.paper.Timeless;

/// Certificates as a file that clerks go on writing in: each text in a frame of its own, where the PDF has it.
final class CertificateFile {

    private static final String FONT = "Times New Roman";
    private static final double TWIPS = 1440 / 25.4;
    private static final int EDGE = 10;
    private static final int BORDER_FROM_EDGE = 25;
    /// Of 240: what makes lines of Times New Roman follow each other as [Fitting] has them.
    private static final int SPACING = 250;

    private final XWPFDocument file = new XWPFDocument();
    private final Sheet sheet;
    private final boolean framed;

    private CertificateFile(Sheet sheet, boolean framed) {
        this.sheet = sheet;
        this.framed = framed;
    }

    /// What stands on one page.
    ///
    /// @param words with their colours
    /// @param motto below which a line is drawn; empty = none
    record PageOf(Certificate certificate, List<CertificatePress.Inked> words, String motto) {}

    /// The file: the same pages, the same bytes.
    ///
    /// @param emblem a picture for each page; empty = its place stays free
    static byte[] of(String title, List<PageOf> pages, Sheet sheet, byte[] emblem, boolean framed) {
        CertificateFile writer = new CertificateFile(sheet, framed);
        try (XWPFDocument file = writer.file) {
            Timeless.properties(file.getProperties(), title);
            file.createStyles().setSpellingLanguage("vi-VN");
            Iterator<PageOf> left = pages.iterator();
            while (left.hasNext()) {
                writer.page(left.next(), emblem);
                XWPFParagraph end = tight(file.createParagraph());
                end.createRun().setFontSize(1);
                writer.bound(
                        left.hasNext()
                                ? properties(end).addNewSectPr()
                                : file.getDocument().getBody().addNewSectPr());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
            file.write(bytes);
            return Timeless.of(bytes.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("Certificates cannot be written", e);
        }
    }

    private void page(PageOf page, byte[] emblem) throws IOException, InvalidFormatException {
        if (emblem.length > 0) {
            picture(emblem, CertificatePress.EMBLEM);
        }
        for (CertificatePress.Inked inked : page.words()) {
            words(inked, page.motto());
        }
        Field code = sheet.printed().get(Slot.QR);
        if (code != null) {
            picture(Ink.codePicture(page.certificate().link()), code.box());
        }
    }

    private void words(CertificatePress.Inked inked, String motto) {
        Written written = inked.written();
        if (written.lines().isEmpty()) {
            return;
        }
        Written.Line first = written.lines().getFirst();
        Field field = written.field();
        boolean underlined = first.text().equals(motto);
        Box box = underlined
                ? new Box(
                        first.x() - 1,
                        field.box().y(),
                        first.width() + 2,
                        field.box().height())
                : field.box();
        XWPFParagraph paragraph = tight(file.createParagraph());
        paragraph.setAlignment(
                switch (field.align()) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case CENTER -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                });
        double top = first.baseline() - Tinos.FACE.ascent() * first.size() * Fitting.POINT;
        framed(paragraph, new Box(box.x(), top, box.width(), 0));
        if (underlined) {
            edge(properties(paragraph).addNewPBdr().addNewBottom(), STBorder.SINGLE, 4, 1, "000000");
        }
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(first.size());
        run.setBold(field.font().cut() == Field.Cut.BOLD || field.font().cut() == Field.Cut.BOLD_ITALIC);
        run.setItalic(field.font().cut() == Field.Cut.ITALIC || field.font().cut() == Field.Cut.BOLD_ITALIC);
        run.setColor(hex(inked.color()));
        for (int i = 0; i < written.lines().size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(written.lines().get(i).text(), i);
        }
    }

    /// A picture as large as fits into a box, in its middle.
    private void picture(byte[] content, Box box) throws IOException, InvalidFormatException {
        var size = ImageIO.read(new ByteArrayInputStream(content));
        if (size == null) {
            throw new IOException("The picture is of a kind that cannot be read");
        }
        double scale = Math.min(box.width() / size.getWidth(), box.height() / size.getHeight());
        double wide = size.getWidth() * scale;
        double high = size.getHeight() * scale;
        XWPFParagraph paragraph = tight(file.createParagraph());
        framed(paragraph, new Box(box.x() + (box.width() - wide) / 2, box.y() + (box.height() - high) / 2, wide, high));
        boolean png = content.length > 1 && (content[0] & 255) == 0x89 && content[1] == 'P';
        paragraph
                .createRun()
                .addPicture(
                        new ByteArrayInputStream(content),
                        png ? PictureType.PNG : PictureType.JPEG,
                        png ? "hinh.png" : "hinh.jpg",
                        Units.toEMU(wide / Fitting.POINT),
                        Units.toEMU(high / Fitting.POINT));
    }

    private static void framed(XWPFParagraph paragraph, Box box) {
        CTFramePr frame = properties(paragraph).addNewFramePr();
        frame.setHAnchor(STHAnchor.PAGE);
        frame.setVAnchor(STVAnchor.PAGE);
        frame.setWrap(STWrap.AROUND);
        frame.setX(twips(box.x()));
        frame.setY(twips(box.y()));
        frame.setW(twips(box.width()));
        if (box.height() > 0) {
            frame.setH(twips(box.height()));
        }
    }

    private static XWPFParagraph tight(XWPFParagraph paragraph) {
        var spacing = properties(paragraph).addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(SPACING));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        return paragraph;
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        var ctp = paragraph.getCTP();
        return ctp.isSetPPr() ? ctp.getPPr() : ctp.addNewPPr();
    }

    private void bound(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(sheet.width()));
        size.setH(twips(sheet.height()));
        size.setOrient(sheet.width() > sheet.height() ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.addNewPgMar();
        for (var side : List.<Consumer<BigInteger>>of(
                margins::setTop, margins::setBottom, margins::setLeft, margins::setRight)) {
            side.accept(twips(EDGE));
        }
        margins.setHeader(BigInteger.ZERO);
        margins.setFooter(BigInteger.ZERO);
        margins.setGutter(BigInteger.ZERO);
        if (framed) {
            CTPageBorders borders = section.addNewPgBorders();
            borders.setOffsetFrom(STPageBorderOffset.PAGE);
            for (CTBorder side :
                    List.of(borders.addNewTop(), borders.addNewLeft(), borders.addNewBottom(), borders.addNewRight())) {
                edge(side, STBorder.DOUBLE, 12, BORDER_FROM_EDGE, hex(Ink.RED));
            }
        }
    }

    private static void edge(CTBorder side, STBorder.Enum kind, int eighths, int space, String color) {
        side.setVal(kind);
        side.setSz(BigInteger.valueOf(eighths));
        side.setSpace(BigInteger.valueOf(space));
        side.setColor(color);
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "%06X", color.getRGB() & 0xffffff);
    }
}
