package dev.tillbridge.bridge;

import dev.tillbridge.problem.Problem;

/// What came of asking the extension.
public sealed interface Reply<R> {
    /// It was done; this is the result.
    record Done<R>(R result) implements Reply<R> {}

    /// The extension said why it was not done, or it was never sent: certainly nothing happened.
    record NotDone<R>(Problem problem) implements Reply<R> {}

    /// It was sent and no answer came: it may have happened.
    record Silent<R>(Problem problem) implements Reply<R> {}
}
