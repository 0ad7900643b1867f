package vn.motcua.deploy.e2e;

import java.nio.file.Path;
import vn.motcua.deploy.local.LocalStack;
import vn.motcua.deploy.local.StackSettings;

/// The local stack of this test JVM: on free ports, with fresh data below `target`, started once, ended with the JVM.
final class Stack {

    private static final LocalStack RUNNING = start();

    private Stack() {}

    static LocalStack running() {
        return RUNNING;
    }

    private static LocalStack start() {
        Path project = StackSettings.projectAround(Path.of("").toAbsolutePath());
        StackSettings settings = StackSettings.apart(
                        project, Path.of("target/stack").toAbsolutePath())
                .withFresh(true)
                .withTrained(false);
        try {
            LocalStack stack = LocalStack.start(settings, System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            return stack;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the stack starts", e);
        }
    }
}
