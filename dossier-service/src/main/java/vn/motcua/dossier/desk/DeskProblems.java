package vn.motcua.dossier.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.Wording;
import vn.motcua.dossier.lifecycle.Action;
import vn.motcua.dossier.lifecycle.DossierState;
import vn.motcua.dossier.lifecycle.Refusal;
import vn.motcua.dossier.lifecycle.Verdict;
import vn.motcua.dossier.procedure.Regime;
import vn.motcua.dossier.wire.EventJson;

/// Why the desk refuses, and what is allowed instead.
public final class DeskProblems {

    private DeskProblems() {}

    /// 404: there is no such dossier.
    public static Problem noDossier(String code) {
        return CommonProblems.notFound(
                new Text("Không có hồ sơ mã " + code + ".", "There is no dossier with the code " + code + "."));
    }

    /// 404: nothing parked or refused goes by that id.
    public static Problem noSuchEntry(UUID id) {
        return CommonProblems.notFound(new Text(
                "Không có sự kiện đang chờ hoặc bị từ chối mang mã " + id + "; có thể đã được xử lý.",
                "Nothing parked or refused goes by " + id + "; it may have been settled."));
    }

    /// 428: neither `If-Match` nor `Idempotency-Key`.
    public static Problem preconditionRequired() {
        return Problem.of(
                "precondition-required",
                428,
                new Text("Thiếu điều kiện", "A precondition is required"),
                new Text(
                        "Hãy gửi If-Match với ETag của bản vừa đọc, hoặc Idempotency-Key do bạn đặt cho thao tác này.",
                        "Send If-Match with the ETag of what you have just read, or an Idempotency-Key of your own for"
                                + " this step."));
    }

    static Problem staleVersion(String code, long version) {
        return Problem.of(
                        "stale-version",
                        412,
                        new Text("Hồ sơ đã thay đổi", "The dossier has changed"),
                        new Text(
                                "Hồ sơ " + code + " đã được người khác cập nhật (phiên bản " + version
                                        + "); hãy đọc lại rồi quyết định.",
                                "Dossier " + code + " has been changed meanwhile (version " + version
                                        + "); read it again, then decide."))
                .with("version", version);
    }

    static Problem keyReused() {
        return Problem.of(
                "idempotency-key-reused",
                422,
                new Text("Khoá đã dùng cho thao tác khác", "This key was used for another step"),
                new Text(
                        "Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác; hãy đặt khoá mới cho thao tác mới.",
                        "This Idempotency-Key came with a different request before; a new step needs a new key."));
    }

    /// 422: there is no such office.
    static Problem unknownOffice(String office) {
        return Problem.of(
                        "unknown-office",
                        422,
                        new Text("Đơn vị chưa khai báo", "Unknown office"),
                        new Text(
                                "Không có đơn vị mã " + office + "; hãy khai báo đơn vị rồi gửi lại.",
                                "There is no office with the code " + office
                                        + "; enter the office, then send this again."))
                .with("office", office);
    }

    static Problem unknownProcedure(String procedure) {
        return Problem.of(
                        "unknown-procedure",
                        422,
                        new Text("Thủ tục chưa khai báo", "Unknown procedure"),
                        new Text(
                                "Không có thủ tục mã " + procedure + "; hãy khai báo thủ tục rồi gửi lại.",
                                "There is no procedure with the code " + procedure
                                        + "; enter the procedure, then send this again."))
                .with("procedure", procedure);
    }

    static Problem notOffered(String procedure, String office) {
        return Problem.of(
                "procedure-not-offered",
                422,
                new Text("Đơn vị không giải quyết thủ tục này", "The office does not offer this procedure"),
                new Text(
                        "Thủ tục " + procedure + " hôm nay không có hiệu lực ở cấp của đơn vị " + office + ".",
                        "Procedure " + procedure + " is not in force today at the level of office " + office + "."));
    }

    static Problem timeInFuture(Instant time, Duration tolerated) {
        return Problem.of(
                "time-in-future",
                422,
                new Text("Thời điểm ở tương lai", "The time lies in the future"),
                new Text(
                        "Thời điểm " + EventJson.time(time) + " muộn hơn đồng hồ hệ thống quá " + tolerated.toMinutes()
                                + " phút; hãy chỉnh đồng hồ nguồn rồi gửi lại.",
                        "The time " + EventJson.time(time) + " is more than " + tolerated.toMinutes()
                                + " minutes ahead of our clock; set the source's clock and send this again."));
    }

