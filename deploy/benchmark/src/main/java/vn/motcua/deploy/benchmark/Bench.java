package vn.motcua.deploy.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import vn.motcua.deploy.benchmark.load.Country;
import vn.motcua.deploy.benchmark.load.Dossiers;
import vn.motcua.deploy.benchmark.load.Procedures;
import vn.motcua.deploy.benchmark.measure.Report;
import vn.motcua.deploy.local.LocalStack;
import vn.motcua.deploy.local.Part;
import vn.motcua.deploy.local.StackSettings;

/// What all workloads share.
///
/// @param project the root of the source tree, where the services were built
/// @param data where the stacks keep their data; emptied before each
/// @param now until when the invented dossiers live
record Bench(Options options, Path project, Path data, Instant now, Report report) {

    private static final long BEGIN = System.nanoTime();

    boolean wants(Workload workload) {
        return options.workloads().contains(workload);
    }

    /// Says how far the run is.
    void tell(String words) {
        System.err.printf("%7.1f s  %s%n", (System.nanoTime() - BEGIN) / 1e9, words);
    }

    /// The dossiers that are asked for.
    Dossiers dossiers(int count) throws IOException {
        Procedures procedures = Procedures.of(project.resolve("deploy/sample/procedures"));
        return new Dossiers(Country.of(options.offices()), procedures, count, options.seed(), now);
    }

    /// A stack with empty data and ports of its own.
    LocalStack stack(Part... parts) throws InterruptedException {
        Set<Part> wanted = EnumSet.of(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK);
        wanted.addAll(Set.of(parts));
        StackSettings settings = StackSettings.apart(project, data).with(wanted);
        return LocalStack.start(settings, this::tell);
    }
}
