package vn.motcua.dossier.wire;

import vn.motcua.deploy.platform.problem.Problem;

/// What was sent is not an event; says which field and why.
public final class InvalidEvent extends RuntimeException {

    private final transient Problem problem;

    InvalidEvent(Problem problem) {
        super(problem.detail().en());
        this.problem = problem;
    }

    /// What the sender will read.
    public Problem problem() {
        return problem;
    }
}
