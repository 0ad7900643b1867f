package vn.motcua.dossier;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.deploy.testkit.ProblemRules;
import vn.motcua.dossier.feedback.FeedbackRefusal;

class ProblemCatalogueTest extends ProblemRules {

    ProblemCatalogueTest() {
        super(Map.of(
                "DeskProblems.refused", slugsIn("Refusal", "slug"),
                "FeedbackProblems.refused",
                        Arrays.stream(FeedbackRefusal.Reason.values())
                                .map(FeedbackRefusal.Reason::slug)
                                .collect(Collectors.toSet()),
                // Reads what one of the others has written.
                "ProblemJson.read", Set.of()));
    }
}
