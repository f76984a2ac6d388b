package dev.tillbridge.payment;

/// Gives money back, and knows the truth about it. One per processor account, beside its [PaymentProvider]; calls
/// block as that one's do, and never throw for what the processor or the network does. Thread-safe.
public interface RefundProvider {
    /// Gives back part or all of a payment, to where it came from. The key is stored before the call.
    /// [RefundAnswer.Known] is only said of the refund that was ordered; when its answer is lost, [#find] knows.
    RefundAnswer refund(RefundOrder order, String key);

    /// What is true now about a refund.
    RefundAnswer look(String reference);

    /// Looks for the refund of an order by our id and installation in its metadata, among all refunds of the payment.
    /// [RefundAnswer.Absent] is only said when the whole list was read.
    RefundAnswer find(RefundOrder order);

    /// All refunds of a payment, those that were made elsewhere too.
    RefundList list(String payment);
}
