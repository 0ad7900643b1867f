package vn.motcua.deploy.local;

import java.util.Optional;

/// Something a person must see to before the stack can do what was asked; the message says what and how.
public final class StackProblem extends RuntimeException {

    /// The exit code of a command that cannot work now.
    static final int CANNOT = 1;

    /// The exit code of a command that was called wrongly.
    static final int WRONG_CALL = 2;

    private final int exitCode;

    private StackProblem(int exitCode, String message, Optional<Throwable> cause) {
        super(message, cause.orElse(null));
        this.exitCode = exitCode;
    }

    static StackProblem cannot(String message) {
        return new StackProblem(CANNOT, message, Optional.empty());
    }

    static StackProblem cannot(String message, Throwable cause) {
        return new StackProblem(CANNOT, message, Optional.of(cause));
    }

    static StackProblem wrongCall(String message) {
        return new StackProblem(WRONG_CALL, message, Optional.empty());
    }

    int exitCode() {
        return exitCode;
    }
}
