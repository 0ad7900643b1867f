package vn.motcua.metrics;

import java.util.Map;
import vn.motcua.deploy.testkit.ProblemRules;

class ProblemCatalogueTest extends ProblemRules {

    ProblemCatalogueTest() {
        super(Map.of());
    }
}
