package vn.motcua.deploy.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private final Report report =
            new Report(new Machine(2, 24_000, "Test 25", "Linux 6", 0.5), Instant.parse("2026-11-24T03:00:00Z"));

    @Test
    void a_goal_is_a_bound_on_the_ratio_where_there_is_a_baseline_and_on_the_figure_where_there_is_none() {
        Result half = Result.of("S3", "folded", 500, "events/s").against("parsed", 1_000);
        assertThat(half.judged()).isEqualTo(0.5);
        assertThat(half.atLeast(0.5).isReached()).isTrue();
        assertThat(half.atLeast(0.51).isReached()).isFalse();
        assertThat(Result.of("S5", "slowest", 10, "ms").atMost(10).isReached()).isTrue();
        assertThat(Result.of("S5", "slowest", 10.1, "ms").atMost(10).isReached())
                .isFalse();
    }

    @Test
    void the_table_shows_figure_baseline_ratio_and_goal_side_by_side() {
        report.add(Result.of("S3", "folded", 2_294, "events/s")
                .against("parsed", 31_944)
                .atLeast(0.3));
        report.add(Result.of("S5", "explains", 1.5, "ms"));
        assertThat(report.text()).isEqualTo("""
                2 cores, 24000 MB memory, JDK Test 25, Linux 6, load before 0.50

                    measured          figure  beside it       ratio  goal
                S3  folded    2,294 events/s  parsed: 31,944   0.07  ≥ 0.30  MISSED
                S5  explains         1.50 ms
                """);
    }

    @Test
    void the_same_figures_are_kept_as_json(@TempDir Path folder) throws IOException {
        report.add(Result.of("S3", "folded", 500, "events/s")
                .against("parsed", 1_000)
                .atLeast(0.3));
        Path file = folder.resolve("new/results.json");
        report.write(file);
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.at("/at").asText()).isEqualTo("2026-11-24T03:00:00Z");
        assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
        assertThat(json.at("/results/0/code").asText()).isEqualTo("S3");
        assertThat(json.at("/results/0/baseline/value").asDouble()).isEqualTo(1_000);
        assertThat(json.at("/results/0/judged").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/results/0/isReached").asBoolean()).isTrue();
    }

    @Test
    void percentiles_are_those_of_the_ordered_answers() {
        long[] nanos = new long[200];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = (200 - i) * 1_000_000L;
        }
        Latencies latencies = new Latencies(nanos);
        assertThat(latencies.count()).isEqualTo(200);
        assertThat(latencies.millis(50)).isEqualTo(100);
        assertThat(latencies.millis(99)).isEqualTo(198);
        assertThat(latencies.millis(100)).isEqualTo(200);
        assertThat(new Latencies(new long[] {7_000_000}).millis(99)).isEqualTo(7);
    }
}
