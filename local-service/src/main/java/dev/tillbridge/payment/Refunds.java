package dev.tillbridge.payment;

import dev.tillbridge.activity.Events;
import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Money that is given back of payments: reserving it, moving it by the table of [RefundState], finding it. Every
/// change tells the screens in the same transaction; the caller books. Safe for any number of threads.
public final class Refunds {
    private final Clock clock;
    private final PaymentEvents events;

    public Refunds(Clock clock, Events events) {
        this.clock = clock;
        this.events = new PaymentEvents(events);
    }

    /// What of the payment may be given back now.
    public Returnable returnable(View view, Attempt attempt) {
        return Returnable.of(attempt, ofAttempt(view, attempt.id()));
    }

    /// Why nothing at all may be given back of the payment now; empty while something may.
    public Optional<Problem> refusal(View view, Attempt attempt) {
        return refusal(attempt, ofAttempt(view, attempt.id()));
    }

    /// All that may be given back of the payment now, surcharge and tip included; zero where nothing may.
    ///
    /// @param refunds all of the payment's
    public static Money most(Attempt attempt, List<Refund> refunds) {
        return refusal(attempt, refunds).isPresent()
                ? Money.zero(attempt.amounts().captured().currency())
                : Returnable.of(attempt, refunds).all();
    }

    private static Optional<Problem> refusal(Attempt attempt, List<Refund> refunds) {
        if (refunds.stream().anyMatch(refund -> refund.state().running())) {
            return problem(ProblemCode.GIVE_BACK_RUNNING, attempt);
        }
        if (!attempt.state().settled()) {
            return problem(ProblemCode.GIVE_BACK_NOT_SURE_PAID, attempt);
        }
        if (attempt.state() != AttemptState.CAPTURED) {
            return problem(ProblemCode.GIVE_BACK_NOT_PAID, attempt);
        }
        if (attempt.openDifference().isPresent() || attempt.settledApart()) {
            return problem(ProblemCode.GIVE_BACK_DIFFERS, attempt);
        }
        if (attempt.reference().isEmpty()) {
            return problem(ProblemCode.GIVE_BACK_NOT_HERE, attempt);
        }
        return Returnable.of(attempt, refunds).principal().isPositive()
                ? Optional.empty()
                : problem(ProblemCode.GIVE_BACK_ALL_GONE, attempt);
    }

    /// Checks and reserves, in the transaction that starts it. Throws [dev.tillbridge.problem.ProblemException] with
    /// what [#refusal] says, `MORE_THAN_LEFT`, or `CARD_NUMBER_REFUSED` for a note that holds one.
    public Refund reserve(Tx tx, Attempt attempt, NewRefund wanted) {
        wanted.note().ifPresent(CardNumberGuard::refuse);
        CardNumberGuard.refuse(wanted.reason());
        CardNumberGuard.refuse(wanted.desk());
        refusal(tx, attempt).ifPresent(problem -> {
            throw problem.asException();
        });
        requireLeft(attempt, returnable(tx, attempt), wanted);
        return insert(tx, attempt, wanted, RefundState.RESERVED);
    }

    /// Takes note of money that somebody gave back elsewhere, whatever is left: the processor has taken it already.
    ///
    /// @param state UNDER_WAY or GIVEN_BACK
    public Refund adopt(
            Tx tx, Attempt attempt, NewRefund found, RefundState state, String reference, boolean reversed) {
        if (!found.elsewhere() || !state.moved()) {
            throw new IllegalArgumentException("nothing that was given back elsewhere");
        }
        var adopted = insert(tx, attempt, found, state)
                .with(state, Optional.of(reference), reversed, Optional.empty(), now());
        RefundRows.update(tx, state, adopted);
        AttemptRows.update(tx, attempt.state(), Transition.givenBack(attempt, found, true, now()));
        return adopted;
    }

