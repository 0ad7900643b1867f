package vn.motcua.metrics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Pattern BEGUN = Pattern.compile("figures_version (?:values \\(|set version = )(\\d+)");

    /// Else each new store would be made again before it has an event.
    @Test
    void a_new_store_begins_with_the_present_reading() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(migrations
                            .flatMap(file -> BEGUN.matcher(text(file)).results())
                            .mapToInt(found -> Integer.parseInt(found.group(1)))
                            .max())
                    .hasValue(Rebuilding.VERSION);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
