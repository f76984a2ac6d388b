package dev.tillbridge.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.BankDebit;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.Decline;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a payment intent as the truth about a charge; throws [OddAnswer] on whatever cannot be right.
final class IntentReading {
    private static final Pattern ID = Pattern.compile("pi_[A-Za-z0-9_]{1,100}");
    private static final int MOST_METADATA = 50;

    /// The year 2100.
    private static final long LATEST = 4_102_444_800L;
    private final boolean live;

    IntentReading(boolean live) {
        this.live = live;
    }

    static boolean isReference(String reference) {
        return ID.matcher(reference).matches();
    }

    ChargeTruth read(PaymentIntent intent, Instant seenAt) {
        var id = OddAnswer.need(intent.getId(), "id");
        if (!isReference(id) || !"payment_intent".equals(intent.getObject())) {
            throw new OddAnswer("not a payment");
        }
        if (OddAnswer.need(intent.getLivemode(), "livemode") != live) {
            throw new OddAnswer("live and practice mixed up");
        }
        var currency = currency(intent.getCurrency());
        var charge = charge(intent, currency);
        var bank = BankReading.of(intent, charge);
        // What waits for the client's proof was agreed to: it can be neither paid otherwise nor taken for unpaid.
        var status =
                bank.filter(debit -> debit.stage() == BankDebit.Stage.TO_PROVE).isPresent()
                        ? ChargeStatus.UNDER_WAY
                        : status(OddAnswer.need(intent.getStatus(), "status"));
        var received = money(intent.getAmountReceived(), currency, "amount_received");
        var held = money(intent.getAmountCapturable(), currency, "amount_capturable");
        if (status == ChargeStatus.CAPTURED && received.isZero()) {
            throw new OddAnswer("paid, but nothing was taken");
        }
        return new ChargeTruth(
                id,
                status,
                asked(intent, charge, currency),
                approved(status, charge, received, held),
                received,
                Money.zero(currency),
                tip(intent, currency),
                metadata(intent.getMetadata()),
                bank.map(BankDebit::account).or(() -> moved(status) ? CardReading.of(charge) : Optional.empty()),
                decline(intent),
                seenAt,
                bank.orElse(null),
                status == ChargeStatus.AUTHORIZED ? heldUntil(charge) : null,
                status == ChargeStatus.CAPTURED ? KeptReading.of(intent, charge) : null);
    }

    /// Only shown and hurried by: an odd value is none.
    private static @Nullable Instant heldUntil(@Nullable Charge charge) {
        var details = charge == null ? null : charge.getPaymentMethodDetails();
        var card = details == null ? null : details.getCard();
        var present = details == null ? null : details.getCardPresent();
        var until = present != null ? present.getCaptureBefore() : card != null ? card.getCaptureBefore() : null;
        return until == null || until <= 0 || until > LATEST ? null : Instant.ofEpochSecond(until);
    }

    private static boolean moved(ChargeStatus status) {
        return status == ChargeStatus.CAPTURED || status == ChargeStatus.AUTHORIZED;
    }

    private static ChargeStatus status(String status) {
        return switch (status) {
            case "requires_payment_method", "requires_confirmation", "requires_action" -> ChargeStatus.OPEN;
            case "processing" -> ChargeStatus.UNDER_WAY;
            case "requires_capture" -> ChargeStatus.AUTHORIZED;
            case "succeeded" -> ChargeStatus.CAPTURED;
            case "canceled" -> ChargeStatus.CLOSED;
            default -> throw new OddAnswer("unknown status " + Texts.bounded(status, 40));
        };
    }

    private static @Nullable Charge charge(PaymentIntent intent, Currency currency) {
        var charge = intent.getLatestChargeObject();
        if (charge == null) {
            return null;
        }
        if (!intent.getId().equals(charge.getPaymentIntent())) {
            throw new OddAnswer("a charge of another payment");
        }
        if (!currency(charge.getCurrency()).equals(currency)) {
            throw new OddAnswer("two currencies");
        }
        return charge;
    }

    /// A partial approval lowers the intent's own amount; what was asked for then stands on the charge.
    private static Money asked(PaymentIntent intent, @Nullable Charge charge, Currency currency) {
        var amount = money(intent.getAmount(), currency, "amount");
        var requested = charge == null ? null : RawAmounts.requested(intent);
        return requested == null ? amount : new Money(requested, currency);
    }

    private static Money approved(ChargeStatus status, @Nullable Charge charge, Money received, Money held) {
        if (status != ChargeStatus.CAPTURED && status != ChargeStatus.AUTHORIZED) {
            return Money.zero(received.currency());
        }
        var moved = status == ChargeStatus.CAPTURED ? received : held;
        return charge == null ? moved : money(charge.getAmount(), received.currency(), "charge amount");
    }

    private static Money tip(PaymentIntent intent, Currency currency) {
        var details = intent.getAmountDetails();
        if (details == null || details.getTip() == null || details.getTip().getAmount() == null) {
            return Money.zero(currency);
        }
        return money(details.getTip().getAmount(), currency, "tip");
    }

    private static Optional<Decline> decline(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        if (error == null) {
            return Optional.empty();
        }
        var code = error.getDeclineCode() == null ? error.getCode() : error.getDeclineCode();
        return Optional.of(new Decline(Texts.bounded(code, 80), Texts.bounded(error.getMessage(), 300)));
    }

    static Map<String, String> metadata(@Nullable Map<String, String> given) {
        if (given == null) {
            return Map.of();
        }
        if (given.size() > MOST_METADATA) {
            throw new OddAnswer("too much metadata");
        }
        var metadata = new HashMap<String, String>();
        given.forEach((key, value) -> {
            if (key.length() <= 40 && value != null && value.length() <= 500) {
                metadata.put(key, value);
            }
        });
        return metadata;
    }

    static Currency currency(@Nullable String code) {
        try {
            var currency = Currency.getInstance(OddAnswer.need(code, "currency").toUpperCase(Locale.ROOT));
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // said below
        }
        throw new OddAnswer("unknown currency");
    }

    static Money money(@Nullable Long minorUnits, Currency currency, String what) {
        long amount = OddAnswer.need(minorUnits, what);
        if (amount < 0) {
            throw new OddAnswer("negative " + what);
        }
        return new Money(amount, currency);
    }
}
