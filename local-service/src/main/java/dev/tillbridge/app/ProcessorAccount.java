package dev.tillbridge.app;

/// Whose account the payments go to, as far as it can be said now.
sealed interface ProcessorAccount {
    /// No key is stored.
    record None() implements ProcessorAccount {}

    /// The processor does not answer.
    record Silent() implements ProcessorAccount {}

    /// An account of the processor.
    ///
    /// @param live whether real money moves
    record Known(String name, boolean live) implements ProcessorAccount {}
}
