package vn.motcua.award.certify;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.motcua.award.certificate.Box;
import vn.motcua.award.certificate.Field;
import vn.motcua.award.certificate.Fitting;
import vn.motcua.award.certificate.Written;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.time.Vietnam;

/// A PDF in the making. The same drawing gives the same bytes, whenever it is made.
final class Ink implements AutoCloseable {

    static final Color RED = new Color(190, 20, 30);
    static final Color GREY = new Color(110, 110, 110);
    static final Color PALE = new Color(208, 208, 208);

    private static final int DOTS = 8;

    private final PDDocument document = new PDDocument();
    private final Map<Field.Cut, PDType0Font> fonts = new EnumMap<>(Field.Cut.class);

    /// A file with that title, about something that happened then.
    Ink(String title, Instant at) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Một Cửa");
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone(Vietnam.ZONE));
        moment.setTimeInMillis(at.toEpochMilli());
        document.getDocumentInformation().setCreationDate(moment);
        document.setDocumentId(Long.parseUnsignedLong(Sha256.hex(title + at).substring(0, Long.BYTES * 2), 16));
        document.getDocumentCatalog().setLanguage("vi-VN");
        // Printed as large as it is: a dialogue that shrinks to fit would move everything.
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        for (Field.Cut cut : Field.Cut.values()) {
            fonts.put(cut, PDType0Font.load(document, Tinos.open(cut), true));
        }
    }

    /// A picture to be drawn on pages.
    PDImageXObject picture(byte[] content) throws IOException {
        return PDImageXObject.createFromByteArray(document, content, "emblem");
    }

    /// A new page of that size in millimetres.
    Page page(double width, double height) throws IOException {
        PDPage page = new PDPage(new PDRectangle(points(width), points(height)));
        document.addPage(page);
        return new Page(new PDPageContentStream(document, page), height);
    }

    /// The file.
    byte[] bytes() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static float points(double millimetres) {
        return (float) (millimetres / Fitting.POINT);
    }

    /// Draws on one page, in millimetres from its upper left corner.
    final class Page implements AutoCloseable {

        private final PDPageContentStream content;
        private final double height;

        private Page(PDPageContentStream content, double height) {
            this.content = content;
            this.height = height;
        }

        /// Writes lines that were fitted.
        void write(Written written, Color color) throws IOException {
            for (Written.Line line : written.lines()) {
                write(line, written.field().font().cut(), color);
            }
        }

        private void write(Written.Line line, Field.Cut cut, Color color) throws IOException {
            content.beginText();
            content.setNonStrokingColor(color);
            content.setFont(Objects.requireNonNull(fonts.get(cut)), (float) line.size());
            content.newLineAtOffset(points(line.x()), points(height - line.baseline()));
            content.showText(line.text());
            content.endText();
        }

        /// Writes a short text that begins there.
        void say(String text, double x, double baseline, double size, Field.Cut cut, Color color) throws IOException {
            write(new Written.Line(text, x, baseline, 0, size), cut, color);
        }

        /// Draws a straight line, as thick as that in millimetres.
        void line(double x1, double y1, double x2, double y2, double thick, Color color) throws IOException {
            content.setStrokingColor(color);
            content.setLineWidth(points(thick));
            content.moveTo(points(x1), points(height - y1));
            content.lineTo(points(x2), points(height - y2));
            content.stroke();
        }

        /// Draws the border of a box.
        void frame(Box box, double thick, Color color) throws IOException {
            content.setStrokingColor(color);
            content.setLineWidth(points(thick));
            content.addRect(points(box.x()), points(height - box.bottom()), points(box.width()), points(box.height()));
            content.stroke();
        }

        /// Leaves nothing within a box.
        void blank(Box box) throws IOException {
            content.setNonStrokingColor(Color.WHITE);
            content.addRect(points(box.x()), points(height - box.bottom()), points(box.width()), points(box.height()));
            content.fill();
        }

        /// Draws a picture as large as fits into a box, in its middle.
        void picture(PDImageXObject picture, Box box) throws IOException {
            double scale = Math.min(box.width() / picture.getWidth(), box.height() / picture.getHeight());
            double wide = picture.getWidth() * scale;
            double high = picture.getHeight() * scale;
            content.drawImage(
                    picture,
                    points(box.x() + (box.width() - wide) / 2),
                    points(height - box.y() - (box.height() + high) / 2),
                    points(wide),
                    points(high));
        }

        /// Draws a QR code as large as fits into a box, sharp at any size.
        void code(String text, Box box) throws IOException {
            BitMatrix modules = encoded(text);
            double side = Math.min(box.width(), box.height()) / modules.getWidth();
            content.setNonStrokingColor(Color.BLACK);
            for (int row = 0; row < modules.getHeight(); row++) {
                int from = -1;
                for (int column = 0; column <= modules.getWidth(); column++) {
                    boolean dark = column < modules.getWidth() && modules.get(column, row);
                    if (dark && from < 0) {
                        from = column;
                    } else if (!dark && from >= 0) {
                        content.addRect(
                                points(box.x() + from * side),
                                points(height - box.y() - (row + 1) * side),
                                points((column - from) * side),
                                points(side));
                        from = -1;
                    }
                }
            }
            content.fill();
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /// A QR code as a picture, for files whose reader draws none.
    static byte[] codePicture(String text) throws IOException {
        BitMatrix modules = encoded(text);
        int side = modules.getWidth() * DOTS;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, modules.get(x / DOTS, y / DOTS) ? 0 : 0xffffff);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return file.toByteArray();
    }

    private static BitMatrix encoded(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalStateException("Too long for a QR code", e);
        }
    }

    /// What draws a whole file.
    @FunctionalInterface
    interface Drawing {
        void on(Ink ink) throws IOException;
    }

    /// A file with that drawing.
    static byte[] drawn(String title, Instant at, Drawing drawing) {
        try (Ink ink = new Ink(title, at)) {
            drawing.on(ink);
            return ink.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be drawn", e);
        }
    }
}
