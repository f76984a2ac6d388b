package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;

/// What a processor says of a card that it kept.
public sealed interface CardAnswer {
    /// It still keeps it; what is known of it may have changed with a new one from the bank.
    record Kept(KeptCard card) implements CardAnswer {}

    /// It keeps it no more, and never will again under that name.
    record Forgotten() implements CardAnswer {}

    /// Nothing is known by this call; a card that was to be forgotten may be.
    record Unknown(Problem problem) implements CardAnswer {}
}
