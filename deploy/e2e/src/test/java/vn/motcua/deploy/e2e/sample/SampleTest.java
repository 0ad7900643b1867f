package vn.motcua.deploy.e2e.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    private static final Path COMMITTED = Path.of("../sample");

    /// To make it anew: run [Sample] with the folder `deploy/sample`.
    @Test
    void the_sample_in_the_repository_is_what_its_maker_makes(@TempDir Path folder) throws IOException {
        Sample.write(folder);

        List<Path> made = files(folder);
        assertThat(made).hasSize(19);
        for (Path file : made) {
            assertThat(COMMITTED.resolve(folder.relativize(file))).hasSameTextualContentAs(file);
        }
    }

    /// The vectors of 2024 that the maker's own calendar must know; the service's calendar has all thirteen.
    @ParameterizedTest
    @CsvSource({
        "2024-04-26T09:00, 3, working-day, 2024-05-04",
        "2024-04-26T09:00, 5, calendar-day, 2024-05-02",
        "2024-04-24T09:00, 10, calendar-day, 2024-05-04",
        "2024-08-29T09:00, 5, working-day, 2024-09-09",
        "2024-08-28T09:00, 5, calendar-day, 2024-09-04",
        "2024-07-31T09:00, 1, month, 2024-09-04",
        "2024-01-31T09:00, 1, month, 2024-02-29",
        "2024-02-07T09:00, 2, working-day, 2024-02-16",
        "2024-05-03T16:00, 8, working-hour, 2024-05-04"
    })
    void the_makers_own_calendar_knows_the_law(LocalDateTime received, int amount, String unit, LocalDate due) {
        assertThat(NaiveCalendar.due(received, amount, unit)).isEqualTo(due);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
