package vn.motcua.award.registry;

import vn.motcua.award.law.PaperNumber;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Why a number is refused.
final class NumberProblems {

    private NumberProblems() {}

    static ProblemException taken(Registered by) {
        return new ProblemException(Problem.of(
                        "number-taken",
                        409,
                        new Text("Số đã dùng", "The number is taken"),
                        new Text(
                                "Số " + by.shown() + " năm " + by.series().year() + " đã cấp cho "
                                        + (by.list() == null
                                                ? "văn bản khác: " + by.reason() + ". Nếu ghi nhầm, hãy bỏ ghi chú."
                                                : "văn bản của danh sách khác."),
                                "Number " + by.shown() + " of " + by.series().year() + " went to "
                                        + (by.list() == null
                                                ? "another paper: " + by.reason() + ". Take that note back if it is"
                                                        + " wrong."
                                                : "a paper of another list.")))
                .with("number", by.shown().toString()));
    }

    static ProblemException gap(Series series, int from, int through) {
        String left = from == through
                ? new PaperNumber(from, series.mark()).toString()
                : new PaperNumber(from, series.mark()) + " – " + new PaperNumber(through, series.mark());
        return new ProblemException(Problem.of(
                        "number-gap",
                        409,
                        new Text("Bỏ cách số", "Numbers are left out"),
                        new Text(
                                "Trước số này còn " + left
                                        + " chưa rõ đã cấp cho văn bản nào. Ghi lý do (reason), hoặc lấy"
                                        + " số kế tiếp.",
                                "Nothing is known of " + left + " before it. Say where they went (reason), or take the"
                                        + " next number."))
                .with("from", from)
                .with("through", through));
    }
}
