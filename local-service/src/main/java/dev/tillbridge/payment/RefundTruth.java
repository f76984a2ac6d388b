package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.Map;

/// What the processor says is true about one refund.
///
/// @param reference the processor's id of the refund
/// @param payment the processor's reference of the payment that it gives back of
/// @param reversed whether the charge itself was taken back, so that the client's statement shows neither
/// @param failure the processor's word for why it came to nothing; empty while it did not
/// @param metadata our ids as the processor gives them back; compared, never trusted. Without them somebody made it
///     elsewhere, as in the processor's dashboard.
/// @param created when the processor made it
public record RefundTruth(
        String reference,
        String payment,
        RefundStatus status,
        Money amount,
        boolean reversed,
        String failure,
        Map<String, String> metadata,
        Instant created,
        Instant seenAt) {
    public RefundTruth {
        metadata = Map.copyOf(metadata);
    }
}
