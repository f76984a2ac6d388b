package dev.tillbridge.posting;

import dev.tillbridge.activity.Events;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// Stores what is to be taken out of the PIMS, tells the screens and people, and keeps it in order with the payment's
/// own entry. In the caller's transaction.
final class ReversalBooks {
    private static final String TILLBRIDGE = "Tillbridge";

    private final Clock clock;
    private final Events events;
    private final Attention attention;
    private final Payments payments;

    ReversalBooks(Clock clock, Events events, Attention attention, Payments payments) {
        this.clock = clock;
        this.events = events;
        this.attention = attention;
        this.payments = payments;
    }

    void add(Tx tx, String id, NewReversal asked, ReversalState state) {
        var reversal = new Reversal(id, asked, state, Optional.empty(), Optional.empty(), clock.instant());
        if (ReversalRows.insert(tx, reversal)) {
            told(tx, reversal);
        }
    }

    void move(Tx tx, Reversal was, Reversal next, String by, String how) {
        ReversalRows.update(tx, was.state(), next);
        for (var kind : new AttentionKind[] {AttentionKind.TAKE_OUT, AttentionKind.ENTER_AGAIN}) {
            attention.end(tx, kind, was.id(), by, how);
        }
        told(tx, next);
    }

    /// The payment's own entry on this invoice is known now: what waited for that goes on. One that was never to be
    /// entered and is in the PIMS all the same is taken out.
    void entryIsOver(Tx tx, PostingState was, Posting posting) {
        var next = switch (posting.state()) {
            case POSTED, ENTERED, POSTED_WRONG -> ReversalState.TO_TAKE_OUT;
            case CANCELLED, DISABLED -> ReversalState.NOT_NEEDED;
            case QUEUED, POSTING, VERIFY_FIRST, INVALID_CONFIG, TO_ENTER -> ReversalState.WAITS;
        };
        if (next == ReversalState.WAITS) {
            return;
        }
        ReversalRows.ofPayment(tx, posting.asked().paymentId()).stream()
                .filter(each -> each.state() == ReversalState.WAITS
                        || (was == PostingState.CANCELLED && notNeededYetGone(tx, each)))
                .filter(each -> each.asked().invoice().equals(posting.asked().invoice()))
                .forEach(each -> move(tx, each, each.with(next, clock.instant()), TILLBRIDGE, "went on"));
    }

    /// Not because its money came back, but because the payment was never to get in.
    boolean notNeededYetGone(Tx tx, Reversal reversal) {
        return reversal.state() == ReversalState.NOT_NEEDED
                && payments.wentBack(tx, reversal.asked().refundId());
    }

    private void told(Tx tx, Reversal reversal) {
        var asked = reversal.asked();
        switch (reversal.state()) {
            case TO_TAKE_OUT -> raise(tx, reversal, AttentionKind.TAKE_OUT, ProblemCode.TAKE_OUT_BY_HAND);
            case TO_ENTER_AGAIN -> raise(tx, reversal, AttentionKind.ENTER_AGAIN, ProblemCode.TAKE_OUT_UNDONE);
            case WAITS, TAKEN_OUT, NOT_NEEDED, ENTERED_AGAIN -> {}
        }
        var payload = Json.tree(
                Map.of("reversal", reversal.id(), "state", reversal.state().name()));
        events.append(tx, "payment", asked.paymentId(), "REVERSAL_" + reversal.state(), payload);
        events.append(tx, "invoice", asked.invoice().subject(), "REVERSAL_" + reversal.state(), payload);
    }

    private void raise(Tx tx, Reversal reversal, AttentionKind kind, ProblemCode code) {
        var asked = reversal.asked();
        var amount = Detail.money(
                asked.amount().minorUnits(), asked.amount().currency().getCurrencyCode());
        var problem =
                new Problem(code, Map.of("invoice", asked.number(), "amount", amount, "reference", asked.reference()));
        attention.raise(tx, kind, reversal.id(), Optional.of(asked.paymentId()), problem, code.name());
    }
}
