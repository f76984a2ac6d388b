package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.util.Map;

/// What a processor is asked to take.
///
/// @param attemptId our id of the attempt; stands in the processor object's metadata
/// @param description what the clinic sees in the processor's dashboard; no client name
/// @param metadata `installation`, `activity`, `attempt`, `code` and `invoices`: our ids, for look-up and support
/// @param partialApproval whether less than the amount may be approved
public record ChargeOrder(
        String attemptId, Money amount, String description, Map<String, String> metadata, boolean partialApproval) {
    public ChargeOrder {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a charge is more than zero: " + amount);
        }
        metadata = Map.copyOf(metadata);
    }
}
