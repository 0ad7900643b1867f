package vn.motcua.dossier;

import java.util.Map;
import java.util.Set;
import vn.motcua.deploy.testkit.ProblemRules;

class ProblemCatalogueTest extends ProblemRules {

    ProblemCatalogueTest() {
        super(Map.of(
                "DeskProblems.refused", slugsIn("Refusal", "slug"),
                // Reads what one of the others has written.
                "ProblemJson.read", Set.of()));
    }
}
