package vn.motcua.deploy.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import vn.motcua.deploy.benchmark.measure.Machine;
import vn.motcua.deploy.benchmark.measure.Report;
import vn.motcua.deploy.local.StackSettings;

/// `deploy/bench`: measures and prints a table. Exit codes: 0 measured, 1 cannot be measured now, 2 called wrongly.
final class Main {

    private Main() {}

    /// Runs the workloads that are named.
    public static void main(String[] words) throws IOException, InterruptedException, SQLException {
        List<String> call = List.of(words);
        if (call.contains("--help") || call.contains("-h")) {
            System.out.print(Options.USAGE);
            return;
        }
        try {
            Path project = StackSettings.projectAround(Path.of("").toAbsolutePath());
            run(Options.parse(call), project);
        } catch (Options.WrongCall e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
        }
    }

    /// Measures, prints the table and keeps it as `target/results.json` of this module.
    static Report run(Options options, Path project) throws IOException, InterruptedException, SQLException {
        InstantSource clock = InstantSource.system();
        Report report = new Report(Machine.here(), clock.instant());
        Path target = project.resolve("deploy/benchmark/target");
        Bench bench = new Bench(options, project, target.resolve("stack"), clock.instant(), report);
        if (bench.wants(Workload.S2)) {
            new IntakeBench(bench).run();
        }
        if (bench.wants(Workload.S3) || bench.wants(Workload.S5) || bench.wants(Workload.S6)) {
            new ScaleBench(bench).run();
        }
        if (bench.wants(Workload.S4)) {
            new VisibilityBench(bench).run();
        }
        if (bench.wants(Workload.S7)) {
            new AwardBench(bench).run();
        }
        if (bench.wants(Workload.S8)) {
            new StartBench(bench).run();
        }
        report.write(target.resolve("results.json"));
        System.out.print("\n" + report.text());
        return report;
    }
}
