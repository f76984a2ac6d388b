package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;

/// The answer of a processor to one call about a link, by what it makes certain.
public sealed interface LinkAnswer {
    /// The processor answered: this is true now.
    record Known(LinkTruth truth) implements LinkAnswer {}

    /// The call certainly did nothing.
    ///
    /// @param again whether the same call with the same key may be tried again after a pause (rate limit, lock)
    record NotDone(Problem problem, boolean again) implements LinkAnswer {}

    /// The call may have been obeyed. Look it up; never repeat it blindly.
    record Unknown(Problem problem) implements LinkAnswer {}

    /// Looked up, completely: the processor has no such link.
    record Absent() implements LinkAnswer {}
}
