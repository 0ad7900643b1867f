package vn.motcua.award;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.award.path.Step;
import vn.motcua.deploy.testkit.ProblemRules;

class ProblemCatalogueTest extends ProblemRules {

    ProblemCatalogueTest() {
        super(Map.of(
                "Figures.refused", Set.of("metrics-refused"),
                "PathProblems.refused",
                        Arrays.stream(Step.Why.values()).map(Step.Why::code).collect(Collectors.toSet())));
    }
}
