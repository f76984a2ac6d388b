package dev.tillbridge.giveback;

import dev.tillbridge.payment.NotedReference;
import dev.tillbridge.payment.RefundAnswer;
import dev.tillbridge.payment.RefundList;
import dev.tillbridge.payment.RefundOrder;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.RefundTruth;
import java.time.Instant;
import java.util.List;

/// Gives back what a person took: another person hands it out and says so, which is all that ever will be known of it.
/// What came by a processor goes back through that.
final class NotedRefunds implements RefundProvider {
    private final RefundProvider processor;

    NotedRefunds(RefundProvider processor) {
        this.processor = processor;
    }

    @Override
    public RefundAnswer refund(RefundOrder order, String key) {
        return isNoted(order) ? handedOut(order) : processor.refund(order, key);
    }

    @Override
    public RefundAnswer look(String reference) {
        if (NotedReference.is(reference)) {
            throw new IllegalStateException("nothing more will be known of " + reference);
        }
        return processor.look(reference);
    }

    @Override
    public RefundAnswer find(RefundOrder order) {
        return isNoted(order) ? handedOut(order) : processor.find(order);
    }

    /// What was handed out stands in our own books, and nowhere else.
    @Override
    public RefundList list(String payment) {
        return NotedReference.is(payment) ? new RefundList.Listed(List.of()) : processor.list(payment);
    }

    private static boolean isNoted(RefundOrder order) {
        return NotedReference.is(order.payment());
    }

    /// As if it were long ago: it does not come back by itself, so nobody looks after it.
    private static RefundAnswer handedOut(RefundOrder order) {
        return new RefundAnswer.Known(new RefundTruth(
                NotedReference.of(order.refundId()),
                order.payment(),
                RefundStatus.SUCCEEDED,
                order.amount(),
                false,
                "",
                order.metadata(),
                Instant.EPOCH,
                Instant.EPOCH));
    }
}
