package vn.motcua.metrics.rest;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;

/// What a caller's words mean.
final class Asked {

    private Asked() {}

    /// The indicator of a code.
    ///
    /// @throws ProblemException 404 when there is none
    static Indicator indicator(String code) {
        return Indicator.of(code).orElseThrow(() -> {
            String codes =
                    Arrays.stream(Indicator.values()).map(Indicator::code).collect(Collectors.joining(", "));
            return new ProblemException(CommonProblems.notFound(new Text(
                    "Không có chỉ tiêu " + code + ". Có: " + codes + ".",
                    "There is no indicator " + code + ". There are: " + codes + ".")));
        });
    }

    /// A formula of an indicator, the standard one when none is named.
    ///
    /// @throws ProblemException 422 `unknown-formula` with those there are
    static Formula formula(Indicator indicator, @Nullable String code) {
        return indicator.formula(code == null ? Formula.STANDARD : code).orElseThrow(() -> {
            List<String> codes =
                    indicator.formulas().stream().map(Formula::code).toList();
            String choices = String.join(", ", codes);
            return new ProblemException(Problem.of(
                            "unknown-formula",
                            422,
                            new Text("Không có cách tính này", "There is no such formula"),
                            new Text(
                                    "Các cách tính của " + indicator.code() + ": " + choices + ".",
                                    "The formulas of " + indicator.code() + ": " + choices + "."))
                    .with("formulas", codes));
        });
    }

    /// The codes of measures, in their order.
    static List<String> codes(Collection<Measure> measures) {
        return measures.stream().sorted().map(Measure::code).toList();
    }
}
