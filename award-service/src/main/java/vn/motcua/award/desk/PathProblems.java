package vn.motcua.award.desk;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import vn.motcua.award.path.Action;
import vn.motcua.award.path.Duty;
import vn.motcua.award.path.Path;
import vn.motcua.award.path.PathState;
import vn.motcua.award.path.Route;
import vn.motcua.award.path.Step;
import vn.motcua.award.reading.Message;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Why a step on the path is refused, and what is allowed instead.
public final class PathProblems {

    private PathProblems() {}

    static ProblemException refused(Step.Refused why, PathState state, Action action, Route route) {
        List<String> allowed =
                Path.allowed(state, route).stream().map(Action::code).toList();
        return new ProblemException(Problem.of(
                        why.why().code(),
                        409,
                        new Text(why.why().label().vi(), why.why().label().en()),
                        new Text(
                                "Danh sách đang ở trạng thái “" + state.label().vi() + "” nên không làm được "
                                        + action.code() + ". Lúc này được làm: " + shown(allowed, "không còn bước nào")
                                        + ".",
                                "The list is in state \"" + state.label().en() + "\", so " + action.code()
                                        + " is refused. Allowed now: " + shown(allowed, "nothing") + "."))
                .with("state", state.code())
                .with("allowed", allowed)
                .with("law", why.law()));
    }

    static ProblemException wrongRole(Action action) {
        String roles = String.join(", ", new TreeSet<>(action.roles()));
        return new ProblemException(Problem.of(
                        "forbidden",
                        403,
                        new Text("Không được phép", "Not allowed"),
                        new Text(
                                "Bước " + action.code() + " dành cho vai trò: " + roles + ".",
                                "Step " + action.code() + " is for the roles: " + roles + "."))
                .with("roles", new TreeSet<>(action.roles())));
    }

    static ProblemException dutiesClash(Duty held, Duty wanted) {
        return new ProblemException(Problem.of(
                        "duties-clash",
                        403,
                        new Text("Một người không giữ hai nhiệm vụ", "Nobody holds two duties"),
                        new Text(
                                "Bạn đã tham gia " + held.label().vi() + " danh sách này nên không được "
                                        + wanted.label().vi() + "; hãy giao cho người khác.",
                                "You hold the duty of " + held.label().en()
                                        + " this list, so somebody else must do the "
                                        + wanted.label().en() + "."))
                .with("held", held.code())
                .with("wanted", wanted.code()));
    }

    /// 403: somebody acts on a list on which they stand.
    public static ProblemException ownCase(String candidate, String more, String moreEn) {
        return new ProblemException(Problem.of(
                        "own-case",
                        403,
                        new Text("Không tự xử lý việc của mình", "Nobody acts on themselves"),
                        new Text(
                                "Ứng viên " + candidate + " của danh sách này là chính bạn. " + more,
                                "Candidate " + candidate + " of this list is you. " + moreEn))
                .with("candidate", candidate));
    }

    static ProblemException reasonNeeded(Action action) {
        return new ProblemException(CommonProblems.invalidRequest(new Text(
                        "Bước " + action.code() + " cần reason (lý do, 1 đến 2000 ký tự).",
                        "Step " + action.code() + " needs a reason of 1 to 2000 characters."))
                .with("field", "reason"));
    }

    /// 409: a paper of the decision is wanted before there is one.
    public static ProblemException noDecision(OpenList open) {
        Message state = open.track().state().label();
        return new ProblemException(Problem.of(
                "no-decision",
                409,
                new Text("Chưa có quyết định", "There is no decision yet"),
                new Text(
                        "Danh sách đang ở trạng thái “" + state.vi()
                                + "”. Việc này chỉ làm được sau khi ghi quyết định đã ký (bước decide).",
                        "The list is in state \"" + state.en()
                                + "\". This is done once the signed decision is recorded (decide).")));
    }

    static ProblemException unknownCandidates(Collection<String> codes) {
        return new ProblemException(Problem.of(
                        "unknown-candidate",
                        422,
                        new Text("Không có ứng viên này", "There is no such candidate"),
                        new Text(
                                "Danh sách không có: " + String.join(", ", codes) + ".",
                                "The list has no: " + String.join(", ", codes) + "."))
                .with("candidates", codes));
    }

    static ProblemException staleVersion(int version) {
        return new ProblemException(Problem.of(
                        "stale-version",
                        412,
                        new Text("Danh sách đã thay đổi", "The list has changed"),
                        new Text(
                                "Danh sách đã có bước mới (phiên bản " + version + "); hãy đọc lại rồi làm tiếp.",
                                "The list has moved meanwhile (version " + version + "); read it again, then act."))
                .with("version", version));
    }

    static ProblemException keyReused() {
        return new ProblemException(Problem.of(
                "idempotency-key-reused",
                422,
                new Text("Khoá đã dùng cho thao tác khác", "This key was used for another step"),
                new Text(
                        "Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác; hãy đặt khoá mới.",
                        "This Idempotency-Key came with a different request before; a new step needs a new key.")));
    }

    /// 428: neither `If-Match` nor `Idempotency-Key`.
    public static ProblemException preconditionRequired() {
        return new ProblemException(Problem.of(
                "precondition-required",
                428,
                new Text("Thiếu điều kiện", "A precondition is required"),
                new Text(
                        "Hãy gửi If-Match với ETag của danh sách vừa đọc, hoặc Idempotency-Key do bạn đặt.",
                        "Send If-Match with the ETag of the list as you read it, or an Idempotency-Key of your own.")));
    }

    private static String shown(Collection<String> codes, String none) {
        return codes.isEmpty() ? none : String.join(", ", codes);
    }
}
