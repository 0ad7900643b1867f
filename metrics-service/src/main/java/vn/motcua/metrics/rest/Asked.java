package vn.motcua.metrics.rest;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;
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

    /// The codes of measures, in their order.
    static List<String> codes(Collection<Measure> measures) {
        return measures.stream().sorted().map(Measure::code).toList();
    }
}
