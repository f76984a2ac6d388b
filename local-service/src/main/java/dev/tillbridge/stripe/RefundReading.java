package dev.tillbridge.stripe;

import com.stripe.model.Refund;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.RefundTruth;
import java.time.Instant;
import java.util.regex.Pattern;

/// Reads a refund object as the truth about it; throws [OddAnswer] on whatever cannot be right.
final class RefundReading {
    /// Older accounts have `re_`, those of other ways to pay `pyr_`.
    private static final Pattern ID = Pattern.compile("(re|pyr)_[A-Za-z0-9_]{1,100}");

    private RefundReading() {}

    static boolean isReference(String reference) {
        return ID.matcher(reference).matches();
    }

    static RefundTruth read(Refund refund, Instant seenAt) {
        var id = OddAnswer.need(refund.getId(), "id");
        var payment = OddAnswer.need(refund.getPaymentIntent(), "payment_intent");
        if (!isReference(id) || !"refund".equals(refund.getObject()) || !IntentReading.isReference(payment)) {
            throw new OddAnswer("not a refund of a payment");
        }
        var currency = IntentReading.currency(refund.getCurrency());
        var amount = IntentReading.money(refund.getAmount(), currency, "amount");
        if (amount.isZero()) {
            throw new OddAnswer("a refund of nothing");
        }
        return new RefundTruth(
                id,
                payment,
                status(OddAnswer.need(refund.getStatus(), "status")),
                amount,
                isReversal(refund),
                Texts.bounded(refund.getFailureReason(), 80),
                IntentReading.metadata(refund.getMetadata()),
                Instant.ofEpochSecond(OddAnswer.need(refund.getCreated(), "created")),
                seenAt);
    }

    private static RefundStatus status(String status) {
        return switch (status) {
            case "pending", "requires_action" -> RefundStatus.UNDER_WAY;
            case "succeeded" -> RefundStatus.SUCCEEDED;
            case "failed", "canceled" -> RefundStatus.FAILED;
            default -> throw new OddAnswer("unknown status " + Texts.bounded(status, 40));
        };
    }

    private static boolean isReversal(Refund refund) {
        var destination = refund.getDestinationDetails();
        var card = destination == null ? null : destination.getCard();
        return card != null && "reversal".equals(card.getType());
    }
}
