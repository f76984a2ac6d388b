package dev.tillbridge.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import dev.tillbridge.payment.ChargeOrder;
import java.net.URI;
import java.util.Locale;

/// An order as a page for exactly this amount, in this currency, with a card.
final class SessionOrder {
    private SessionOrder() {}

    /// @param done where the page leads when it is finished or left; nothing follows from who comes there
    static SessionCreateParams params(ChargeOrder order, URI done) {
        var metadata = IntentOrder.metadata(order);
        var description = Texts.bounded(order.description(), 250);
        var price = LineItem.PriceData.builder()
                .setCurrency(order.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                .setUnitAmount(order.amount().minorUnits())
                .setProductData(LineItem.PriceData.ProductData.builder()
                        .setName(description)
                        .build())
                .build();
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .addLineItem(
                        LineItem.builder().setQuantity(1L).setPriceData(price).build())
                // Otherwise the page may offer the client's own currency, and another amount than ours would move.
                .setAdaptivePricing(SessionCreateParams.AdaptivePricing.builder()
                        .setEnabled(false)
                        .build())
                .setSubmitType(SessionCreateParams.SubmitType.PAY)
                .setClientReferenceId(order.attemptId())
                .putAllMetadata(metadata)
                .setPaymentIntentData(payment(order, description))
                .setSuccessUrl(done.toString())
                .setCancelUrl(done.toString());
        if (order.keepsCard()) {
            params.setCustomerCreation(SessionCreateParams.CustomerCreation.ALWAYS);
        }
        if (order.until() != null) {
            params.setExpiresAt(order.until().getEpochSecond());
        }
        return params.build();
    }

    private static SessionCreateParams.PaymentIntentData payment(ChargeOrder order, String description) {
        var payment = SessionCreateParams.PaymentIntentData.builder()
                .setDescription(description)
                .setCaptureMethod(SessionCreateParams.PaymentIntentData.CaptureMethod.AUTOMATIC)
                .putAllMetadata(IntentOrder.metadata(order));
        if (order.keepsCard()) {
            payment.setSetupFutureUsage(SessionCreateParams.PaymentIntentData.SetupFutureUsage.OFF_SESSION);
        }
        return payment.build();
    }
}
