package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import vn.motcua.dossier.lifecycle.Rule;
import vn.motcua.dossier.procedure.Regime;

/// Holds `law-coverage.md`, which people review, to the code and the tests it names.
class LawCoverageTest {

    private static final String NOT_OURS = "not the software's business: ";
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final List<Row> ROWS = rows();

    private record Row(String source, String rule, String where, String tests) {

        List<String> sources() {
            return Arrays.stream(source.split(";", -1)).map(String::strip).toList();
        }
    }

    @Test
    void every_rule_is_shown_by_a_test_or_says_why_it_is_not_the_software_s_business() {
        assertThat(ROWS).hasSizeGreaterThan(60).allSatisfy(row -> {
            assertThat(row.source()).isNotEmpty();
            assertThat(row.rule()).isNotEmpty();
            if (row.tests().startsWith(NOT_OURS)) {
                assertThat(row.tests().substring(NOT_OURS.length())).isNotBlank();
            } else {
                assertThat(quoted(row.where())).isNotEmpty();
                assertThat(quoted(row.tests())).isNotEmpty();
                assertThat(QUOTED.matcher(row.tests()).replaceAll("").replaceAll("[, ]", ""))
                        .isEmpty();
            }
        });
    }

    @Test
    void every_test_named_is_a_test() {
        Map<String, Class<?>> known =
                classes(root("/law-coverage.md")).stream().collect(Collectors.toMap(Class::getSimpleName, one -> one));

        assertThat(ROWS.stream()
                        .filter(row -> !row.tests().startsWith(NOT_OURS))
                        .flatMap(row -> quoted(row.tests()).stream())
                        .distinct())
                .allSatisfy(test -> {
                    assertThat(test).matches("\\w+#\\w+");
                    String[] named = test.split("#", -1);
                    assertThat(known).containsKey(named[0]);
                    assertThat(testsOf(Objects.requireNonNull(known.get(named[0]))))
                            .contains(named[1]);
                });
    }

    @Test
    void every_place_named_is_a_class_of_the_service() {
        List<String> known = classes(root("/application.properties")).stream()
                .map(Class::getSimpleName)
                .toList();

        assertThat(ROWS.stream().flatMap(row -> quoted(row.where()).stream()).distinct())
                .allSatisfy(place -> assertThat(known).contains(place.replaceAll("[.#].*", "")));
    }

    @Test
    void every_source_that_the_lifecycle_cites_stands_in_the_table() {
        assertThat(ROWS.stream().flatMap(row -> row.sources().stream()))
                .containsAll(Arrays.stream(Rule.values())
                        .map(rule -> rule.citedIn(Regime.REGIME_61))
                        .filter(cited -> cited.startsWith("⚖"))
                        .filter(cited -> !cited.contains("118/2025"))
                        .toList());
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    /// Those of nested classes too.
    private static List<String> testsOf(Class<?> type) {
        var tests = new ArrayList<String>();
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .forEach(method -> tests.add(method.getName()));
        Arrays.stream(type.getDeclaredClasses()).forEach(nested -> tests.addAll(testsOf(nested)));
        return tests;
    }

    private static List<Class<?>> classes(Path root) {
        try (Stream<Path> files = Files.walk(root.resolve("vn/motcua/dossier"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-info"))
                    .<Class<?>>map(file -> named(file.replace(".class", "").replace('/', '.')))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, LawCoverageTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Path root(String resource) {
        try {
            Path file = Path.of(Objects.requireNonNull(LawCoverageTest.class.getResource(resource))
                    .toURI());
            return Objects.requireNonNull(file.getParent());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Row> rows() {
        try (Stream<String> lines = Files.lines(root("/law-coverage.md").resolve("law-coverage.md"))) {
            return lines.filter(line -> line.startsWith("| ") && !line.startsWith("| source"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .map(cells -> new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
