package dev.tillbridge.stripe;

import com.stripe.model.PaymentIntent;
import dev.tillbridge.json.Json;
import org.jspecify.annotations.Nullable;

/// Amounts that the processor sends and its library's model does not have.
final class RawAmounts {
    private RawAmounts() {}

    /// `latest_charge.payment_method_details.card_present.amount_requested`, or null.
    static @Nullable Long requested(PaymentIntent intent) {
        var response = intent.getLastResponse();
        if (response == null) {
            return null;
        }
        var amount = Json.parse(response.body())
                .path("latest_charge")
                .path("payment_method_details")
                .path("card_present")
                .path("amount_requested");
        if (amount.isMissingNode() || amount.isNull()) {
            return null;
        }
        if (!amount.isIntegralNumber() || !amount.canConvertToLong() || amount.longValue() < 0) {
            throw new OddAnswer("amount_requested is no amount");
        }
        return amount.longValue();
    }
}
