package vn.motcua.award.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.deadline.Period;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// The monthly grades: a draft, what the officer says to it, the head's signature. A signed grade is locked and changes
/// by a decision only.
@ApplicationScoped
public class Grades {

    private final Entries entries;

    Grades(Entries entries) {
        this.entries = entries;
    }

    /// Enters or signs the grade of a month.
    ///
    /// @throws ProblemException what [#check] throws
    @Transactional
    public Entered<GradeSheet> put(
            Campaign campaign, CandidateCode code, YearMonth month, GradeSheet grade, String by) {
        CandidateSheet who = entries.lockAndRequire(campaign, code);
        Entered<GradeSheet> before = entries.newest(campaign, code, Entries.GRADE, month.toString(), GradeSheet.class)
                .orElse(null);
        check(campaign, who.belongsTo(by, code), month, grade, before);
        return entries.store(campaign, code, Entries.GRADE, month.toString(), grade, by);
    }

    /// Every version of the grade of a month, oldest first.
    @Transactional
    public List<Entered<GradeSheet>> history(Campaign campaign, CandidateCode code, YearMonth month) {
        return entries.history(campaign, code, Entries.GRADE, month.toString(), GradeSheet.class);
    }

    /// Every version of what the officer said to the grade of a month, oldest first.
    @Transactional
    public List<Entered<CommentSheet>> comments(Campaign campaign, CandidateCode code, YearMonth month) {
        return entries.history(campaign, code, Entries.COMMENT, month.toString(), CommentSheet.class);
    }

    /// Notes what an officer says to their own grade while it is a draft.
    ///
    /// @throws ProblemException 403 `not-your-file`; 409 `nothing-to-comment` or `grade-locked`
    @Transactional
    public Entered<CommentSheet> comment(
            Campaign campaign, CandidateCode code, YearMonth month, CommentSheet comment, String by) {
        CandidateSheet who = entries.lockAndRequire(campaign, code);
        if (!who.belongsTo(by, code)) {
            throw OwnFiles.notYours(code);
        }
        Entered<GradeSheet> draft = entries.newest(campaign, code, Entries.GRADE, month.toString(), GradeSheet.class)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "nothing-to-comment",
                        409,
                        new Text("Chưa có xếp loại để góp ý", "There is no grade yet"),
                        new Text(
                                "Tháng " + month
                                        + " chưa có bản tạm; hãy góp ý sau khi người phụ trách dự kiến xếp loại.",
                                "There is no draft for " + month + " yet; comment once the head has written one."))));
        if (draft.value().locked()) {
            throw locked(month, draft);
        }
        return entries.store(campaign, code, Entries.COMMENT, month.toString(), comment, by);
    }

    /// Refuses a grade that may not be entered.
    ///
    /// @param own true when whoever enters it is the candidate
    /// @param before what stands there; absent = nothing
    /// @throws ProblemException 403 `own-grade`; 409 `grade-locked` or `month-not-over`; 422
    ///     `month-outside-campaign`, `month-not-begun`, `reason-needed` or `impossible-dates`; 400 when it is
    ///     neither graded nor exempt
    public void check(
            Campaign campaign, boolean own, YearMonth month, GradeSheet grade, @Nullable Entered<GradeSheet> before) {
        if (own) {
            throw new ProblemException(Problem.of(
                    "own-grade",
                    403,
                    new Text("Không tự xếp loại", "Nobody grades themselves"),
                    new Text(
                            "Người xếp loại không được là chính ứng viên.",
                            "The one who grades must not be the candidate.")));
        }
        if ((grade.grade() == null) == (grade.exempt() == null)) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Ghi grade, hoặc exempt kèm lý do; không cả hai.", "Give either grade or exempt with a reason.")));
        }
        if (grade.ungraded() == (grade.reason() == null)) {
            throw new ProblemException(
                    Problem.of(
                            "reason-needed",
                            422,
                            new Text("Không xếp loại phải có lý do", "A month that is not graded needs its reason"),
                            new Text(
                                    "NOT_GRADED cần reason (làm việc dưới một tháng, nghỉ cả tháng …); mức khác không có reason.",
                                    "NOT_GRADED needs a reason (less than a month of service, on leave …); other grades have none.")));
        }
        checkMonth(campaign, month, grade);
        checkLock(month, grade, before);
    }

    private void checkMonth(Campaign campaign, YearMonth month, GradeSheet grade) {
        if (!campaign.period().months().contains(month)) {
            throw new ProblemException(Problem.of(
                    "month-outside-campaign",
                    422,
                    new Text("Tháng ngoài đợt thi đua", "The month is outside the campaign"),
                    new Text(
                            "Đợt thi đua gồm các tháng " + campaign.period().months() + ".",
                            "The campaign has the months " + campaign.period().months() + ".")));
        }
        Instant now = entries.now();
        if (now.isBefore(month.atDay(1).atStartOfDay(Period.ZONE).toInstant())) {
            throw new ProblemException(Problem.of(
                    "month-not-begun",
                    422,
                    new Text("Tháng chưa bắt đầu", "The month has not begun"),
                    new Text("Chưa thể xếp loại tháng " + month + ".", "Month " + month + " cannot be graded yet.")));
        }
        if (grade.locked() && now.isBefore(Period.endOf(month))) {
            throw new ProblemException(Problem.of(
                    "month-not-over",
                    409,
                    new Text("Tháng chưa kết thúc", "The month is not over"),
                    new Text(
                            "Chỉ ký xếp loại sau khi hết tháng " + month + "; trước đó lưu bản tạm (signed: false).",
                            "Sign after the end of " + month + "; until then keep a draft (signed: false).")));
        }
    }

    private void checkLock(YearMonth month, GradeSheet grade, @Nullable Entered<GradeSheet> before) {
        GradeSheet.Change change = grade.change();
        if (before == null || !before.value().locked()) {
            if (change != null) {
                throw new ProblemException(CommonProblems.invalidRequest(new Text(
                                "Xếp loại chưa ký thì sửa trực tiếp, không cần quyết định (change).",
                                "A grade that is not signed is changed directly, without a decision (change)."))
                        .with("field", "change"));
            }
            return;
        }
        if (before.value().equals(grade)) {
            return;
        }
        if (change == null || !grade.locked() || change.equals(before.value().change())) {
            throw locked(month, before);
        }
        if (change.decidedOn().isBefore(month.atEndOfMonth())) {
            throw Entries.impossible(
                    "Quyết định đổi xếp loại (" + change.decidedOn() + ") không thể có trước khi hết tháng " + month
                            + ".",
                    "A decision of " + change.decidedOn() + " cannot change the grade of " + month + ".");
        }
        entries.requirePast(change.decidedOn(), "change.decidedOn");
    }

    private static ProblemException locked(YearMonth month, Entered<GradeSheet> grade) {
        return new ProblemException(Problem.of(
                "grade-locked",
                409,
                new Text("Xếp loại đã ký", "The grade is signed"),
                new Text(
                        "Xếp loại tháng " + month + " đã được " + grade.by()
                                + " ký và khoá; chỉ đổi được bằng quyết định mới: gửi change gồm number, decidedOn, decidedBy,"
                                + " reason, cùng signed: true.",
                        "The grade of " + month + " was signed by " + grade.by()
                                + " and is locked; only a new decision changes it: send change with number, decidedOn,"
                                + " decidedBy, reason, and signed: true.")));
    }
}
