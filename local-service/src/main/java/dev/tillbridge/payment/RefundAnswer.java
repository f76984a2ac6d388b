package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;

/// The answer of a processor to one call about a refund, by what it makes certain.
public sealed interface RefundAnswer {
    /// The processor answered: this is true now.
    record Known(RefundTruth truth) implements RefundAnswer {}

    /// The call certainly gave nothing back.
    ///
    /// @param again whether the same call with the same key may be tried again after a pause (rate limit, lock)
    record NotDone(Problem problem, boolean again) implements RefundAnswer {}

    /// The call may have been obeyed. Look it up; never repeat it blindly.
    record Unknown(Problem problem) implements RefundAnswer {}

    /// Looked up, completely: the payment has no such refund.
    record Absent() implements RefundAnswer {}
}
