package dev.tillbridge.posting;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.CardFacts;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.NewRefund;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.RefundPart;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is to be taken out of the PIMS because its money was given back, in order with the payment's own entry: what
/// never got in is not taken out, what may still get in is waited for. Every method works inside the caller's
/// transaction. Safe for any number of threads.
public final class Reversals {
    private static final String TILLBRIDGE = "Tillbridge";

    private final Clock clock;
    private final Ids ids;
    private final Activities activities;
    private final Payments payments;
    private final PostingStore store;
    private final ReversalBooks books;
    private final Attention attention;

    Reversals(
            Clock clock,
            Ids ids,
            Activities activities,
            Payments payments,
            PostingStore store,
            ReversalBooks books,
            Attention attention) {
        this.clock = clock;
        this.ids = ids;
        this.activities = activities;
        this.payments = payments;
        this.store = store;
        this.books = books;
        this.attention = attention;
    }

    /// Money of a payment was given back, in the transaction that books it. Once per refund and invoice.
    public void givenBack(Tx tx, Attempt attempt, NewRefund refund) {
        for (var part : refund.parts()) {
            entry(tx, attempt, part).ifPresent(posting -> takeOut(tx, attempt, refund, part, posting));
        }
        onAccount(attempt, refund)
                .ifPresent(part ->
                        entry(tx, attempt, part).ifPresent(posting -> takeOut(tx, attempt, refund, part, posting)));
    }

    private void takeOut(Tx tx, Attempt attempt, NewRefund refund, RefundPart part, Posting posting) {
        var now = payments.attempt(tx, attempt.id());
        // Of a deposit that went back bit by bit a person enters the whole and takes out the bits.
        boolean nothingLeft = part.invoice().isAccount()
                ? now.givenBackWhole() || part.amount().equals(now.deposit())
                : now.rows().stream()
                        .filter(row -> row.invoice().equals(part.invoice()))
                        .allMatch(row -> row.kept().isZero());
        if (posting.notBegun() && nothingLeft) {
            cancel(tx, posting);
            // Kept, for the case that somebody has entered it by hand and not said so.
            books.add(tx, ids.next(), asked(attempt, refund, part, posting), ReversalState.NOT_NEEDED);
            return;
        }
        switch (posting.state()) {
            case DISABLED, CANCELLED -> {}
            case POSTED, ENTERED, POSTED_WRONG ->
                books.add(tx, ids.next(), asked(attempt, refund, part, posting), ReversalState.TO_TAKE_OUT);
            case QUEUED, POSTING, VERIFY_FIRST, INVALID_CONFIG, TO_ENTER ->
                books.add(tx, ids.next(), asked(attempt, refund, part, posting), ReversalState.WAITS);
        }
    }

    /// The payment was to get into the PIMS and has not begun to: it never will.
    private void cancel(Tx tx, Posting posting) {
        store.put(
                tx,
                posting,
                posting.with(PostingState.CANCELLED, Optional.empty(), false, clock.instant()),
                "CANCELLED");
        activities.signal(tx, new ActivityId(posting.id()), PostingPlan.CANCELLED, Json.tree(Map.of()));
        for (var kind : List.of(AttentionKind.ENTER_IT, AttentionKind.MAPPING_MISSING)) {
            attention.end(tx, kind, posting.id(), TILLBRIDGE, "given back");
        }
    }

    /// What was given back came back: what was not taken out yet stays in, what was is entered again by a person; so is
    /// a payment that never got in.
    public void cameBack(Tx tx, Attempt attempt, NewRefund refund) {
        ReversalRows.ofPayment(tx, attempt.activityId()).stream()
                .filter(each -> each.asked().refundId().equals(refund.id()))
                .forEach(each -> stays(tx, each));
        for (var part : Stream.concat(refund.parts().stream(), onAccount(attempt, refund).stream())
                .toList()) {
            entry(tx, attempt, part)
                    .filter(posting -> posting.state() == PostingState.CANCELLED)
                    .ifPresent(posting -> enterAfterAll(tx, posting));
        }
    }

    private void stays(Tx tx, Reversal reversal) {
        var next = switch (reversal.state()) {
            case WAITS, TO_TAKE_OUT, NOT_NEEDED -> ReversalState.NOT_NEEDED;
            case TAKEN_OUT -> ReversalState.TO_ENTER_AGAIN;
            case TO_ENTER_AGAIN, ENTERED_AGAIN -> reversal.state();
        };
        if (next == ReversalState.TO_ENTER_AGAIN) {
            // Until it stands there again, its due does not know of our money.
            payments.unmarkSeen(
                    tx, reversal.asked().attemptId(), reversal.asked().invoice());
        }
        if (next != reversal.state()) {
            books.move(tx, reversal, reversal.with(next, clock.instant()), TILLBRIDGE, "the money came back");
        }
    }

