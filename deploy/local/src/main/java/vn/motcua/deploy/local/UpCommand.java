package vn.motcua.deploy.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// `up`: starts the stack, tells where it is, and stays until it is stopped or a part ends.
///
/// @param project the source tree
/// @param environment of the command
/// @param out for people
record UpCommand(Path project, Map<String, String> environment, PrintStream out) {

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final String USAGE = """
            deploy/up [--detach] [--fresh] [--without PART[,PART]] [--no-build]
              --detach    return when everything is ready; deploy/down stops it
              --fresh     begin with empty data
              --without   start everything but these parts, which you run yourself
              --no-build  start what is built, even if sources have changed""";

    int run(List<String> line) throws InterruptedException {
        Arguments arguments = Arguments.of(line, Set.of("fresh", "help"), Set.of("without"), USAGE);
        if (arguments.has("help")) {
            out.println(USAGE);
            return 0;
        }
        if (!arguments.words().isEmpty()) {
            throw StackProblem.wrongCall("\"" + arguments.words().getFirst() + "\" is too much.\n" + USAGE);
        }
        StackSettings settings = StackSettings.usual(project, environment)
                .with(parts(arguments.value("without").orElse("")))
                .withFresh(arguments.has("fresh"));

        long begin = System.nanoTime();
        AtomicLong spokeAt = new AtomicLong(begin);
        LocalStack stack = LocalStack.prepare(settings, text -> {
            spokeAt.set(System.nanoTime());
            out.println(seconds(begin) + "  " + text);
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        Thread ticker = Thread.ofVirtual().start(() -> tick(stack, begin, spokeAt));
        stack.start();
        ticker.interrupt();
        out.println(seconds(begin) + "  Everything is ready.");
        out.println(welcome(settings));

        String end = stack.awaitDeath();
        out.println();
        out.println(end);
        out.println("The rest is stopped.");
        return StackProblem.CANNOT;
    }

    private void stop(LocalStack stack) {
        long begin = System.nanoTime();
        out.println();
        out.println("Stopping …");
        stack.close();
        out.println("Stopped after " + seconds(begin).strip() + ".");
    }

    /// Says what is waited for when nothing has been said for a while.
    private void tick(LocalStack stack, long begin, AtomicLong spokeAt) {
        try {
            while (true) {
                Thread.sleep(Duration.ofMillis(500));
                List<Part> pending = stack.pending();
                if (!pending.isEmpty() && System.nanoTime() - spokeAt.get() > QUIET.toNanos()) {
                    spokeAt.set(System.nanoTime());
                    out.println(seconds(begin) + "  … waiting for "
                            + pending.stream().map(Part::title).collect(Collectors.joining(", ")));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<Part> parts(String without) {
        EnumSet<Part> parts = EnumSet.allOf(Part.class);
        if (!without.isBlank()) {
            for (String word : Arguments.items("without", without)) {
                parts.remove(Part.of(word)
                        .orElseThrow(() -> StackProblem.wrongCall(
                                "There is no part \"" + word + "\". The parts are: " + Part.words())));
            }
        }
        return parts;
    }

    private static String seconds(long begin) {
        return String.format(Locale.ROOT, "%6.1f s", (System.nanoTime() - begin) / 1e9);
    }

    private static String welcome(StackSettings settings) {
        StringBuilder text = new StringBuilder("\n");
        for (Part part : Part.services()) {
            if (settings.parts().contains(part)) {
                String address = "http://127.0.0.1:" + settings.ports().port(part);
                text.append(String.format("  %-18s %s%n", part.title(), address));
                text.append(String.format("  %-18s %s%n", "  its API", address + "/q/swagger-ui"));
            }
        }
        if (settings.parts().contains(Part.KEYCLOAK)) {
            text.append(String.format(
                    "  %-18s %s%n",
                    "accounts", "http://127.0.0.1:" + settings.ports().port(Part.KEYCLOAK) + "/admin"));
        }
        text.append("""

                  Sign in to the pages:     deploy/status --accounts
                  A token for calls:        deploy/token viewer --offices A,B
                  State and logs:           deploy/status, deploy/logs [part]   (files: %s)
                  Stop:                     Ctrl-C here, or deploy/down anywhere
                """.formatted(settings.folder().logs()));
        return text.toString();
    }
}
