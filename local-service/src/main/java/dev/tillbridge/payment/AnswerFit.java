package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;

/// How a processor's answer fits what was asked.
public sealed interface AnswerFit {
    /// Nothing was approved, and the object is the one that was ordered.
    record NothingMoved() implements AnswerFit {}

    /// Approved as asked; the principal is what was ordered.
    record Agrees(Money principal) implements AnswerFit {}

    /// Less was approved than asked.
    record Partial(Money principal) implements AnswerFit {}

    /// Not what was asked: more, another currency, a foreign reference, amounts that contradict each other.
    /// What moved is booked first, unallocated; nothing is posted; the invoices stay claimed; Attention.
    record Differs(Problem problem) implements AnswerFit {}
}
