package dev.tillbridge.protocol.client;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.frame.Failure;

/// A failure of the service as one of our own problems.
final class RemoteProblem {
    private RemoteProblem() {}

    static Problem of(Failure failure) {
        try {
            return new Problem(ProblemCode.valueOf(failure.problem().code()), failure.details());
        } catch (IllegalArgumentException newerCode) {
            return Problem.of(ProblemCode.SERVICE_OTHER_VERSION);
        }
    }
}
