package vn.motcua.award.writing;

import java.util.Arrays;
import java.util.List;
import vn.motcua.award.reading.Message;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Why a paper is refused, and what to do first.
final class PaperProblems {

    private PaperProblems() {}

    static ProblemException notYet(PaperKind kind, Message missing) {
        return new ProblemException(Problem.of(
                        "paper-not-yet",
                        409,
                        new Text("Chưa lập được văn bản này", "This paper cannot be written yet"),
                        new Text(
                                kind.label().vi() + ": " + missing.vi(),
                                kind.label().en() + ": " + missing.en()))
                .with("paper", kind.code()));
    }

    static ProblemException notFor(PaperKind kind, String candidate, List<String> candidates) {
        return new ProblemException(Problem.of(
                        "unknown-candidate",
                        422,
                        new Text("Không có ứng viên này", "There is no such candidate"),
                        new Text(
                                kind.label().vi() + " không lập cho “" + candidate + "”. Lập được cho: "
                                        + String.join(", ", candidates) + ".",
                                kind.label().en() + " is not written for \"" + candidate + "\". It may be for: "
                                        + String.join(", ", candidates) + "."))
                .with("candidates", candidates));
    }

    /// No such paper.
    static ProblemException unknownPaper(String code) {
        String known = String.join(
                ", ", Arrays.stream(PaperKind.values()).map(PaperKind::code).toList());
        return new ProblemException(CommonProblems.notFound(new Text(
                "Không có văn bản “" + code + "”. Có: " + known + ".",
                "There is no paper \"" + code + "\". There are: " + known + ".")));
    }

    /// A file that the paper is not written to.
    static ProblemException unknownFormat(PaperKind kind, String format) {
        String known =
                String.join(", ", kind.formats().stream().map(PaperFormat::code).toList());
        return new ProblemException(CommonProblems.invalidRequest(new Text(
                        kind.label().vi() + " không có dạng “" + format + "”. Có: " + known + ".",
                        kind.label().en() + " is not written as \"" + format + "\". There are: " + known + "."))
                .with("field", "format"));
    }
}
