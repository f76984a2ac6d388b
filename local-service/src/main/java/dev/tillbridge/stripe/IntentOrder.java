package dev.tillbridge.stripe;

import com.stripe.param.PaymentIntentCreateParams;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An order in the processor's words, and whether an answer is that order.
final class IntentOrder {
    private IntentOrder() {}

    static PaymentIntentCreateParams params(ChargeOrder order, boolean partialAllowed) {
        var card = order.card();
        var method = card == null ? null : card.method();
        var params = PaymentIntentCreateParams.builder()
                .setAmount(order.amount().minorUnits())
                .setCurrency(order.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                .addPaymentMethodType(method == null ? "card_present" : "card")
                .setCaptureMethod(
                        order.held()
                                ? PaymentIntentCreateParams.CaptureMethod.MANUAL
                                : PaymentIntentCreateParams.CaptureMethod.AUTOMATIC)
                .setDescription(Texts.bounded(order.description(), 500))
                .putAllMetadata(metadata(order));
        if (card != null && method != null) {
            params.setCustomer(card.customer()).setPaymentMethod(method);
        }
        if (order.partialApproval() && partialAllowed) {
            params.setPaymentMethodOptions(PaymentIntentCreateParams.PaymentMethodOptions.builder()
                    .setCardPresent(PaymentIntentCreateParams.PaymentMethodOptions.CardPresent.builder()
                            .putExtraParam("request_partial_authorization", "if_available")
                            .build())
                    .build());
        }
        return params.build();
    }

    /// Whether a freshly created object has our amount, currency and ids, and can still not have been paid.
    static boolean isThatOf(ChargeTruth truth, ChargeOrder order) {
        return truth.status() == ChargeStatus.OPEN
                && truth.asked().equals(order.amount())
                && truth.metadata().equals(metadata(order));
    }

    /// Whether an object's metadata names this order: its attempt, and the installation that made it.
    static boolean mayBe(@Nullable Map<String, String> given, ChargeOrder order) {
        if (given == null || !order.attemptId().equals(given.get("attempt"))) {
            return false;
        }
        var installation = metadata(order).get("installation");
        return installation == null || installation.equals(given.get("installation"));
    }

    static Map<String, String> metadata(ChargeOrder order) {
        var metadata = new HashMap<String, String>();
        order.metadata().forEach((name, value) -> {
            var bounded = Texts.bounded(value, 500);
            if (!bounded.isEmpty()) {
                metadata.put(name, bounded);
            }
        });
        metadata.put("attempt", order.attemptId());
        return metadata;
    }
}
