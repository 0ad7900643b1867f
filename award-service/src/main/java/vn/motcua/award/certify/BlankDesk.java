package vn.motcua.award.certify;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.award.blank.BlankSheet;
import vn.motcua.award.blank.Blanks;
import vn.motcua.award.certificate.Certificate;
import vn.motcua.award.certificate.Sheet;
import vn.motcua.award.certificate.Written;
import vn.motcua.deploy.papers.Paper;

/// Shows what a pre-printed sheet would look like, and how far the printer is out.
@ApplicationScoped
public class BlankDesk {

    private final CertificatePress press = new CertificatePress();

    BlankDesk() {}

    /// What to look at before printing; empty when all is well.
    public List<Sheet.Warning> warnings(BlankSheet blank) {
        return blank.sheet().warnings(Tinos.FACE);
    }

    /// A sheet with the texts of somebody who does not exist.
    public List<Written> sample(BlankSheet blank) {
        return press.written(blank.sheet(), Certificate.sample());
    }

    /// The page on which an office measures.
    public Paper calibration(Blanks.StoredBlank blank) {
        Sheet sheet = blank.sheet().sheet();
        return Paper.of(
                "can-chinh-" + blank.code() + ".pdf",
                Paper.PDF,
                blank.code() + "\n" + sheet,
                () -> Calibration.of(blank.code(), sheet, blank.at()));
    }
}
