package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One payment attempt as stored.
///
/// @param asked what was asked for when it was opened
/// @param rows the invoices in the order of `asked`, with what each got
/// @param differs why the processor's answer was not the one asked for; set: Attention, and nothing is posted
/// @param decided what a person decided without proof
/// @param settlement what a person said of the answer that differs
public record Attempt(
        NewAttempt asked,
        PaymentCode code,
        AttemptState state,
        Amounts amounts,
        List<AttemptRow> rows,
        Optional<String> reference,
        Optional<CardFacts> card,
        Optional<Decline> decline,
        Optional<Problem> differs,
        Optional<WithoutProof> decided,
        Optional<Settlement> settlement,
        Instant createdAt,
        Instant changedAt,
        Optional<Instant> settledAt) {
    public Attempt {
        rows = List.copyOf(rows);
    }

    public String id() {
        return asked.id();
    }

    public String activityId() {
        return asked.activityId();
    }

    public Money requested() {
        return asked.requested();
    }

    /// Why the answer was not the one asked for, until a person has settled that.
    public Optional<Problem> openDifference() {
        return settlement.isPresent() ? Optional.empty() : differs;
    }

    /// Whether money that moved was settled as counting for none of its invoices.
    public boolean settledApart() {
        return settlement.filter(said -> !said.counts()).isPresent();
    }

    /// What was put on the invoices.
    public Money allocated() {
        return rows.stream().map(AttemptRow::captured).reduce(Money::plus).orElseThrow();
    }

    /// Whether it is approved and held on the card, and nothing of it is known to be taken.
    public boolean held() {
        return state == AttemptState.AUTHORIZED
                || (state == AttemptState.UNKNOWN && amounts.approved().isPositive());
    }

    /// Whether all that was taken was given back.
    public boolean givenBackWhole() {
        return amounts.captured().isPositive() && amounts.refunded().compareTo(amounts.captured()) >= 0;
    }

    /// What was asked for on the invoices and not put on them.
    public Money open() {
        return asked.forInvoices().minus(allocated());
    }

    /// What was taken as a deposit, as it was asked for; less where less was paid. What differs is none.
    public Money deposit() {
        boolean taken = state == AttemptState.CAPTURED && differs.isEmpty();
        return asked.kept().isPresent() && taken
                ? amounts.principal().minus(allocated())
                : Money.zero(requested().currency());
    }
}
