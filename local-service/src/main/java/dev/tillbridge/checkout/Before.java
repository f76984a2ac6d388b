package dev.tillbridge.checkout;

import dev.tillbridge.problem.MoneyMeaning;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;

/// The same broken connection means another thing for the money before a charge could be paid than after.
final class Before {
    private Before() {}

    /// The problem as it is before anything was sent: no reason for doubt.
    static Problem theCharge(Problem problem) {
        return problem.code().money() == MoneyMeaning.NOT_SURE ? Problem.of(ProblemCode.PROCESSOR_OFFLINE) : problem;
    }

    /// The problem of a look at a charge that may be paid: that the look was not done says nothing about the
    /// charge.
    static Problem itIsKnown(Problem problem) {
        return problem.code().money() == MoneyMeaning.NOT_SURE
                ? problem
                : Problem.of(ProblemCode.PROCESSOR_UNREACHABLE);
    }
}
