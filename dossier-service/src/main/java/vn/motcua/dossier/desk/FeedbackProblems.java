package vn.motcua.dossier.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.fact.Wording;
import vn.motcua.dossier.feedback.FeedbackAction;
import vn.motcua.dossier.feedback.FeedbackFactType;
import vn.motcua.dossier.feedback.FeedbackRefusal;
import vn.motcua.dossier.feedback.FeedbackState;
import vn.motcua.dossier.feedback.RoutedOut;

/// Why the desk refuses what is asked about feedback, and what is allowed instead.
public final class FeedbackProblems {

    private FeedbackProblems() {}

    /// Where something belongs that was no feedback.
    public static Text advice(RoutedOut routedOut) {
        return switch (routedOut) {
            case COMPLAINT ->
                new Text(
                        "Đây là khiếu nại: gửi đến người có thẩm quyền giải quyết khiếu nại lần đầu theo Luật Khiếu nại 2011.",
                        "This is a complaint: it goes to whoever decides on it first under the Law on Complaints 2011.");
            case DENUNCIATION ->
                new Text(
                        "Đây là tố cáo: gửi đến người có thẩm quyền theo Luật Tố cáo 2018; người tố cáo được giữ bí mật.",
                        "This is a denunciation: it goes to whoever is competent under the Law on Denunciations 2018, which"
                                + " keeps its author secret.");
        };
    }

    static Problem noCase(String code) {
        return CommonProblems.notFound(new Text(
                "Không có phản ánh, kiến nghị mã " + code + ".",
                "There is no feedback case with the code " + code + "."));
    }

    static Problem noReporter(String code) {
        return CommonProblems.notFound(new Text(
                "Người gửi và nội dung của " + code + " do cổng giữ, không lưu ở đây.",
                "The portal keeps the reporter and the words of " + code + "; they are not stored here."));
    }

    static Problem staleVersion(String code, long version) {
        return Problem.of(
                        "stale-version",
                        412,
                        new Text("Vụ việc đã thay đổi", "The case has changed"),
                        new Text(
                                "Phản ánh, kiến nghị " + code + " đã được người khác cập nhật (phiên bản " + version
                                        + "); hãy đọc lại rồi quyết định.",
                                "Feedback case " + code + " has been changed meanwhile (version " + version
                                        + "); read it again, then decide."))
                .with("version", version);
    }

    static Problem personConcerned(String code) {
        return Problem.of(
                "person-concerned",
                403,
                new Text("Người bị phản ánh không được xử lý", "The person concerned takes no part"),
                new Text(
                        "Phản ánh " + code
                                + " nói về chính tài khoản này: không được xem người gửi và không được xử lý;"
                                + " hãy để người khác hoặc người đứng đầu thực hiện.",
                        "Case " + code
                                + " is about the holder of this account, who may neither see the reporter nor take"
                                + " a step; leave it to a colleague or to the head."));
    }

    static Problem ofDossier(String code) {
        return Problem.of(
                "code-of-dossier",
                409,
                new Text("Mã này là mã hồ sơ", "This is the code of a dossier"),
                new Text(
                        "Mã " + code + " đã dùng cho một hồ sơ; phản ánh, kiến nghị phải có mã riêng.",
                        "The code " + code + " belongs to a dossier; a feedback case needs a code of its own."));
    }

    static Problem parked(List<FeedbackFactType> waitingFor) {
        List<String> names = waitingFor.stream().map(FeedbackFactType::wireName).toList();
        String vi = String.join(
                ", ", waitingFor.stream().map(FeedbackFactType::vietnamese).toList());
        return Problem.of(
                        "awaiting-predecessor",
                        409,
                        new Text("Đang chờ sự kiện trước đó", "Waiting for an earlier event"),
                        new Text(
                                "Sự kiện được giữ và sẽ áp dụng khi có: " + vi + ". Không cần gửi lại.",
                                "The event is kept and will be applied once these come: " + String.join(", ", names)
                                        + ". There is no need to send it again."))
                .with("waitingFor", names);
    }

    static Problem refused(FeedbackRefusal refusal) {
        Wording text = refusal.text();
        @Nullable FeedbackState state = refusal.state();
        Problem problem = Problem.of(
                        refusal.reason().slug(),
                        409,
                        new Text("Không thực hiện được với vụ việc này", "Not possible as the case stands"),
                        new Text(text.vi(), text.en()))
                .with("fact", refusal.fact().wireName())
                .with(
                        "allowedFacts",
                        refusal.allowed().stream()
                                .map(FeedbackFactType::wireName)
                                .toList())
                .with("law", refusal.reason().law());
        return state == null ? problem : problem.with("state", state.code());
    }

    static Problem refused(FeedbackRefusal refusal, List<FeedbackAction> allowed) {
        return refused(refusal)
                .with(
                        "allowedActions",
                        allowed.stream().map(FeedbackAction::code).toList());
    }

    static Problem missing(String field, Text reason) {
        return CommonProblems.invalidRequest(
                        new Text("Trường " + field + ": " + reason.vi(), "Field " + field + ": " + reason.en()))
                .with("field", field)
                .with("law", "⚖ 20/2008/NĐ-CP, Điều 7");
    }
}
