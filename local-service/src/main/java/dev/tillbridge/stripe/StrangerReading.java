package dev.tillbridge.stripe;

import com.stripe.model.PaymentIntent;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.StrangerCharge;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads whose an object in a list is. What is garbled in a stranger's object does not hide the stranger.
final class StrangerReading {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    /// Nobody could type such a name: it would be taken for a card number.
    private static final Pattern LONG_DIGITS = Pattern.compile("[0-9](?:-?[0-9]){12}");

    private StrangerReading() {}

    /// The installation that an object names; empty for the objects of other programs.
    static Optional<String> installation(PaymentIntent intent) {
        var metadata = intent.getMetadata();
        if (metadata == null || blank(metadata.get("attempt"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(metadata.get("installation")).filter(name -> !name.isBlank());
    }

    static Optional<StrangerCharge> of(PaymentIntent intent, String reference, BiPredicate<String, String> ours) {
        return installation(intent)
                .filter(name -> !ours.test(name, intent.getMetadata().get("attempt")))
                .map(name -> new StrangerCharge(
                        reference,
                        shown(name),
                        Texts.bounded(intent.getMetadata().get("attempt"), 60),
                        Texts.bounded(intent.getMetadata().get("code"), 40),
                        Texts.bounded(intent.getMetadata().get("invoices"), 400),
                        amount(intent),
                        status(intent.getStatus()),
                        Instant.ofEpochSecond(OddAnswer.need(intent.getCreated(), "created"))));
    }

    /// An id as it is; anything else by a name made of letters, always the same, so that it can be shown and typed.
    static String shown(String name) {
        if (NAME.matcher(name).matches() && !LONG_DIGITS.matcher(name).find()) {
            return name;
        }
        var letters = new StringBuilder("odd-");
        var digest = sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 8; i++) {
            letters.append((char) ('a' + ((digest[i] >> 4) & 15))).append((char) ('a' + (digest[i] & 15)));
        }
        return letters.toString();
    }

    private static Optional<Money> amount(PaymentIntent intent) {
        if (intent.getAmount() == null || intent.getAmount() < 0 || intent.getCurrency() == null) {
            return Optional.empty();
        }
        try {
            var currency = Currency.getInstance(intent.getCurrency().toUpperCase(Locale.ROOT));
            return Optional.of(new Money(intent.getAmount(), currency));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// A status that we do not know is not final.
    private static ChargeStatus status(@Nullable String status) {
        return switch (String.valueOf(status)) {
            case "requires_payment_method", "requires_confirmation", "requires_action" -> ChargeStatus.OPEN;
            case "requires_capture" -> ChargeStatus.AUTHORIZED;
            case "succeeded" -> ChargeStatus.CAPTURED;
            case "canceled" -> ChargeStatus.CLOSED;
            default -> ChargeStatus.UNDER_WAY;
        };
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
