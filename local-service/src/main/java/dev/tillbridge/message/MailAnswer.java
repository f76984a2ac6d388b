package dev.tillbridge.message;

import dev.tillbridge.problem.Problem;

/// What became of a mail.
public sealed interface MailAnswer {
    /// The server took it.
    record Sent() implements MailAnswer {}

    /// It certainly went nowhere.
    ///
    /// @param forGood whether the same mail would be refused again
    record NotSent(Problem problem, boolean forGood) implements MailAnswer {}

    /// All of it was handed over and no answer came: it may be on its way.
    record MayBeSent(Problem problem) implements MailAnswer {}
}
