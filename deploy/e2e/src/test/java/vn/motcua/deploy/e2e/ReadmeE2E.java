package vn.motcua.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.local.Part;

/// The README's walk, pasted into a shell as a newcomer would; only the ports are those of the stack under test.
class ReadmeE2E {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern WALK = Pattern.compile("<!-- walk[^>]*-->\\s*```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_walk_of_the_readme_runs_and_shows_what_it_says() throws IOException, InterruptedException {
        String walk = walk();

        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", walk).directory(PROJECT.toFile());
        shell.environment()
                .put("MOTCUA_DATA", Path.of("target/stack").toAbsolutePath().toString());
        shell.redirectErrorStream(true);
        Process run = shell.start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
        assertThat(said)
                .contains("\"lines\":1914")
                .containsPattern("\"code\":\"on-time\".{0,200}\"numerator\":336,\"denominator\":351")
                .contains("X01.02.03-240911-0002");
    }

    private static String walk() throws IOException {
        String readme = Files.readString(PROJECT.resolve("README.md"));
        List<String> blocks =
                WALK.matcher(readme).results().map(match -> match.group(1)).toList();
        assertThat(blocks).isNotEmpty();
        String walk = blocks.stream().collect(Collectors.joining("\n"));
        for (Part service : Part.services()) {
            String usual = "127.0.0.1:" + service.usualPort();
            walk = walk.replaceAll(
                    usual,
                    Matcher.quoteReplacement(
                            "127.0.0.1:" + Stack.running().url(service).getPort()));
        }
        return walk;
    }
}
