package dev.tillbridge.posting;

import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Compares every reading of an invoice with what people said they entered on it.
final class SeenInPims {
    private final PostingStore store;
    private final Payments payments;
    private final Attention attention;

    SeenInPims(PostingStore store, Payments payments, Attention attention) {
        this.store = store;
        this.payments = payments;
        this.attention = attention;
    }

    void read(Tx tx, Reading reading) {
        var invoice = new InvoiceKey(reading.invoice().pims(), reading.invoice().id());
        var all = PostingRows.ofInvoice(tx, invoice);
        for (var posting : all) {
            boolean said = posting.state() == PostingState.ENTERED || posting.state() == PostingState.POSTED;
            if (said && posting.seenAt().isEmpty()) {
                judge(tx, posting, reading);
            }
        }
    }

    /// A person said that an entry in the PIMS is this payment.
    void accepted(Tx tx, Posting posting, Instant at) {
        payments.markSeen(tx, posting.asked().attemptId(), posting.asked().invoice(), at);
    }

    private void judge(Tx tx, Posting posting, Reading reading) {
        var asked = posting.asked();
        var saidAt = posting.enteredAt().orElse(posting.changedAt());
        var settled = saidAt.plus(Duration.ofSeconds(asked.abilities().settleSeconds()));
        if (shows(tx, posting, reading)) {
            store.put(tx, posting, posting.seen(reading.readAt()), "SEEN");
            payments.markSeen(tx, asked.attemptId(), asked.invoice(), reading.readAt());
            attention.end(tx, AttentionKind.TICK_IN_DOUBT, posting.id(), "Tillbridge", "seen in the PIMS");
        } else if (!posting.questioned() && reading.readAt().isAfter(settled)) {
            var problem = Words.of(ProblemCode.ENTERED_BUT_STILL_DUE, asked);
            store.put(tx, posting, posting.doubted(problem), "DOUBTED");
            attention.raise(
                    tx,
                    AttentionKind.TICK_IN_DOUBT,
                    posting.id(),
                    Optional.of(asked.paymentId()),
                    problem,
                    problem.code().name());
        }
    }

    private static boolean shows(Tx tx, Posting posting, Reading reading) {
        var asked = posting.asked();
        var otherwise = PostingRows.ofInvoice(tx, asked.invoice()).stream()
                .filter(other ->
                        !other.id().equals(posting.id()) && other.seenAt().isPresent())
                .filter(other ->
                        other.seenAt().orElseThrow().isAfter(asked.before().readAt()))
                .map(other -> other.asked().amount())
                .reduce(asked.amount().minus(asked.amount()), Money::plus);
        return switch (PimsEvidence.of(asked, reading.invoice(), otherwise)) {
            case OURS, TWICE, SAME_AMOUNT, DUE_LOWER -> true;
            case OTHER_AMOUNT, TOO_LITTLE_DUE, NOT_OPEN, OTHER_INVOICE, ABSENT -> false;
        };
    }
}
