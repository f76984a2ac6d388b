package dev.tillbridge.pims;

import dev.tillbridge.problem.Problem;

/// How an entry ended on the surface. Not a proof: a fresh reading of the invoice is.
public sealed interface EntryResult {
    /// All steps were done.
    record StepsDone() implements EntryResult {}

    /// Stopped before the step that commits: certainly nothing was entered.
    record NotEntered(Problem problem) implements EntryResult {}

    /// Stopped at or after the step that commits: may have been entered.
    record MayBeEntered(Problem problem) implements EntryResult {}
}
