package vn.motcua.deploy.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Draws `<object type="qr" content="…">` as a QR code of filled squares, sharp at any size.
final class QrCode implements FSObjectDrawer {

    static final String TYPE = "qr";

    private static final int QUIET_MODULES = 2;

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        BitMatrix modules = encoded(element.getAttribute("content"));
        device.drawWithGraphics(
                (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, g -> {
                    double side = Math.min(width, height) / dotsPerPixel / modules.getWidth();
                    g.setColor(Color.BLACK);
                    for (int row = 0; row < modules.getHeight(); row++) {
                        // Runs of dark modules in one rectangle, so that no hairline shows between them.
                        int from = -1;
                        for (int column = 0; column <= modules.getWidth(); column++) {
                            boolean dark = column < modules.getWidth() && modules.get(column, row);
                            if (dark && from < 0) {
                                from = column;
                            } else if (!dark && from >= 0) {
                                g.fill(new Rectangle2D.Double(from * side, row * side, (column - from) * side, side));
                                from = -1;
                            }
                        }
                    }
                });
        return null;
    }

    private static BitMatrix encoded(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    StandardCharsets.UTF_8.name(),
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException e) {
            throw new IllegalStateException("Too long for a QR code", e);
        }
    }
}
