package dev.tillbridge.stripe;

import com.stripe.model.Charge;
import dev.tillbridge.payment.CardFacts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a charge tells of the card. Nothing in it is needed for the money, so that what is odd is left out.
final class CardReading {
    private CardReading() {}

    static Optional<CardFacts> of(@Nullable Charge charge) {
        if (charge == null || charge.getPaymentMethodDetails() == null) {
            return Optional.empty();
        }
        var approval = Texts.bounded(charge.getAuthorizationCode(), 12);
        var present = charge.getPaymentMethodDetails().getCardPresent();
        if (present != null) {
            var receipt = present.getReceipt();
            var code = receipt == null ? approval : Texts.bounded(receipt.getAuthorizationCode(), 12);
            return Optional.of(new CardFacts(
                    brand(present.getBrand()),
                    last4(present.getLast4()),
                    entry(present.getReadMethod()),
                    code.isEmpty() ? approval : code,
                    emv(receipt)));
        }
        var card = charge.getPaymentMethodDetails().getCard();
        return card == null
                ? Optional.empty()
                : Optional.of(
                        new CardFacts(brand(card.getBrand()), last4(card.getLast4()), "typed", approval, Map.of()));
    }

    static String brand(@Nullable String code) {
        var known = Texts.bounded(code, 30).toLowerCase(Locale.ROOT);
        return switch (known) {
            case "visa" -> "Visa";
            case "mastercard" -> "Mastercard";
            case "amex" -> "American Express";
            case "discover" -> "Discover";
            case "diners" -> "Diners Club";
            case "jcb" -> "JCB";
            case "unionpay" -> "UnionPay";
            case "interac" -> "Interac";
            case "eftpos_au" -> "eftpos";
            default -> known;
        };
    }

    static String last4(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{4}") ? digits : "";
    }

    private static String entry(@Nullable String method) {
        return switch (method == null ? "" : method) {
            case "contactless_emv", "contactless_magstripe_mode" -> "tapped";
            case "contact_emv" -> "inserted";
            case "magnetic_stripe_fallback", "magnetic_stripe_track2" -> "swiped";
            default -> "";
        };
    }

    private static Map<String, String> emv(Charge.PaymentMethodDetails.CardPresent.@Nullable Receipt receipt) {
        if (receipt == null) {
            return Map.of();
        }
        var emv = new LinkedHashMap<String, String>();
        put(emv, "AID", receipt.getDedicatedFileName());
        put(emv, "Application", receipt.getApplicationPreferredName());
        put(emv, "Cryptogram", receipt.getApplicationCryptogram());
        put(emv, "TVR", receipt.getTerminalVerificationResults());
        put(emv, "TSI", receipt.getTransactionStatusInformation());
        put(emv, "ARC", receipt.getAuthorizationResponseCode());
        put(emv, "CVM", receipt.getCardholderVerificationMethod());
        put(emv, "Account", receipt.getAccountType());
        return emv;
    }

    private static void put(Map<String, String> emv, String name, @Nullable String value) {
        // AIDs and cryptograms are hexadecimal and may hold long runs of digits; they are bounded and of one shape.
        if (value != null && value.matches("[A-Za-z0-9 _.-]{1,40}")) {
            emv.put(name, value);
        }
    }
}
