package dev.tillbridge.payment;

import dev.tillbridge.activity.Events;
import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Payment attempts: opening them with their claims, moving them by the table of [AttemptState], finding them.
/// Every change tells the screens in the same transaction. Safe for any number of threads.
public final class Payments {
    private final Clock clock;
    private final RandomGenerator random;
    private final PaymentEvents events;

    /// Over the given outside.
    ///
    /// @param random where codes come from; shared by threads, so a thread-safe one (`SecureRandom`)
    public Payments(Clock clock, RandomGenerator random, Events events) {
        this.clock = clock;
        this.random = random;
        this.events = new PaymentEvents(events);
    }

    /// Checks and reserves, in the transaction that creates the payment. Throws
    /// [dev.tillbridge.problem.ProblemException]: `ALREADY_BEING_PAID`, `MORE_THAN_DUE`, `SAME_AMOUNT_AGAIN`
    /// (the same client and amount within `duplicateWindow`, and no second reason),
    /// `LIVE_DATA_REFUSES_PRACTICE`, `CARD_NUMBER_REFUSED` (in a typed reason). Card numbers in what was read
    /// from the PIMS are masked.
    public Attempt open(Tx tx, NewAttempt wanted, Duration duplicateWindow) {
        return new Opening(now(), random, events).open(tx, wanted, duplicateWindow);
    }

    /// Takes the attempt to its next state and stores what was learned. To CAPTURED it needs the amounts; the
    /// principal goes to the invoices in their order, unless the answer differs. Claims end with the attempt,
    /// except for money that differs. Throws [IllegalStateException] on a way that the table does not have.
    public Attempt move(Tx tx, String attemptId, AttemptState next, Facts facts) {
        var was = attempt(tx, attemptId);
        var moved = Transition.move(was, next, facts, now());
        return store(tx, was, moved, next.name());
    }

    /// Stores what was learned without a new state: the charge object's id, a decline that may be tried again.
    public Attempt note(Tx tx, String attemptId, Facts facts) {
        var was = attempt(tx, attemptId);
        return store(tx, was, Transition.note(was, facts, now()), "NOTED");
    }

    /// Tells the screens that the payment is to be shown anew although nothing of it is stored anew.
    public void tell(Tx tx, Attempt attempt, String what) {
        events.changed(tx, attempt, what);
    }

    /// A person decides without proof; the caller has checked right and PIN and, where it can, made the charge
    /// object final. *Paid* moves to CAPTURED with the requested amount, *not paid* to CANCELLED. Throws
    /// `NOTHING_TO_DECIDE` when the outcome is known meanwhile.
    public Attempt decide(Tx tx, String attemptId, WithoutProof decision) {
        var was = attempt(tx, attemptId);
        if (was.state() != AttemptState.UNKNOWN) {
            throw Problem.of(ProblemCode.NOTHING_TO_DECIDE, "code", was.code().value())
                    .asException();
        }
        DecisionRows.insert(tx, attemptId, decision);
        if (!decision.paid()) {
            return move(tx, attemptId, AttemptState.CANCELLED, Facts.NONE);
        }
        var zero = Money.zero(was.requested().currency());
        var amounts = new Amounts(was.requested(), was.requested(), zero, zero, zero);
        var facts =
                new Facts(Optional.empty(), Optional.of(amounts), Optional.empty(), Optional.empty(), Optional.empty());
        return move(tx, attemptId, AttemptState.CAPTURED, facts);
    }

    /// The truth came out otherwise than an attempt was settled (a decision without proof). The state stays;
    /// the facts, which must say how they differ, are stored. The caller books the money ([Ledger#unallocated])
    /// and raises a difference.
    public Attempt contradicted(Tx tx, String attemptId, Facts facts) {
        var was = attempt(tx, attemptId);
        return store(tx, was, Transition.contradict(was, facts, now()), "CONTRADICTED");
    }

    /// A person has settled a differing answer; the caller has checked right and PIN, books what it means for the
    /// ledger and ends the difference. What *counts* goes to the invoices, so that only the rest of them may be
    /// charged; what does not leaves them free, and whoever charges them again must mean it. Throws
    /// `NOTHING_TO_DECIDE` when nothing differs or it is settled already, `DIFFERENCE_CANNOT_COUNT`.
    public Attempt settle(Tx tx, String attemptId, Settlement settlement) {
        var was = attempt(tx, attemptId);
        if (!was.state().settled() || was.openDifference().isEmpty()) {
            throw Problem.of(ProblemCode.NOTHING_TO_DECIDE, "code", was.code().value())
                    .asException();
        }
        if (settlement.counts()) {
            boolean can = was.state() == AttemptState.CAPTURED
                    && was.allocated().isZero()
                    && was.amounts()
                            .captured()
                            .currency()
                            .equals(was.requested().currency())
                    && was.amounts().principal().isPositive()
                    && was.amounts().refunded().isZero();
            if (!can) {
                throw Problem.of(
                                ProblemCode.DIFFERENCE_CANNOT_COUNT,
                                "code",
                                was.code().value())
                        .asException();
            }
            AttemptRows.update(tx, was.state(), Transition.count(was, now()));
        }
        SettlementRows.insert(tx, attemptId, settlement);
        ClaimRows.release(tx, attemptId, now());
        var settled = attempt(tx, attemptId);
        events.changed(tx, settled, "DIFFERENCE_SETTLED");
        return settled;
    }

