package vn.motcua.award.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Initiatives of candidates, and what proves them. A confirmation is of one version: what is changed afterwards has to
/// be confirmed again.
@ApplicationScoped
public class Initiatives {

    private final Entries entries;

    Initiatives(Entries entries) {
        this.entries = entries;
    }

    /// Describes an initiative.
    ///
    /// @throws ProblemException 422 `impossible-dates`, `unknown-file`
    @Transactional
    public Entered<InitiativeSheet> put(
            Campaign campaign, CandidateCode code, String number, InitiativeSheet initiative, String by) {
        entries.lockAndRequire(campaign, code);
        entries.requirePast(initiative.appliedOn(), "appliedOn");
        entries.requireFiles(campaign, code, initiative.files());
        return entries.store(campaign, code, Entries.INITIATIVE, number, initiative, by);
    }

    /// Confirms an initiative.
    ///
    /// @param head true for the head, who confirms by acting here; everybody else enters a paper
    /// @throws ProblemException 403 `own-initiative`; 404 `unknown-initiative`; 412 `stale-version`; 422
    ///     `paper-needed`, `not-applied-yet`, `impossible-dates`, `unknown-file`
    @Transactional
    public Entered<ConfirmationSheet> confirm(
            Campaign campaign,
            CandidateCode code,
            String number,
            ConfirmationSheet confirmation,
            boolean head,
            String by) {
        CandidateSheet who = entries.lockAndRequire(campaign, code);
        if (who.belongsTo(by, code)) {
            throw new ProblemException(Problem.of(
                    "own-initiative",
                    403,
                    new Text("Không tự xác nhận sáng kiến", "Nobody confirms their own initiative"),
                    new Text("Người xác nhận không được là tác giả.", "The one who confirms must not be the author.")));
        }
        Entered<InitiativeSheet> initiative = entries.newest(
                        campaign, code, Entries.INITIATIVE, number, InitiativeSheet.class)
                .orElseThrow(() -> unknown(number));
        Integer seen = confirmation.version();
        if (seen != null && seen != initiative.version()) {
            throw new ProblemException(Problem.of(
                            "stale-version",
                            412,
                            new Text("Dữ liệu đã thay đổi", "The data have changed"),
                            new Text(
                                    "Sáng kiến đã có bản " + initiative.version() + "; hãy đọc lại rồi xác nhận.",
                                    "The initiative has version " + initiative.version()
                                            + " now; read it again, then confirm."))
                    .with("version", initiative.version()));
        }
        if (initiative.value().appliedOn() == null) {
            throw new ProblemException(Problem.of(
                    "not-applied-yet",
                    422,
                    new Text("Sáng kiến chưa áp dụng", "The initiative is not applied yet"),
                    new Text(
                            "Chỉ xác nhận sáng kiến đã áp dụng: ghi ngày áp dụng (appliedOn) trước.",
                            "Only what is applied is confirmed: give appliedOn first.")));
        }
        checkPaper(campaign, code, confirmation, head);
        return entries.store(
                campaign,
                code,
                Entries.CONFIRMATION,
                number,
                new ConfirmationSheet(
                        confirmation.kind(),
                        initiative.version(),
                        confirmation.number(),
                        confirmation.issuedOn(),
                        confirmation.signer(),
                        confirmation.files()),
                by);
    }

    private void checkPaper(Campaign campaign, CandidateCode code, ConfirmationSheet confirmation, boolean head) {
        boolean here = head && confirmation.kind() == ConfirmationSheet.Kind.CONFIRMATION;
        if (!here && anyMissing(confirmation.number(), confirmation.issuedOn(), confirmation.signer())) {
            throw new ProblemException(
                    Problem.of(
                            "paper-needed",
                            422,
                            new Text("Thiếu văn bản", "The paper is missing"),
                            new Text(
                                    "Ghi number, issuedOn và signer của văn bản; chỉ người đứng đầu xác nhận trực tiếp mới không cần.",
                                    "Give number, issuedOn and signer of the paper; only the head who confirms here needs none.")));
        }
        entries.requirePast(confirmation.issuedOn(), "issuedOn");
        entries.requireFiles(campaign, code, confirmation.files());
    }

    private static boolean anyMissing(@Nullable Object... values) {
        for (Object value : values) {
            if (value == null) {
                return true;
            }
        }
        return false;
    }

    static ProblemException unknown(String number) {
        return new ProblemException(Problem.of(
                "unknown-initiative",
                404,
                new Text("Không có sáng kiến này", "There is no such initiative"),
                new Text(
                        "Ứng viên không có sáng kiến số " + number + "; hãy nhập sáng kiến trước.",
                        "The candidate has no initiative " + number + "; enter it first.")));
    }
}
