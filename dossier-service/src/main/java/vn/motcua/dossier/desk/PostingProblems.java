package vn.motcua.dossier.desk;

import java.util.Arrays;
import java.util.List;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.posting.Component;
import vn.motcua.dossier.posting.PostingKey;

/// Why a duty to post, or a check of it, is refused.
public final class PostingProblems {

    private PostingProblems() {}

    /// 404: nothing is known of that posting, and the office need not have it.
    public static Problem noPosting(PostingKey key) {
        return CommonProblems.notFound(new Text(
                "Đơn vị " + key.office() + " không phải niêm yết thủ tục " + key.procedure()
                        + " và chưa có lần kiểm tra nào.",
                "Office " + key.office() + " need not post procedure " + key.procedure()
                        + ", and no check of it is known."));
    }

    /// 404: there is no such place.
    public static Problem noPlace(String place) {
        return CommonProblems.notFound(new Text(
                "Nơi niêm yết phải là board hoặc website, không phải " + place + ".",
                "The place must be board or website, not " + place + "."));
    }

    static Problem notOfItsLevel(PostingKey key) {
        return Problem.of(
                "procedure-not-offered",
                422,
                new Text("Đơn vị không giải quyết thủ tục này", "The office does not offer this procedure"),
                new Text(
                        "Thủ tục " + key.procedure() + " không thuộc cấp của đơn vị " + key.office()
                                + " nên không có nghĩa vụ niêm yết.",
                        "Procedure " + key.procedure() + " is not of the level of office " + key.office()
                                + ", so there is no duty to post it."));
    }

    static Problem daysOutOfOrder(String earlier, String later) {
        return Problem.of(
                        "posting-days-out-of-order",
                        422,
                        new Text("Các ngày không hợp lý", "The days do not fit"),
                        new Text(
                                later + " không được trước " + earlier + ".",
                                later + " must not be before " + earlier + "."))
                .with("field", later);
    }

    static Problem completeYetMissing(List<String> missing) {
        return Problem.of(
                        "complete-yet-missing",
                        422,
                        new Text("Vừa đầy đủ vừa thiếu", "Complete and yet something missing"),
                        new Text(
                                "Đã nêu phần thiếu (" + String.join(", ", missing)
                                        + ") thì complete phải là false; nếu đã đủ, hãy bỏ missing.",
                                "With something missing (" + String.join(", ", missing)
                                        + ") complete must be false; if all is there, leave missing out."))
                .with("missing", missing);
    }

    static Problem completeYetObsolete() {
        return Problem.of(
                "complete-yet-obsolete",
                422,
                new Text("Vừa đầy đủ vừa hết hiệu lực", "Complete and yet obsolete"),
                new Text(
                        "Còn nội dung hết hiệu lực (obsolete) thì niêm yết chưa đầy đủ: complete phải là false.",
                        "While something obsolete hangs there the posting is not complete: complete must be false."));
    }

    static Problem noEvidence() {
        return Problem.of(
                "evidence-required",
                422,
                new Text("Thiếu chứng cứ", "Evidence is required"),
                new Text(
                        "Báo niêm yết đầy đủ phải kèm evidenceRef: địa chỉ web (https://…) hoặc mã SHA-256 của ảnh"
                                + " chụp (sha256: và 64 chữ số thập lục phân).",
                        "A complete posting needs an evidenceRef: a web address (https://…) or the SHA-256 of a photo"
                                + " (sha256: and 64 hexadecimal digits)."));
    }

    static Problem badEvidence(String evidence) {
        return Problem.of(
                        "evidence-unverifiable",
                        422,
                        new Text("Chứng cứ không tra cứu được", "The evidence cannot be looked up"),
                        new Text(
                                "evidenceRef phải là địa chỉ web (https://…) hoặc mã SHA-256 của ảnh chụp (sha256: và 64"
                                        + " chữ số thập lục phân), không phải " + evidence + ".",
                                "evidenceRef must be a web address (https://…) or the SHA-256 of a photo (sha256: and 64"
                                        + " hexadecimal digits), not " + evidence + "."))
                .with("evidenceRef", evidence);
    }

    static Problem unknownComponent(String component) {
        List<String> known =
                Arrays.stream(Component.values()).map(Component::code).toList();
        String list = String.join(", ", known);
        return Problem.of(
                        "unknown-component",
                        422,
                        new Text("Phần thiếu ngoài danh mục", "Not a component of a procedure"),
                        new Text(
                                "missing có " + component + "; các phần phải niêm yết là: " + list + ".",
                                "missing has " + component + "; the components to be posted are: " + list + "."))
                .with("component", component)
                .with("known", known)
                .with("law", "63/2010/NĐ-CP, Điều 8 khoản 2");
    }
}
