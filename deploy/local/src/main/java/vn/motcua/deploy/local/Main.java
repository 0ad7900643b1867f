package vn.motcua.deploy.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The commands of `deploy/` that need Java: `up`, `down`, `status`, `token`.
///
/// Exit codes: 0 done, 1 cannot be done now (the message says why), 2 called wrongly, 3 status: not all parts run.
final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(arguments), System.getenv(), out, err));
    }

    private static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err)
            throws InterruptedException {
        try {
            Path project = StackSettings.projectAround(Path.of(environment.getOrDefault("MOTCUA_PROJECT", ".")));
            List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "up" -> new UpCommand(project, environment, out).run(rest);
                case "down" -> new DownCommand(project, environment, out).run(rest);
                case "status" -> new StatusCommand(project, environment, out).run(rest);
                case "token" -> new TokenCommand(project, environment, out).run(rest);
                default -> throw StackProblem.wrongCall("The commands are: up, down, status, token");
            };
        } catch (StackProblem e) {
            err.println(e.getMessage());
            return e.exitCode();
        }
    }
}