    private void enterAfterAll(Tx tx, Posting posting) {
        // What else went back of it is taken out once it is in.
        ReversalRows.ofPayment(tx, posting.asked().paymentId()).stream()
                .filter(each -> each.asked().invoice().equals(posting.asked().invoice()))
                .filter(each -> books.notNeededYetGone(tx, each))
                .forEach(each -> books.move(
                        tx, each, each.with(ReversalState.WAITS, clock.instant()), TILLBRIDGE, "the money came back"));
        store.put(
                tx,
                posting,
                posting.with(PostingState.TO_ENTER, Optional.empty(), false, clock.instant()),
                PostingState.TO_ENTER.name());
        attention.raise(
                tx,
                AttentionKind.ENTER_IT,
                posting.id(),
                Optional.of(posting.asked().paymentId()),
                Words.byHand(posting.asked()),
                Words.byHand(posting.asked()).code().name());
    }

    /// A person says that they did it by hand. Throws `NOT_FOUND`, or `NOTHING_TO_PUT_IN` when there is nothing to do.
    public void ticked(Tx tx, String reversalId, Optional<Person> person, String desk) {
        var reversal = find(tx, reversalId)
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", "That entry").asException());
        var next = switch (reversal.state()) {
            case TO_TAKE_OUT -> ReversalState.TAKEN_OUT;
            case TO_ENTER_AGAIN -> ReversalState.ENTERED_AGAIN;
            case WAITS, TAKEN_OUT, NOT_NEEDED, ENTERED_AGAIN ->
                throw Problem.of(
                                ProblemCode.NOTHING_TO_PUT_IN,
                                "invoice",
                                reversal.asked().number())
                        .asException();
        };
        var by = person.map(Person::name).orElse(desk);
        stood(tx, reversal);
        books.move(tx, reversal, reversal.ticked(next, person, clock.instant()), by, "entered by hand");
    }

    /// Whoever takes it out, or enters it again, has seen it stand there: from now on the due of the PIMS says how it
    /// is.
    private void stood(Tx tx, Reversal reversal) {
        var asked = reversal.asked();
        var now = clock.instant();
        payments.markSeen(tx, asked.attemptId(), asked.invoice(), now);
        PostingRows.ofPayment(tx, asked.paymentId()).stream()
                .filter(posting -> posting.asked().invoice().equals(asked.invoice()))
                .filter(posting -> posting.seenAt().isEmpty())
                .forEach(posting -> store.put(tx, posting, posting.seen(now), "SEEN"));
    }

    public Optional<Reversal> find(View view, String reversalId) {
        return ReversalRows.find(view, reversalId);
    }

    /// Those of a payment, oldest first.
    public List<Reversal> ofPayment(View view, String paymentId) {
        return ReversalRows.ofPayment(view, paymentId);
    }

    /// What people have to take out or enter again, oldest first.
    public List<Reversal> byHand(View view) {
        return ReversalRows.byHand(view);
    }

    /// All that were made from a moment until before another.
    public List<Reversal> madeBetween(View view, Instant from, Instant to) {
        return ReversalRows.madeBetween(view, from, to);
    }

    /// What goes off the client's account, where a deposit was entered there.
    private static Optional<RefundPart> onAccount(Attempt attempt, NewRefund refund) {
        if (attempt.asked().kept().isEmpty() || !refund.credit().isPositive()) {
            return Optional.empty();
        }
        var payer = attempt.asked().payer();
        return Optional.of(new RefundPart(InvoiceKey.ofAccount(payer.pims(), payer.id()), "-", refund.credit()));
    }

    private static Optional<Posting> entry(View view, Attempt attempt, RefundPart part) {
        return PostingRows.ofPayment(view, attempt.activityId()).stream()
                .filter(posting -> posting.asked().attemptId().equals(attempt.id()))
                .filter(posting -> posting.asked().invoice().equals(part.invoice()))
                .findFirst();
    }

    private static NewReversal asked(Attempt attempt, NewRefund refund, RefundPart part, Posting posting) {
        return new NewReversal(
                refund.id(),
                attempt.id(),
                attempt.activityId(),
                posting.asked().reference(),
                part.invoice(),
                part.number(),
                posting.asked().clientId(),
                part.amount(),
                attempt.asked().way().name(),
                attempt.card().map(CardFacts::brand).orElse(""),
                refund.day());
    }
}
