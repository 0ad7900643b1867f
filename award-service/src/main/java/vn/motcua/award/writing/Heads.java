package vn.motcua.award.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.law.Agency;
import vn.motcua.award.paper.Block;
import vn.motcua.award.paper.Block.Letterhead;
import vn.motcua.award.paper.Block.Signer;

/// Letterheads and signatures of those who issue papers of a list.
final class Heads {

    static final String COUNCIL = "Hội đồng Thi đua - Khen thưởng";

    private final Matter matter;

    Heads(Matter matter) {
        this.matter = matter;
    }

    /// Of who submits: the compiler to the commune's own chairman, the commune to the level above.
    Letterhead submitter(boolean draft, String number) {
        return matter.here()
                ? compiler(draft, number)
                : committee(draft, number, null, Matter.undated(matter.lawDay()));
    }

    private Letterhead compiler(boolean draft, String number) {
        return new Letterhead(
                draft,
                matter.office().lines(),
                List.of(Matter.capitals(matter.settings().compiler())),
                number,
                null,
                Matter.placed(matter.office(), Matter.undated(matter.lawDay())));
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

    /// The mark of the submission: `TTr-UBND`.
    String submissionMark() {
        return matter.here() ? "TTr-" + matter.settings().compilerMark() : "TTr-UBND";
    }

    /// Who signs for who submits.
    Signer submitterSigns() {
        return matter.here()
                ? new Signer(List.of(Matter.capitals(matter.settings().compilerHead())), null, null)
                : chairman(null);
    }

    /// The commune's chairman on behalf of the committee.
    Signer chairman(@Nullable String name) {
        return new Signer(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), null, name);
    }

    /// The reference of an annex to the submission.
    Block withSubmission() {
        return new Block.Centred(
                "(Kèm theo Tờ trình số ……/" + submissionMark() + " " + Matter.undated(matter.lawDay()) + " của "
                        + submitter() + ")",
                Block.Face.ITALIC);
    }
}
