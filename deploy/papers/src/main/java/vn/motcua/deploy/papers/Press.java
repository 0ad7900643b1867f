package vn.motcua.deploy.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Makes a PDF of a page: fonts embedded, nothing fetched from anywhere.
@ApplicationScoped
public class Press {

    private static final String FAMILY = "Tinos";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final PressSettings settings;
    private final Semaphore turns;

    /// A press of its own; services have one injected.
    public Press(PressSettings settings) {
        this.settings = settings;
        this.turns = new Semaphore(settings.concurrent(), true);
        // Its messages may quote what is printed, which is about people.
        XRLog.setLoggingEnabled(false);
    }

    /// Prints a page: the same page, the same bytes. `<object type="qr" content="…">` is drawn as a QR code.
    ///
    /// @param page well-formed XHTML; its size is that of its `@page` rule
    /// @return a PDF
    /// @throws ProblemException 503 when too many others are being printed
    public byte[] print(String page) {
        takeTurn();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .withProducer("Một Cửa")
                    .useUriResolver((base, uri) -> null)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useObjectDrawerFactory(drawers());
            font(builder, "Regular", NORMAL, FontStyle.NORMAL);
            font(builder, "Bold", BOLD, FontStyle.NORMAL);
            font(builder, "Italic", NORMAL, FontStyle.ITALIC);
            font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
            return timeless(builder, page);
        } catch (IOException e) {
            throw new UncheckedIOException("A page cannot be printed", e);
        } finally {
            turns.release();
        }
    }

    /// Without the moment of printing, which would make every copy another file.
    private static byte[] timeless(PdfRendererBuilder builder, String page) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            document.getDocumentInformation().setCreationDate(null);
            document.setDocumentId((long) page.hashCode());
            document.save(pdf);
        }
        return pdf.toByteArray();
    }

    private void takeTurn() {
        boolean mine;
        try {
            mine = turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            mine = false;
        }
        if (!mine) {
            throw new ProblemException(CommonProblems.unavailable(new Text(
                    "Đang in nhiều giấy tờ cùng lúc; hãy thử lại sau giây lát.",
                    "Many papers are being printed; please try again in a moment.")));
        }
    }

    private static DefaultObjectDrawerFactory drawers() {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(QrCode.TYPE, new QrCode());
        return drawers;
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(() -> resource("/fonts/Tinos-" + cut + ".ttf"), FAMILY, weight, style, true);
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(Press.class.getResourceAsStream(path), path);
    }
}
