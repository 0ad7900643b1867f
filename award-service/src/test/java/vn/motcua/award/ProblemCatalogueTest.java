package vn.motcua.award;

import java.util.Map;
import java.util.Set;
import vn.motcua.deploy.testkit.ProblemRules;

class ProblemCatalogueTest extends ProblemRules {

    ProblemCatalogueTest() {
        super(Map.of("Figures.refused", Set.of("metrics-refused")));
    }
}