    /// Stores what was learned. Once the processor has taken it on, the payment and its invoices say so; when it came
    /// back, they do not any more. The same state again only stores what is new. Throws
    /// [IllegalStateException] on a way that the table does not have.
    ///
    /// @param reference the processor's id of it, where it is known
    public Refund move(
            Tx tx,
            String id,
            RefundState next,
            Optional<String> reference,
            boolean reversed,
            Optional<Problem> problem) {
        var was = get(tx, id);
        var moved = was.with(next, reference, reversed, problem, now());
        RefundRows.update(tx, was.state(), moved);
        var attempt = attempt(tx, was.attemptId());
        if (was.state().moved() != next.moved()) {
            var changed = Transition.givenBack(attempt, was.asked(), next.moved(), now());
            AttemptRows.update(tx, attempt.state(), changed);
        }
        events.changed(tx, attempt, "REFUND_" + next.name());
        return moved;
    }

    /// The refund; throws [IllegalStateException] when there is none.
    public Refund get(View view, String id) {
        return find(view, id).orElseThrow(() -> new IllegalStateException("no refund " + id));
    }

    public Optional<Refund> find(View view, String id) {
        return RefundRows.find(view, id);
    }

    /// By the processor's id of it.
    public Optional<Refund> byReference(View view, String reference) {
        return RefundRows.byReference(view, reference);
    }

    /// All of a payment, oldest first.
    public List<Refund> ofAttempt(View view, String attemptId) {
        return RefundRows.ofAttempt(view, attemptId);
    }

    /// How much a person gave back on a day, or may have.
    public Money givenBackBy(View view, String personId, LocalDate day, Currency currency) {
        return Money.of(RefundRows.sum(view, personId, day, currency), currency.getCurrencyCode());
    }

    /// Those of which something is still to be learned, oldest first.
    public List<Refund> unsettled(View view) {
        return RefundRows.unsettled(view);
    }

    private Refund insert(Tx tx, Attempt attempt, NewRefund wanted, RefundState state) {
        var refund =
                new Refund(wanted, state, Optional.empty(), false, Optional.empty(), now(), now(), Optional.empty());
        RefundRows.insert(tx, refund);
        events.changed(tx, attempt, "REFUND_" + state.name());
        return refund;
    }

    private static void requireLeft(Attempt attempt, Returnable left, NewRefund wanted) {
        for (var part : wanted.parts()) {
            var open = left.rows().stream()
                    .filter(row -> row.invoice().equals(part.invoice()))
                    .findFirst()
                    .map(Returnable.Row::left)
                    .orElse(Money.zero(part.amount().currency()));
            if (part.amount().compareTo(open) > 0) {
                throw tooMuch(attempt, part.amount(), open);
            }
        }
        var principal = wanted.amount().minus(wanted.surcharge()).minus(wanted.tip());
        if (wanted.credit().compareTo(left.credit()) > 0) {
            throw tooMuch(attempt, wanted.credit(), left.credit());
        }
        if (!wanted.surcharge().equals(left.surchargeFor(principal))
                || !wanted.tip().equals(left.tipFor(principal))) {
            throw tooMuch(attempt, wanted.amount(), left.all());
        }
    }

    private static RuntimeException tooMuch(Attempt attempt, Money asked, Money left) {
        return new Problem(
                        ProblemCode.MORE_THAN_LEFT,
                        Map.of("asked", text(asked), "left", text(left), "code", code(attempt)))
                .asException();
    }

    private static Optional<Problem> problem(ProblemCode code, Attempt attempt) {
        return Optional.of(Problem.of(code, "code", code(attempt)));
    }

    private static String code(Attempt attempt) {
        return attempt.code().value();
    }

    private static Attempt attempt(View view, String id) {
        return AttemptRows.find(view, id).orElseThrow();
    }

    private static String text(Money money) {
        return Detail.money(money.minorUnits(), money.currency().getCurrencyCode());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
