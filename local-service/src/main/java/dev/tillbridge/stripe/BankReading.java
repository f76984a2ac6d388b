package dev.tillbridge.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import dev.tillbridge.payment.BankDebit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads how the debit of a bank account stands from the payment and its latest try.
final class BankReading {
    private static final List<String> ONLY_BANK = List.of("us_bank_account");

    private BankReading() {}

    /// Empty for a card, and while nobody gave an account.
    static Optional<BankDebit> of(PaymentIntent intent, @Nullable Charge charge) {
        if (!ONLY_BANK.equals(intent.getPaymentMethodTypes())) {
            return Optional.empty();
        }
        return stage(intent, charge).map(stage -> {
            var account = charge == null || charge.getPaymentMethodDetails() == null
                    ? null
                    : charge.getPaymentMethodDetails().getUsBankAccount();
            long since = OddAnswer.need(charge == null ? intent.getCreated() : charge.getCreated(), "created");
            return new BankDebit(
                    stage,
                    account == null ? "" : Texts.bounded(account.getBankName(), 40),
                    account == null ? "" : last4(account.getLast4()),
                    Instant.ofEpochSecond(since));
        });
    }

    private static Optional<BankDebit.Stage> stage(PaymentIntent intent, @Nullable Charge charge) {
        var action = intent.getNextAction();
        return switch (String.valueOf(intent.getStatus())) {
            case "processing" -> Optional.of(BankDebit.Stage.ON_ITS_WAY);
            case "succeeded" -> Optional.of(BankDebit.Stage.ARRIVED);
            case "requires_action" ->
                action != null && "verify_with_microdeposits".equals(action.getType())
                        ? Optional.of(BankDebit.Stage.TO_PROVE)
                        : Optional.empty();
            // Cancelled after that it stays what it was; cancelled before, nobody's bank said no.
            case "requires_payment_method", "canceled" -> failed(intent, charge);
            default -> Optional.empty();
        };
    }

    private static Optional<BankDebit.Stage> failed(PaymentIntent intent, @Nullable Charge charge) {
        if (intent.getLastPaymentError() == null) {
            return Optional.empty();
        }
        return Optional.of(
                charge != null && "failed".equals(charge.getStatus())
                        ? BankDebit.Stage.CAME_BACK
                        : BankDebit.Stage.NOT_PROVED);
    }

    private static String last4(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{4}") ? digits : "";
    }
}
