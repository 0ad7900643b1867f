package vn.motcua.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountTestsTest {

    @TempDir
    Path root;

    @Test
    void counts_are_summed_by_kind_over_all_modules() throws Exception {
        report("dossier-service", "unit", 10, 0, 0, 1);
        report("deploy/local", "unit", 5, 0, 0, 0);
        report("dossier-service", "component", 3, 0, 0, 0);
        report("deploy/e2e", "e2e", 2, 0, 0, 0);
        report("deploy/e2e", "browser", 1, 0, 0, 0);

        Counted counted = count();

        assertThat(counted.lines())
                .containsExactly(
                        "unit: 14 passed, 0 failed, 1 skipped",
                        "component: 3 passed, 0 failed, 0 skipped",
                        "e2e: 2 passed, 0 failed, 0 skipped",
                        "browser: 1 passed, 0 failed, 0 skipped",
                        "20 passed, 0 failed");
        assertThat(counted.code()).isZero();
    }

    @Test
    void a_failed_test_and_one_that_broke_both_fail_the_whole() throws Exception {
        report("dossier-service", "unit", 10, 1, 2, 0);
        report("dossier-service", "component", 3, 0, 0, 0);
        report("deploy/e2e", "e2e", 2, 0, 0, 0);
        report("deploy/e2e", "browser", 1, 0, 0, 0);

        Counted counted = count();

        assertThat(counted.lines()).first().isEqualTo("unit: 7 passed, 3 failed, 0 skipped");
        assertThat(counted.lines()).last().isEqualTo("13 passed, 3 failed");
        assertThat(counted.code()).isEqualTo(1);
    }

    @Test
    void a_kind_without_any_test_fails_the_whole() throws Exception {
        report("dossier-service", "unit", 10, 0, 0, 0);
        report("dossier-service", "component", 3, 0, 0, 0);

        Counted counted = count();

        assertThat(counted.lines())
                .contains("No test of these kinds has run: e2e,browser. Either the build stopped before them, or a"
                        + " module lost them.")
                .last()
                .isEqualTo("13 passed, 0 failed");
        assertThat(counted.code()).isEqualTo(1);
    }

    private record Counted(int code, List<String> lines) {}

    private Counted count() throws IOException, InterruptedException {
        Path script = StackSettings.projectAround(Path.of("")).resolve("deploy/local/count-tests.sh");
        Process process = new ProcessBuilder("bash", script.toString(), root.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Counted(process.waitFor(), said.lines().toList());
    }

    private void report(String module, String kind, int tests, int failures, int errors, int skipped)
            throws IOException {
        String name =
                switch (kind) {
                    case "e2e" -> "together/TEST-vn.motcua.MainJobE2E.xml";
                    case "browser" -> "together/TEST-vn.motcua.PagesBrowserTest.xml";
                    default -> kind + "/TEST-x.xml";
                };
        Path file = root.resolve(module).resolve("target/test-reports").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="x" time="0.3" \
                tests="%d" errors="%d" skipped="%d" failures="%d" flakes="0">
                  <properties><property name="tests" value="99"/></properties>
                  <testcase name="a" classname="x" time="0.1"/>
                </testsuite>
                """.formatted(tests, errors, skipped, failures));
    }
}
