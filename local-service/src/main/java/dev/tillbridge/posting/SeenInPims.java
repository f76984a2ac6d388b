package dev.tillbridge.posting;

import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
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
        for (var posting : PostingRows.ofInvoice(tx, invoice)) {
            boolean said = posting.state() == PostingState.ENTERED || posting.state() == PostingState.POSTED;
            boolean known =
                    posting.seenAt().filter(at -> !at.isAfter(reading.readAt())).isPresent();
            if (posting.state() == PostingState.CANCELLED) {
                inAllTheSame(tx, posting, reading);
            } else if (said && posting.seenAt().isEmpty()) {
                judge(tx, posting, reading);
            } else if (!known && evidence(tx, posting, reading) == Evidence.OURS) {
                // Its own steps will find that too; until then the due must not be lowered by it a second time.
                payments.markSeen(tx, posting.asked().attemptId(), invoice, reading.readAt());
            }
        }
    }

    /// Its money was given back before it was entered, and yet it is there: somebody had entered it by hand.
    private void inAllTheSame(Tx tx, Posting posting, Reading reading) {
        if (evidence(tx, posting, reading) == Evidence.OURS) {
            var there = posting.with(PostingState.POSTED, Optional.empty(), false, reading.readAt());
            store.put(tx, posting, there.seen(reading.readAt()), "SEEN");
            payments.markSeen(tx, posting.asked().attemptId(), posting.asked().invoice(), reading.readAt());
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

    private boolean shows(Tx tx, Posting posting, Reading reading) {
        return switch (evidence(tx, posting, reading)) {
            case OURS, TWICE, SAME_AMOUNT, DUE_LOWER -> true;
            case OTHER_AMOUNT, TOO_LITTLE_DUE, NOT_OPEN, OTHER_INVOICE, ABSENT -> false;
        };
    }

    /// A person's tick on another payment proves nothing here: only what was seen in the PIMS counts.
    private Evidence evidence(Tx tx, Posting posting, Reading reading) {
        var others = OtherEntry.seen(tx, payments, posting.id(), posting.asked());
        return PimsEvidence.of(posting.asked(), reading.invoice(), others);
    }
}
