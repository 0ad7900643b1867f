package vn.motcua.award.writing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.law.Agency;
import vn.motcua.award.law.SignedAs;
import vn.motcua.award.paper.Block;
import vn.motcua.award.paper.Block.Letterhead;
import vn.motcua.award.paper.Block.Signer;
import vn.motcua.award.path.Route;
import vn.motcua.award.registry.Details;
import vn.motcua.award.registry.Registered;
import vn.motcua.deploy.papers.Wording;

/// Letterheads and signatures of those who issue papers of a list.
final class Heads {

    static final String COUNCIL = "Hội đồng Thi đua - Khen thưởng";

    private static final String CHAIRMAN = "Chủ tịch";

    private final Matter matter;

    Heads(Matter matter) {
        this.matter = matter;
    }

    /// Of who submits: the compiler to the commune's own chairman, the commune to the level above.
    Letterhead submitter(boolean draft, String number) {
        return matter.here() ? compiler(draft, number) : committee(draft, number, null, submitted());
    }

    private Letterhead compiler(boolean draft, String number) {
        return new Letterhead(
                draft,
                matter.office().lines(),
                List.of(Matter.capitals(matter.settings().compiler())),
                number,
                null,
                Matter.placed(matter.office(), submitted()));
    }

    /// Of the commune's committee.
    Letterhead committee(boolean draft, @Nullable String number, @Nullable String about, String day) {
        return of(matter.office(), draft, number, about, day);
    }

    /// Of who decides.
    Letterhead deciding(boolean draft, String number, String day) {
        return of(matter.deciding(), draft, number, null, day);
    }

    private static Letterhead of(
            Agency agency, boolean draft, @Nullable String number, @Nullable String about, String day) {
        return new Letterhead(draft, List.of(), agency.lines(), number, about, Matter.placed(agency, day));
    }

    /// Who submits, in full: `Ủy ban nhân dân xã Vĩnh Yên`.
    String submitter() {
        return matter.here()
                ? matter.settings().compiler() + " " + matter.office().unit()
                : matter.office().name();
    }

    /// The mark of submissions: `TTr-VP` within the commune, `TTr-UBND` to the level above.
    static String submissionMark(PaperSettings settings, Route route) {
        return route == Route.HERE ? "TTr-" + settings.compilerMark() : "TTr-UBND";
    }

    /// The number of the submission; dots while none is reserved.
    String submissionNumber() {
        Registered submission = matter.submission();
        return submission == null
                ? "……/" + submissionMark(matter.settings(), matter.open().route())
                : submission.shown().toString();
    }

    /// The day on the submission; dots while it is not known.
    private String submitted() {
        Registered submission = matter.submission();
        LocalDate day = submission == null ? null : submission.details().day();
        return day == null ? Matter.undated(matter.lawDay()) : Wording.day(day);
    }

    /// `Tờ trình số 12/TTr-VP ngày 05 tháng 10 năm 2024`.
    String submissionCited() {
        return "Tờ trình số " + submissionNumber() + " " + submitted();
    }

    /// Who signs for who submits.
    Signer submitterSigns() {
        Registered submission = matter.submission();
        Details details = submission == null ? Details.NONE : submission.details();
        return new Signer(
                details.signedIn()
                        .lines(
                                matter.here() ? matter.settings().compilerHead() : CHAIRMAN,
                                matter.here() ? null : matter.office().body()),
                null,
                details.signer() == null ? null : Wording.shown(details.signer()));
    }

    /// The commune's chairman on behalf of the committee.
    Signer chairman() {
        return new Signer(SignedAs.HEAD.lines(CHAIRMAN, matter.office().body()), null, null);
    }

    /// Who signs the decision and what rests on it.
    Signer decider(@Nullable String how) {
        String signer = matter.signer();
        return new Signer(
                matter.authority().signature(matter.deciding(), matter.signedIn()),
                how,
                signer == null ? null : Wording.shown(signer));
    }

    /// The reference of an annex to the submission.
    Block withSubmission() {
        return new Block.Centred("(Kèm theo " + submissionCited() + " của " + submitter() + ")", Block.Face.ITALIC);
    }
}
