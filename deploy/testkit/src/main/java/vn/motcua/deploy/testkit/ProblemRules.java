package vn.motcua.deploy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.platform.problem.ProblemCatalogue;
import vn.motcua.deploy.platform.problem.ProblemKind;

/// Every problem that a service makes is documented at its `/problems`; the test of a service extends this.
public abstract class ProblemRules {

    private static final Path CLASSES = Path.of("target/classes");

    private final Map<String, Set<String>> dynamic;

    /// @param dynamic where a problem's slug or status is no constant: class and method, with the slugs it may have
    protected ProblemRules(Map<String, Set<String>> dynamic) {
        this.dynamic = dynamic;
    }

    /// The constants in a method of the service that names slugs, by simple name of the class.
    protected static Set<String> slugsIn(String simpleName, String method) {
        return ProblemSlugs.constantsOf(CLASSES, simpleName, method);
    }

    @Test
    protected void every_problem_in_the_code_is_documented_with_its_status() {
        Map<String, ProblemKind> documented = ProblemCatalogue.load();
        List<String> amiss = new ArrayList<>();
        List<ProblemSlugs.Made> all = new ArrayList<>(ProblemSlugs.in(CLASSES));
        all.addAll(ProblemSlugs.ofPlatform());
        for (ProblemSlugs.Made made : all) {
            Set<String> slugs =
                    made.slug() == null ? dynamic.getOrDefault(made.place(), Set.of()) : Set.of(made.slug());
            if (slugs.isEmpty() && !dynamic.containsKey(made.place())) {
                amiss.add(made.place() + " makes a problem whose slug is no constant");
            }
            for (String slug : slugs) {
                if (!documented.containsKey(slug)) {
                    amiss.add(made.place() + ": " + slug + " is not documented");
                } else if (made.status() != 0 && documented.get(slug).status() != made.status()) {
                    amiss.add(made.place() + ": " + slug + " is documented with another status");
                }
            }
        }
        assertThat(amiss)
                .as("document it in src/main/resources/problems/service.json")
                .isEmpty();
    }

    @Test
    protected void every_documented_problem_says_all_in_both_languages() {
        assertThat(ProblemCatalogue.load().values()).isNotEmpty().allSatisfy(kind -> assertThat(List.of(
                        kind.title().vi(),
                        kind.title().en(),
                        kind.meaning().vi(),
                        kind.meaning().en(),
                        kind.remedy().vi(),
                        kind.remedy().en()))
                .as(kind.slug())
                .noneMatch(String::isBlank));
    }

    @Test
    protected void no_problem_is_documented_that_the_service_never_answers_with() {
        Set<String> made = new TreeSet<>();
        ProblemSlugs.in(CLASSES).stream().filter(one -> one.slug() != null).forEach(one -> made.add(one.slug()));
        dynamic.values().forEach(made::addAll);
        assertThat(ProblemCatalogue.ofService()).isSubsetOf(made);
    }
}
