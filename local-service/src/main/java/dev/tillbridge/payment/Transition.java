package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns a stored attempt and new facts into the attempt as it is next. Pure; throws [IllegalStateException] on
/// what must never be.
final class Transition {
    private Transition() {}

    static Attempt move(Attempt attempt, AttemptState next, Facts facts, Instant at) {
        if (!attempt.state().canBecome(next)) {
            throw new IllegalStateException(attempt.id() + " is " + attempt.state() + ", never becomes " + next);
        }
        var amounts = facts.amounts().orElse(attempt.amounts());
        var differs = facts.differs().or(attempt::differs);
        var rows = next == AttemptState.CAPTURED && differs.isEmpty()
                ? allocate(attempt, amounts.principal())
                : attempt.rows();
        checkMoney(attempt, next, amounts);
        return with(attempt, next, amounts, rows, facts, next.settled() ? Optional.of(at) : Optional.empty(), at);
    }

    /// New facts without a new state; amounts come with a state only.
    static Attempt note(Attempt attempt, Facts facts, Instant at) {
        if (facts.amounts().isPresent()) {
            throw new IllegalStateException("amounts come with a state: " + attempt.id());
        }
        return with(attempt, attempt.state(), attempt.amounts(), attempt.rows(), facts, attempt.settledAt(), at);
    }

    /// The truth, when it contradicts what was settled: kept beside it, nothing goes to an invoice.
    static Attempt contradict(Attempt attempt, Facts facts, Instant at) {
        if (!attempt.state().settled() || facts.differs().isEmpty()) {
            throw new IllegalStateException("contradicts nothing: " + attempt.id());
        }
        var told = facts.amounts().orElse(attempt.amounts());
        var back = attempt.amounts().refunded();
        var amounts = back.isZero()
                ? told
                : new Amounts(told.approved(), told.captured(), told.surcharge(), told.tip(), back);
        return with(attempt, attempt.state(), amounts, attempt.rows(), facts, attempt.settledAt(), at);
    }

    /// What moved otherwise than asked goes to the invoices after all, as far as it was asked for.
    static Attempt count(Attempt attempt, Instant at) {
        var principal = attempt.amounts().principal();
        var rest = principal.atMost(attempt.requested());
        return with(
                attempt,
                attempt.state(),
                attempt.amounts(),
                allocate(attempt, rest),
                Facts.NONE,
                attempt.settledAt(),
                at);
    }

    /// Money of it was given back, or came back after all.
    static Attempt givenBack(Attempt attempt, NewRefund refund, boolean given, Instant at) {
        var was = attempt.amounts();
        var refunded =
                was.refunded().plus(given ? refund.amount() : refund.amount().negated());
        var amounts = new Amounts(was.approved(), was.captured(), was.surcharge(), was.tip(), refunded);
        var rows = attempt.rows().stream()
                .map(row -> {
                    var back = row.givenBack();
                    for (var part : refund.parts()) {
                        var off = given ? part.amount() : part.amount().negated();
                        back = part.invoice().equals(row.invoice()) ? back.plus(off) : back;
                    }
                    return new AttemptRow(row.asked(), row.captured(), back, row.seenInPimsAt());
                })
                .toList();
        return with(attempt, attempt.state(), amounts, rows, Facts.NONE, attempt.settledAt(), at);
    }

    private static Attempt with(
            Attempt attempt,
            AttemptState state,
            Amounts amounts,
            List<AttemptRow> rows,
            Facts facts,
            Optional<Instant> settledAt,
            Instant at) {
        return new Attempt(
                attempt.asked(),
                attempt.code(),
                state,
                amounts,
                rows,
                sameReference(attempt, facts),
                facts.card().or(attempt::card),
                facts.decline().or(attempt::decline),
                facts.differs().or(attempt::differs),
                attempt.decided(),
                attempt.settlement(),
                attempt.createdAt(),
                at,
                settledAt);
    }

    /// One attempt, one charge object: another reference would hide the first one.
    private static Optional<String> sameReference(Attempt attempt, Facts facts) {
        if (attempt.reference().isPresent()
                && facts.reference().isPresent()
                && !attempt.reference().equals(facts.reference())) {
            throw new IllegalStateException("a second charge object: " + attempt.id());
        }
        return attempt.reference().or(facts::reference);
    }

    private static void checkMoney(Attempt attempt, AttemptState next, Amounts amounts) {
        boolean took = next == AttemptState.CAPTURED;
        if (took != amounts.captured().isPositive()) {
            throw new IllegalStateException(attempt.id() + " " + next + " with captured " + amounts.captured());
        }
    }

    /// The principal to the invoices in their order, each at most what was asked for on it.
    private static List<AttemptRow> allocate(Attempt attempt, Money principal) {
        if (!principal.isPositive() || principal.compareTo(attempt.requested()) > 0) {
            throw new IllegalStateException(attempt.id() + ": " + principal + " of " + attempt.requested());
        }
        var rows = new ArrayList<AttemptRow>();
        var rest = principal;
        for (var row : attempt.rows()) {
            Money part = row.asked().amount().atMost(rest);
            rows.add(new AttemptRow(row.asked(), part, row.givenBack(), row.seenInPimsAt()));
            rest = rest.minus(part);
        }
        return rows;
    }
}
