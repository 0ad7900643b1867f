package vn.motcua.dossier.desk;

import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.text.Text;

/// Why a rating is refused.
public final class RatingProblems {

    private RatingProblems() {}

    /// 428: a rating without a name of its own would count again each time it is sent.
    public static Problem keyRequired() {
        return Problem.of(
                "precondition-required",
                428,
                new Text("Thiếu điều kiện", "A precondition is required"),
                new Text(
                        "Hãy gửi Idempotency-Key do bạn đặt cho lượt đánh giá này; gửi lại cùng khoá thì không bị tính hai"
                                + " lần.",
                        "Send an Idempotency-Key of your own for this rating; sent again under it, it does not count"
                                + " twice."));
    }

    static Problem notAtTheDesk() {
        return Problem.of(
                "rating-not-at-the-desk",
                403,
                new Text("Đánh giá trực tuyến không nhập tại quầy", "Online ratings are not entered at the desk"),
                new Text(
                        "Tại quầy chỉ nhập phiếu giấy (paper) và thiết bị (device); đánh giá trực tuyến (online) do cổng"
                                + " gửi.",
                        "The desk enters ratings on paper and from the device; online ones are sent by the portal."));
    }

    static Problem ofOneself(String officer) {
        return Problem.of(
                        "rating-of-oneself",
                        409,
                        new Text("Không tự nhập đánh giá về mình", "Nobody enters ratings of themselves"),
                        new Text(
                                "Đánh giá này về chính " + officer
                                        + "; hãy để cán bộ khác hoặc thiết bị đánh giá nhập.",
                                "This rating is of " + officer
                                        + ", who is signed in; have somebody else or the device enter it."))
                .with("officer", officer);
    }

    static Problem unknownDossier(String dossier) {
        return Problem.of(
                        "unknown-dossier",
                        422,
                        new Text("Hồ sơ không có", "Unknown dossier"),
                        new Text(
                                "Không có hồ sơ mã " + dossier + "; kiểm tra mã, hoặc bỏ dossierCode nếu không rõ.",
                                "There is no dossier with the code " + dossier
                                        + "; check the code, or leave dossierCode out."))
                .with("dossier", dossier);
    }

    static Problem dossierOfAnother(String dossier, String office) {
        return Problem.of(
                        "dossier-of-another-office",
                        422,
                        new Text("Hồ sơ của đơn vị khác", "A dossier of another office"),
                        new Text(
                                "Hồ sơ " + dossier + " không thuộc đơn vị " + office + ".",
                                "Dossier " + dossier + " does not belong to office " + office + "."))
                .with("dossier", dossier);
    }
}
