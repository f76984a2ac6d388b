package dev.tillbridge.message;

import dev.tillbridge.problem.Problem;

/// Whether a provider has a text whose answer was lost.
public sealed interface TextFound {
    record Found(String reference) implements TextFound {}

    /// It was asked and has none.
    record Absent() implements TextFound {}

    /// Nobody could be asked now.
    record NotKnown(Problem problem) implements TextFound {}
}
