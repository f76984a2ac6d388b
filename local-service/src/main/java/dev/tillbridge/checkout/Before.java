package dev.tillbridge.checkout;

import dev.tillbridge.problem.MoneyMeaning;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;

/// Problems that came before a charge could have been paid.
final class Before {
    private Before() {}

    /// The problem, said as what it is here: a connection that broke before anything was sent is no reason for
    /// doubt.
    static Problem theCharge(Problem problem) {
        return problem.code().money() == MoneyMeaning.NOT_SURE ? Problem.of(ProblemCode.PROCESSOR_OFFLINE) : problem;
    }
}
