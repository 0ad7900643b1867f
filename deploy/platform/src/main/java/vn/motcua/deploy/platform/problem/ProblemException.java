package vn.motcua.deploy.platform.problem;

/// A refusal on its way to the client.
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.slug() + ": " + problem.detail().en());
        this.problem = problem;
    }

    /// What the client will read.
    public Problem problem() {
        return problem;
    }
}