    /// The PIMS shows the payment on this invoice: from readings of that time on, its due has our money
    /// taken off. Of several markings the one by the earliest reading counts.
    ///
    /// @param readAt when the reading that shows it was made
    public void markSeen(Tx tx, String attemptId, InvoiceKey invoice, Instant readAt) {
        if (AttemptRows.markSeen(tx, attemptId, invoice, readAt)) {
            events.changed(tx, attempt(tx, attemptId), "SEEN_IN_PIMS");
        }
    }

    /// The PIMS does not show the payment on this invoice any more: it was taken out there.
    public void unmarkSeen(Tx tx, String attemptId, InvoiceKey invoice) {
        AttemptRows.unmarkSeen(tx, attemptId, invoice);
        events.changed(tx, attempt(tx, attemptId), "NOT_IN_PIMS");
    }

    /// Whether money of this refund went, and has not come back.
    public boolean wentBack(View view, String refundId) {
        return RefundRows.find(view, refundId)
                .filter(refund -> refund.state().moved())
                .isPresent();
    }

    /// What may be charged on the invoice: the due of a reading, less our money on it that is running, unknown,
    /// authorized, pending, or captured and not yet seen in the PIMS by that reading. Never below zero.
    public Money chargeable(View view, InvoiceKey invoice, Money due, Instant readAt) {
        return Chargeable.of(view, invoice, due, readAt, "");
    }

    /// [#chargeable] without counting one attempt: for checking a fresh reading against that attempt itself.
    public Money chargeableFor(View view, String attemptId, InvoiceKey invoice, Money due, Instant readAt) {
        return Chargeable.of(view, invoice, due, readAt, attemptId);
    }

    /// Payments of this client and amount since a time whose money moved or may have, newest first.
    public List<Attempt> recentSame(View view, Payer payer, Money amount, Instant since) {
        return AttemptRows.same(view, payer, amount, since).stream()
                .filter(attempt -> attempt.state().holdsMoney() && !attempt.givenBackWhole())
                .toList();
    }

    /// The payment that holds the invoice now.
    public Optional<Attempt> holder(View view, InvoiceKey invoice) {
        return ClaimRows.holder(view, invoice).flatMap(id -> find(view, id));
    }

    public Optional<Attempt> find(View view, String attemptId) {
        return AttemptRows.find(view, attemptId);
    }

    /// The attempt; throws [IllegalStateException] when there is none.
    public Attempt attempt(View view, String attemptId) {
        return find(view, attemptId).orElseThrow(() -> new IllegalStateException("no attempt " + attemptId));
    }

    /// Throws `CODE_NAMES_TWO` where a desk that joined brought another payment of that code.
    public Optional<Attempt> byCode(View view, PaymentCode code) {
        var found = AttemptRows.byCode(view, code);
        if (found.size() > 1) {
            throw Problem.of(ProblemCode.CODE_NAMES_TWO, "code", code.value()).asException();
        }
        return found.stream().findFirst();
    }

    /// The attempt whose charge the processor calls by this reference, on this account.
    public Optional<Attempt> byReference(View view, String account, String reference) {
        return AttemptRows.byReference(view, account, reference);
    }

    /// The attempts of an activity, oldest first.
    public List<Attempt> byActivity(View view, String activityId) {
        return AttemptRows.ofActivity(view, activityId);
    }

    /// Every attempt on an invoice, oldest first.
    public List<Attempt> onInvoice(View view, InvoiceKey invoice) {
        return AttemptRows.ofInvoice(view, invoice);
    }

    /// What is not settled, and what of which something that goes back is not; newest first.
    public List<Attempt> unfinished(View view) {
        return AttemptRows.unfinished(view);
    }

    /// The newest by one way to pay.
    public List<Attempt> ofWay(View view, WayToPay way, int limit) {
        return AttemptRows.ofWay(view, way, limit);
    }

    /// The payment links that are open, or may be; newest first.
    public List<Attempt> waiting(View view) {
        return AttemptRows.waiting(view);
    }

    /// What is not settled and is to be seen to the end now, newest first: an open payment link waits for days, and is
    /// none of them.
    public List<Attempt> running(View view) {
        return AttemptRows.unsettled(view);
    }

    /// Finds payments whose client, pet, invoice, amount, last four, code, desk, person or reference hold every
    /// word (among the oldest of very many: begin so), on the days that are named, newest first; an empty query
    /// gives the newest. Throws `CARD_NUMBER_REFUSED`.
    ///
    /// @param from the first day, null for all before
    /// @param to the last day, null for all after
    /// @param limit 1 to 200
    public FoundPayments find(View view, String query, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
        return AttemptSearch.find(view, SearchQuery.of(query, from, to), Reach.USUAL, Bounds.count(limit, 1, 200));
    }

    /// [#find] of whatever day, without how far it looked.
    public List<Attempt> search(View view, String query, int limit) {
        return find(view, query, null, null, limit).payments();
    }

    /// As precise as the columns, so that what is given back equals what is read later.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Attempt store(Tx tx, Attempt was, Attempt next, String what) {
        AttemptRows.update(tx, was.state(), next);
        // Held or on its way it keeps only its own amount from being charged again: the rest of the invoice may be.
        boolean own = next.state() == AttemptState.AUTHORIZED || next.state() == AttemptState.PENDING;
        boolean over = own || next.state().settled();
        if (over && next.differs().isEmpty()) {
            ClaimRows.release(tx, next.id(), now());
        }
        events.changed(tx, next, what);
        return next;
    }
}
