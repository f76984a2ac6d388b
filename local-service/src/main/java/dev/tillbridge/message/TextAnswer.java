package dev.tillbridge.message;

import dev.tillbridge.problem.Problem;

/// What a provider said when it was given a text.
public sealed interface TextAnswer {
    /// It took the text; what becomes of it is asked for by this reference.
    record Taken(String reference) implements TextAnswer {}

    /// It certainly went nowhere.
    ///
    /// @param forGood whether the same text would be refused again
    record NotSent(Problem problem, boolean forGood) implements TextAnswer {}

    /// It certainly went nowhere: whoever has the number told the provider to stop.
    record OptedOut() implements TextAnswer {}

    /// No answer came: it may be on its way.
    record MayBeSent(Problem problem) implements TextAnswer {}
}
