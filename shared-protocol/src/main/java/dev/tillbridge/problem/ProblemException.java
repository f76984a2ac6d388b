package dev.tillbridge.problem;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// The project's one exception for what a person can be told about. Rendered once, at the edge, by [ProblemText].
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(requireNonNull(problem, "problem").code() + " " + problem.details(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
