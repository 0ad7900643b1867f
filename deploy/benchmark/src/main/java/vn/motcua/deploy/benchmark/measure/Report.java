package vn.motcua.deploy.benchmark.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// All figures of a run, for people and for machines.
public final class Report {

    private static final List<String> HEAD = List.of("", "measured", "figure", "beside it", "ratio", "goal", "");

    private final Machine machine;
    private final Instant at;
    private final List<Result> results = new ArrayList<>();

    /// @param at when the run began
    public Report(Machine machine, Instant at) {
        this.machine = machine;
        this.at = at;
    }

    /// Adds a figure.
    public void add(Result result) {
        results.add(result);
    }

    /// The figures so far.
    public List<Result> results() {
        return List.copyOf(results);
    }

    /// The table, with the machine above it.
    public String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        results.forEach(result -> rows.add(row(result)));
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder(machine.cores() + " cores, " + machine.memoryMegabytes()
                + " MB memory, JDK " + machine.jdk() + ", " + machine.system() + ", load before "
                + Result.number(machine.load()) + "\n\n");
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - row.get(i).length());
                boolean right = i == 2 || i == 4;
                line.append(right ? gap : "")
                        .append(row.get(i))
                        .append(right ? "" : gap)
                        .append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static List<String> row(Result result) {
        Result.Baseline baseline = result.baseline();
        return List.of(
                result.code(),
                result.what(),
                Result.number(result.value()) + " " + result.unit(),
                baseline == null ? "" : baseline.what() + ": " + Result.number(baseline.value()),
                baseline == null ? "" : Result.number(result.judged()),
                result.goal() == null ? "" : result.goal().toString(),
                result.goal() == null ? "" : result.isReached() ? "reached" : "MISSED");
    }

    /// Writes the figures as JSON.
    public void write(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode().put("at", at.toString());
        root.set("machine", json.valueToTree(machine));
        for (Result result : results) {
            ObjectNode node = json.valueToTree(result);
            node.remove("reached");
            root.withArray("results").add(node.put("judged", result.judged()).put("isReached", result.isReached()));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
    }
}
