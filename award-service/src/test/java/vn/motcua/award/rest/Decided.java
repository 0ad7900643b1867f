package vn.motcua.award.rest;

import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.fresh;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import vn.motcua.award.certify.Seen;

/// Lists for tests of what follows a decision.
public final class Decided {

    private Decided() {}

    /// A list of one winner, decided.
    public static String list() {
        Walk walk = Walk.in("{}")
                .winner(fresh("hoa"), "\"gender\":\"female\",\"post\":\"Công chức Tư pháp - Hộ tịch\"")
                .made("commune");
        String candidate = as("auditor")
                .get("/api/v1/award-lists/" + walk.list)
                .then()
                .extract()
                .path("entries[0].candidate");
        walk.proposed(candidate).decide().statusCode(200);
        return walk.list;
    }

    /// A list that nobody has decided on.
    public static String undecided() {
        return Walk.in("{}").winner("lan", "").made("commune").list;
    }

    /// Where the QR code of the only certificate of a list leads, without host.
    public static String link(String list) {
        return scanned(as("auditor")
                        .get("/api/v1/award-lists/" + list + "/documents/giay-khen")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .replaceFirst("^https?://[^/]+", "");
    }

    /// What the QR code on the first page says.
    public static String scanned(byte[] certificates) {
        BufferedImage part = Seen.picture(certificates, 1).getSubimage(200, 1650, 320, 320);
        int[] dots = part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(part.getWidth(), part.getHeight(), dots))))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("The code cannot be read", e);
        }
    }
}