    static Problem idReused() {
        return Problem.of(
                "id-reused",
                409,
                new Text("Mã sự kiện đã dùng", "The event's id was used before"),
                new Text(
                        "Nguồn này đã gửi một sự kiện khác với cùng id; bản trước được giữ. Sự kiện mới phải có id mới, giá"
                                + " trị sai được sửa bằng dossier.corrected.",
                        "This source sent another event with the same id before, and that one stands. A new event needs a"
                                + " new id; a wrong value is mended by dossier.corrected."));
    }

    static Problem officeDiffers(String dossier, String known, String named) {
        return Problem.of(
                        "office-differs",
                        409,
                        new Text("Hồ sơ thuộc đơn vị khác", "The dossier belongs to another office"),
                        new Text(
                                "Hồ sơ " + dossier + " thuộc đơn vị " + known + ", sự kiện ghi " + named
                                        + ". Hồ sơ không chuyển đơn vị: hãy lập hồ sơ mới có liên kết.",
                                "Dossier " + dossier + " belongs to office " + known + ", the event says " + named
                                        + ". A dossier does not move: open a new, linked one."))
                .with("office", known);
    }

    static Problem tooManyFacts(String dossier, int most) {
        return Problem.of(
                "too-many-facts",
                422,
                new Text("Hồ sơ có quá nhiều sự kiện", "Too many events for one dossier"),
                new Text(
                        "Hồ sơ " + dossier + " đã có " + most + " sự kiện, mức nhiều nhất; hãy kiểm tra nguồn gửi.",
                        "Dossier " + dossier + " has " + most
                                + " events already, the most there may be; check the source."));
    }

    static Problem parked(Verdict.Parked parked) {
        List<String> waitingFor =
                parked.waitingFor().stream().map(FactType::wireName).toList();
        String vi = String.join(
                ", ", parked.waitingFor().stream().map(FactType::vietnamese).toList());
        return Problem.of(
                        "awaiting-predecessor",
                        409,
                        new Text("Đang chờ sự kiện trước đó", "Waiting for an earlier event"),
                        new Text(
                                "Sự kiện được giữ và sẽ áp dụng khi có: " + vi + ". Không cần gửi lại.",
                                "The event is kept and will be applied once these come: "
                                        + String.join(", ", waitingFor) + ". There is no need to send it again."))
                .with("waitingFor", waitingFor);
    }

    /// 409: the lifecycle refuses.
    ///
    /// @param regime whose law is cited
    static Problem refused(Refusal refusal, Regime regime) {
        Wording reason = refusal.reason();
        @Nullable DossierState state = refusal.state();
        Problem problem = Problem.of(
                        refusal.slug(),
                        409,
                        new Text("Không thực hiện được ở trạng thái này", "Not possible as the dossier stands"),
                        new Text(reason.vi(), reason.en()))
                .with("fact", refusal.fact().wireName())
                .with(
                        "allowedFacts",
                        refusal.allowed().stream().map(FactType::wireName).toList())
                .with("rule", refusal.rule().code())
                .with("law", refusal.rule().citedIn(regime));
        return state == null ? problem : problem.with("state", state.code());
    }

    static Problem refused(Refusal refusal, Regime regime, List<Action> allowed) {
        return refused(refusal, regime)
                .with("allowedActions", allowed.stream().map(Action::code).toList());
    }

    static Problem incompleteEntry() {
        return Problem.of(
                "incomplete-entry",
                409,
                new Text("Bản lưu không đầy đủ", "Only a part was kept"),
                new Text(
                        "Sự kiện quá dài nên chỉ phần đầu được lưu; nguồn phải gửi lại bản đúng.",
                        "The event was so long that only its beginning was kept; its source must send a correct one."));
    }

    static Problem badBody(Problem invalid) {
        return new Problem("invalid-request", 400, invalid.title(), invalid.detail(), invalid.members());
    }
}
