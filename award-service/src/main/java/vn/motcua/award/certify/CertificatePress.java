package vn.motcua.award.certify;

import java.awt.Color;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.certificate.Box;
import vn.motcua.award.certificate.Certificate;
import vn.motcua.award.certificate.Field;
import vn.motcua.award.certificate.Fitting;
import vn.motcua.award.certificate.Sheet;
import vn.motcua.award.certificate.Slot;
import vn.motcua.award.certificate.Written;

/// Draws certificates: the whole sheet of the decree, or only what is missing on sheets that were printed before.
public final class CertificatePress {

    static final Box EMBLEM = new Box(136, 15.5, 25, 25);
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final Field.Cut BOLD = Field.Cut.BOLD;

    private final Fitting fitting = new Fitting(Tinos.FACE);

    /// A text that cannot be printed.
    ///
    /// @param candidate whose
    /// @param slot which
    /// @param strange characters for which there is no letter; empty = it is too long
    public record Misfit(String candidate, Slot slot, String strange) {}

    /// What cannot be printed on these sheets; empty when all can.
    public List<Misfit> misfits(Sheet sheet, List<Certificate> certificates) {
        return certificates.stream()
                .flatMap(one -> sheet.write(one, fitting).stream()
                        .filter(written -> !written.fits())
                        .map(written -> new Misfit(one.candidate(), written.slot(), written.strange())))
                .toList();
    }

    /// Everything, drawn on white paper: a page for each.
    ///
    /// @param emblem a picture of the national emblem; empty = its place stays free
    /// @param framed true with a plain double line around
    public byte[] whole(List<Certificate> certificates, byte[] emblem, boolean framed, Instant at) {
        Sheet sheet = Sheet.standard();
        return Ink.drawn(title(certificates), at, ink -> {
            PDImageXObject picture = emblem.length == 0 ? null : ink.picture(emblem);
            for (Certificate one : certificates) {
                try (Ink.Page page = ink.page(sheet.width(), sheet.height())) {
                    surroundings(page, one.issuer(), framed, picture);
                    texts(page, sheet, one);
                }
            }
        });
    }

    /// Only what differs, for sheets that were printed before: a page for each.
    public byte[] textOnly(List<Certificate> certificates, Sheet sheet, Instant at) {
        return Ink.drawn(title(certificates), at, ink -> {
            for (Certificate one : certificates) {
                try (Ink.Page page = ink.page(sheet.width(), sheet.height())) {
                    texts(page, sheet, one);
                }
            }
        });
    }

    /// Words in their colour.
    record Inked(Written written, Color color) {}

    /// The same as a file that clerks go on writing in.
    ///
    /// @param head true with all that is drawn around, false for sheets that were printed before
    public byte[] editable(List<Certificate> certificates, Sheet sheet, boolean head, byte[] emblem, boolean framed) {
        return CertificateFile.of(
                title(certificates),
                certificates.stream()
                        .map(one -> new CertificateFile.PageOf(
                                one,
                                Stream.concat(
                                                head ? head(one.issuer()).stream() : Stream.of(),
                                                sheet.write(one, fitting).stream()
                                                        .map(written -> new Inked(written, Color.BLACK)))
                                        .toList(),
                                head ? MOTTO : ""))
                        .toList(),
                sheet,
                head ? emblem : new byte[0],
                head && framed);
    }

    /// What is written where, for showing it elsewhere than in a PDF.
    public List<Written> written(Sheet sheet, Certificate certificate) {
        return sheet.write(certificate, fitting);
    }

    private static String title(List<Certificate> certificates) {
        return "Giấy khen kèm theo Quyết định số "
                + certificates.getFirst().decision().number()
                + (certificates.size() == 1
                        ? ", số sổ vàng " + certificates.getFirst().position()
                        : "");
    }

    private void texts(Ink.Page page, Sheet sheet, Certificate certificate) throws IOException {
        for (Written written : sheet.write(certificate, fitting)) {
            page.write(written, Color.BLACK);
        }
        Field code = sheet.printed().get(Slot.QR);
        if (code != null) {
            page.code(certificate.link(), code.box());
        }
    }

    private void surroundings(Ink.Page page, String issuer, boolean framed, @Nullable PDImageXObject emblem)
            throws IOException {
        if (framed) {
            page.frame(new Box(9, 9, 279, 192), 0.9, Ink.RED);
            page.frame(new Box(11, 11, 275, 188), 0.3, Ink.RED);
        }
        if (emblem != null) {
            page.picture(emblem, EMBLEM);
        }
        for (Inked inked : head(issuer)) {
            page.write(inked.written(), inked.color());
            for (Written.Line line : inked.written().lines()) {
                if (line.text().equals(MOTTO)) {
                    double below = line.baseline() + 1.8;
                    page.line(line.x(), below, line.x() + line.width(), below, 0.3, Color.BLACK);
                }
            }
        }
    }

    /// ⚖ NĐ 98/2023/NĐ-CP, Điều 104: lines 1 to 5
    private List<Inked> head(String issuer) {
        return List.of(
                line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 42, 6.5, 15, Color.BLACK),
                line(MOTTO, 48.5, 6.5, 15, Color.BLACK),
                line(issuer.toUpperCase(Locale.forLanguageTag("vi")), 61, 9, 20, Ink.RED),
                line("TẶNG", 71.5, 8, 17, Color.BLACK),
                line("GIẤY KHEN", 81, 17, 40, Ink.RED));
    }

    private Inked line(String text, double y, double height, double size, Color color) {
        return new Inked(
                fitting.write(
                        Slot.TEXT,
                        new Field(
                                new Box(20, y, 257, height),
                                Field.Align.CENTER,
                                Field.Seat.MIDDLE,
                                new Field.Font(size, size / 3, BOLD, false),
                                ""),
                        text),
                color);
    }
}
