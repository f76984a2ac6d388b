package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.util.Map;

/// What a processor is asked to give back of one payment.
///
/// @param refundId our id of the refund; stands in the processor object's metadata
/// @param payment the processor's reference of the payment
/// @param metadata `installation`, `activity`, `attempt` and `code`: our ids, for look-up and support
public record RefundOrder(String refundId, String payment, Money amount, Map<String, String> metadata) {
    public RefundOrder {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a refund is more than zero: " + amount);
        }
        metadata = Map.copyOf(metadata);
    }
}
