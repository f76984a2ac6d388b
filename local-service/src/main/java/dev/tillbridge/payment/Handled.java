package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Tx;
import java.util.function.Consumer;

/// What a [HappeningHandler] made of a hint.
public sealed interface Handled {
    /// Nothing more is to be done.
    ///
    /// @param stored what is stored in the transaction in which the hint counts as handled; it may run again
    ///     from its beginning, and not at all when another service was first
    record Done(Consumer<Tx> stored) implements Handled {}

    /// The object is none of ours.
    record NotOurs() implements Handled {}

    /// Something was set going; the handler is asked a few times more, until it says [Done].
    ///
    /// @param stored as in [Done]
    record Again(Consumer<Tx> stored) implements Handled {}

    /// It cannot be taken in now. The handler is asked again, ever more seldom; after a minute a person is
    /// told.
    record Cannot(Problem problem) implements Handled {}
}
