package dev.tillbridge.stripe;

import static dev.tillbridge.problem.ProblemCode.CARD_NEEDS_CLIENT;
import static dev.tillbridge.problem.ProblemCode.PROCESSOR_ANSWER_ODD;

import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.param.PaymentIntentConfirmParams;
import dev.tillbridge.payment.CardAnswer;
import dev.tillbridge.payment.CardFacts;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.KeptCard;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.SavedCardProvider;
import dev.tillbridge.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Payment intents on cards that are kept: created with customer and card, confirmed while the client is away, and
/// read again. Thread-safe.
final class StripeSavedCards implements SavedCardProvider {
    private static final String BANK_ASKS = "authentication_required";

    private final StripeAccess access;
    private final StripePayments payments;

    StripeSavedCards(StripeAccess access, Clock clock) {
        this.access = access;
        this.payments = new StripePayments(access, clock);
    }

    @Override
    public Optional<String> account() {
        return access.knownAccount();
    }

    @Override
    public ProviderAnswer create(ChargeOrder order, String key) {
        return named(payments.create(order, key));
    }

    @Override
    public ProviderAnswer look(String reference) {
        return named(payments.look(reference));
    }

    @Override
    public ProviderAnswer find(ChargeOrder order, Instant since) {
        return named(payments.find(order, since));
    }

    @Override
    public ProviderAnswer makeFinal(String reference, String key) {
        return named(payments.makeFinal(reference, key));
    }

    @Override
    public ProviderAnswer confirm(String reference, String key) {
        if (!IntentReading.isReference(reference)) {
            throw new IllegalArgumentException("not a reference of this processor");
        }
        var params = PaymentIntentConfirmParams.builder().setOffSession(true).build();
        return switch (Certainty.of(() -> access.intents().confirm(reference, params, access.keyed(key)))) {
            // An answer may be a stored one; what is true now stands on the object.
            case Outcome.Answered<PaymentIntent>(var _), Outcome.Moved<PaymentIntent>(var _, var _) -> look(reference);
            case Outcome.NotDone<PaymentIntent>(var problem, var code, var again) ->
                new ProviderAnswer.NotDone(code.equals(BANK_ASKS) ? Problem.of(CARD_NEEDS_CLIENT) : problem, again);
            case Outcome.Unknown<PaymentIntent>(var problem) -> new ProviderAnswer.Unknown(problem);
        };
    }

    @Override
    public CardAnswer forget(KeptCard card, String key) {
        var detached = Certainty.of(() -> access.methods().detach(card.method(), access.keyed(key)));
        var now = card(card);
        // What it says of it now counts; without that, why it was not forgotten.
        return now instanceof CardAnswer.Kept
                        && detached instanceof Outcome.NotDone<PaymentMethod>(var problem, var _, var _)
                ? new CardAnswer.Unknown(problem)
                : now;
    }

    @Override
    public CardAnswer card(KeptCard card) {
        return switch (Certainty.of(() -> access.methods().retrieve(card.method(), access.unkeyed()))) {
            case Outcome.Answered<PaymentMethod>(var method) -> read(card, method);
            // Not found says only that this key's account has none; the card may be on another one.
            case Outcome.NotDone<PaymentMethod>(var problem, var _, var _) -> new CardAnswer.Unknown(problem);
            case Outcome.Moved<PaymentMethod>(var code, var _) -> odd(code);
            case Outcome.Unknown<PaymentMethod>(var problem) -> new CardAnswer.Unknown(problem);
        };
    }

    private static CardAnswer read(KeptCard card, PaymentMethod method) {
        if (!card.method().equals(method.getId())) {
            return odd("another card than asked for");
        }
        if (method.getCustomer() == null) {
            return new CardAnswer.Forgotten();
        }
        var kept = KeptReading.of(method);
        return kept == null || !kept.customer().equals(card.customer()) ? odd("card") : new CardAnswer.Kept(kept);
    }

    private static CardAnswer odd(String what) {
        return new CardAnswer.Unknown(Problem.of(PROCESSOR_ANSWER_ODD, "what", what));
    }

    /// Nobody typed the card this time.
    private static ProviderAnswer named(ProviderAnswer answer) {
        return answer instanceof ProviderAnswer.Known(var truth) && truth.card().isPresent()
                ? new ProviderAnswer.Known(saved(truth))
                : answer;
    }

    private static ChargeTruth saved(ChargeTruth truth) {
        return new ChargeTruth(
                truth.reference(),
                truth.status(),
                truth.asked(),
                truth.approved(),
                truth.captured(),
                truth.surcharge(),
                truth.tip(),
                truth.metadata(),
                truth.card()
                        .map(card ->
                                new CardFacts(card.brand(), card.last4(), "saved card", card.approval(), Map.of())),
                truth.decline(),
                truth.seenAt(),
                truth.bank(),
                truth.heldUntil(),
                truth.kept());
    }
}
