package dev.tillbridge.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import dev.tillbridge.payment.KeptCard;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what is kept of a card. A payment stands without it, so that what is odd there only means that none is kept.
final class KeptReading {
    private static final Pattern CUSTOMER = Pattern.compile("cus_[A-Za-z0-9_]{1,100}");
    private static final Pattern METHOD = Pattern.compile("(pm|card|src)_[A-Za-z0-9_]{1,100}");

    private KeptReading() {}

    /// The card that a payment leaves behind for later ones, or null.
    static @Nullable KeptCard of(PaymentIntent intent, @Nullable Charge charge) {
        if (!"off_session".equals(intent.getSetupFutureUsage())
                || charge == null
                || charge.getPaymentMethodDetails() == null) {
            return null;
        }
        var card = charge.getPaymentMethodDetails().getCard();
        return card == null
                ? null
                : kept(
                        intent.getCustomer(),
                        intent.getPaymentMethod(),
                        card.getBrand(),
                        card.getLast4(),
                        card.getExpMonth(),
                        card.getExpYear());
    }

    /// The card of a method that a customer has; null when nobody has it.
    static @Nullable KeptCard of(PaymentMethod method) {
        var card = method.getCard();
        return card == null
                ? null
                : kept(
                        method.getCustomer(),
                        method.getId(),
                        card.getBrand(),
                        card.getLast4(),
                        card.getExpMonth(),
                        card.getExpYear());
    }

    private static @Nullable KeptCard kept(
            @Nullable String customer,
            @Nullable String method,
            @Nullable String brand,
            @Nullable String last4,
            @Nullable Long month,
            @Nullable Long year) {
        if (customer == null || method == null || month == null || year == null) {
            return null;
        }
        boolean plausible = CUSTOMER.matcher(customer).matches()
                && METHOD.matcher(method).matches()
                && month >= 1
                && month <= 12
                && year >= 2000
                && year <= 2199;
        return plausible
                ? new KeptCard(
                        customer,
                        method,
                        CardReading.brand(brand),
                        CardReading.last4(last4),
                        month.intValue(),
                        year.intValue())
                : null;
    }
}
