package vn.motcua.award.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.LateFiling;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// What candidates declare: their report, their word for it, their wish to be nominated.
@ApplicationScoped
public class Declarations {

    private final Entries entries;

    Declarations(Entries entries) {
        this.entries = entries;
    }

    /// Enters a declaration. Without its ticks it is a draft.
    ///
    /// @param ifMatch the version that the client has read; absent = whatever there is
    /// @throws ProblemException 409 `deadline-passed` where the campaign takes nothing late; 412
    ///     `stale-version`; 422 `paper-needed` when somebody else ticks for the candidate,
    ///     `unknown-file`, `impossible-dates`
    @Transactional
    public Entered<DeclarationSheet> put(
            Campaign campaign, CandidateCode code, DeclarationSheet sheet, @Nullable Integer ifMatch, String by) {
        CandidateSheet who = entries.lockAndRequire(campaign, code);
        int version = entries.newest(campaign, code, Entries.DECLARATION, "", DeclarationSheet.class)
                .map(Entered::version)
                .orElse(0);
        if (ifMatch != null && ifMatch != version) {
            throw new ProblemException(Problem.of(
                            "stale-version",
                            412,
                            new Text("Dữ liệu đã thay đổi", "The data have changed"),
                            new Text(
                                    "Bản khai hiện tại là bản " + version + ", không phải " + ifMatch
                                            + "; hãy đọc lại rồi sửa tiếp.",
                                    "The declaration has version " + version + " now, not " + ifMatch
                                            + "; read it again and change that."))
                    .with("version", version));
        }
        DeclarationSheet.Paper paper = sheet.paper();
        boolean ticked = Boolean.TRUE.equals(sheet.attested()) || Boolean.TRUE.equals(sheet.consent());
        if (ticked && paper == null && !who.belongsTo(by, code)) {
            throw new ProblemException(Problem.of(
                    "paper-needed",
                    422,
                    new Text("Thiếu bản giấy đã ký", "The signed paper is missing"),
                    new Text(
                            "Cam đoan và đồng ý là của ứng viên. Người nhập thay phải ghi paper.signedOn: ngày ứng viên ký"
                                    + " bản giấy.",
                            "Attesting and consenting is the candidate's. Whoever enters it for them gives paper.signedOn:"
                                    + " the day on which the candidate signed.")));
        }
        List<String> files = new ArrayList<>(sheet.files());
        if (paper != null) {
            entries.requirePast(paper.signedOn(), "paper.signedOn");
            if (paper.file() != null) {
                files.add(paper.file());
            }
        }
        entries.requireFiles(campaign, code, files);
        // Consent may be taken back at any time; only giving it has a term.
        if (Boolean.TRUE.equals(sheet.consent())
                && campaign.settings().of(Ambiguity.A16) == LateFiling.REFUSE
                && late(campaign, who, sheet)) {
            throw new ProblemException(Problem.of(
                    "deadline-passed",
                    409,
                    new Text("Đã quá hạn", "The deadline has passed"),
                    new Text(
                            "Đợt này không nhận hồ sơ muộn và mọi hạn nộp đã qua.",
                            "This campaign takes nothing late, and every deadline has passed.")));
        }
        return entries.store(campaign, code, Entries.DECLARATION, "", sheet, by);
    }

    /// Every version of a candidate's declaration, oldest first.
    @Transactional
    public List<Entered<DeclarationSheet>> history(Campaign campaign, CandidateCode code) {
        return entries.history(campaign, code, Entries.DECLARATION, "", DeclarationSheet.class);
    }

    /// True when every term for candidates of that kind was over when it was declared: now, or when the paper
    /// was signed.
    private boolean late(Campaign campaign, CandidateSheet who, DeclarationSheet sheet) {
        Instant declared = sheet.declaredAt(entries.now());
        List<Offer> offers = campaign.offers().stream()
                .filter(offer -> offer.subject().code().equals(who.kind().code()))
                .toList();
        return !offers.isEmpty()
                && offers.stream()
                        .noneMatch(offer -> declared.isBefore(
                                offer.term().window(campaign.settings()).closes()));
    }
}
