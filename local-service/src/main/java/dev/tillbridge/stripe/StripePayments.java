package dev.tillbridge.stripe;

import static dev.tillbridge.problem.ProblemCode.PROCESSOR_ANSWER_ODD;
import static dev.tillbridge.problem.ProblemCode.PROCESSOR_UNREACHABLE;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import dev.tillbridge.payment.Ability;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.Strangers;
import dev.tillbridge.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiPredicate;

/// Payment intents: created unconfirmed, paid at a reader, read again before anything is believed. Thread-safe.
final class StripePayments implements PaymentProvider {
    /// How far our clock and the processor's may be apart.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    private static final int MOST_PAGES = 300;
    private final StripeAccess access;
    private final IntentReading reading;
    private final Clock clock;

    StripePayments(StripeAccess access, Clock clock) {
        this.access = access;
        this.reading = new IntentReading(access.live());
        this.clock = clock;
    }

    @Override
    public String account() {
        return access.account();
    }

    @Override
    public boolean live() {
        return access.live();
    }

    @Override
    public boolean can(Ability ability) {
        return switch (ability) {
            case CARD_PRESENT, PAYMENT_LINK, SAVED_CARD, BANK_DEBIT -> true;
            case CARD_PAGE -> access.pagesEndAt().isPresent();
            case PARTIAL_APPROVAL -> access.partialApproval();
            case MANUAL_CAPTURE -> true;
        };
    }

    @Override
    public ProviderAnswer create(ChargeOrder order, String key) {
        var params = IntentOrder.params(order, access.partialApproval());
        return switch (Certainty.of(() -> access.intents().create(params, access.keyed(key)))) {
            case Outcome.Answered<PaymentIntent>(var intent) -> created(intent, order);
            case Outcome.NotDone<PaymentIntent>(var problem, var unused1, var again) ->
                new ProviderAnswer.NotDone(problem, again);
            case Outcome.Moved<PaymentIntent>(var code, var unused1) -> odd(code);
            case Outcome.Unknown<PaymentIntent>(var problem) -> new ProviderAnswer.Unknown(problem);
        };
    }

    /// A fresh object must be exactly what was ordered; a replayed answer is old news, so that the object is read.
    private ProviderAnswer created(PaymentIntent intent, ChargeOrder order) {
        if (StripeAccess.replayed(intent)) {
            return IntentReading.isReference(String.valueOf(intent.getId()))
                    ? ofThis(order, look(intent.getId()))
                    : odd("id");
        }
        var truth = read(intent);
        if (truth instanceof ProviderAnswer.Known(var known) && !IntentOrder.isThatOf(known, order)) {
            return odd("another payment than ordered");
        }
        return truth;
    }

    /// Under a key that another installation used as well, the answer may be an object of theirs.
    private static ProviderAnswer ofThis(ChargeOrder order, ProviderAnswer answer) {
        boolean others =
                answer instanceof ProviderAnswer.Known(var truth) && !IntentOrder.mayBe(truth.metadata(), order);
        return others ? odd("another payment than ordered") : answer;
    }

    @Override
    public ProviderAnswer look(String reference) {
        if (!IntentReading.isReference(reference)) {
            throw new IllegalArgumentException("not a reference of this processor");
        }
        var params =
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
        return switch (Certainty.of(() -> access.intents().retrieve(reference, params, access.unkeyed()))) {
            case Outcome.Answered<PaymentIntent>(var intent) ->
                reference.equals(intent.getId()) ? read(intent) : odd("another payment than asked for");
            // Not found says only that this account has no such payment; the money may be on another one.
            case Outcome.NotDone<PaymentIntent>(var problem, var unused1, var unused2) ->
                new ProviderAnswer.Unknown(problem);
            case Outcome.Moved<PaymentIntent>(var code, var unused1) -> odd(code);
            case Outcome.Unknown<PaymentIntent>(var problem) -> new ProviderAnswer.Unknown(problem);
        };
    }

    @Override
    public ProviderAnswer find(ChargeOrder order, Instant since) {
        return switch (Certainty.of(() -> search(order, since.minus(CLOCKS_APART)))) {
            case Outcome.Answered<String>(var reference) ->
                reference.isEmpty() ? new ProviderAnswer.Absent() : look(reference);
            case Outcome.NotDone<String>(var problem, var unused1, var unused2) -> new ProviderAnswer.Unknown(problem);
            case Outcome.Moved<String>(var code, var unused1) -> odd(code);
            case Outcome.Unknown<String>(var problem) -> new ProviderAnswer.Unknown(problem);
        };
    }

    /// The reference of the one object of this attempt, or empty after the whole list was read.
    private String search(ChargeOrder order, Instant since) throws StripeException {
        var found = "";
        var params = PaymentIntentListParams.builder()
                .setLimit(100L)
                .setCreated(PaymentIntentListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build());
        for (int page = 0; page < MOST_PAGES; page++) {
            var list = access.intents().list(params.build(), access.unkeyed());
            var data = OddAnswer.need(list.getData(), "list");
            for (var intent : data) {
                access.heard(intent);
                if (IntentOrder.mayBe(intent.getMetadata(), order)) {
                    if (!found.isEmpty()) {
                        throw new OddAnswer("two payments for one attempt");
                    }
                    found = OddAnswer.need(intent.getId(), "id");
                }
            }
            if (!OddAnswer.need(list.getHasMore(), "has_more")) {
                return found;
            }
            if (data.isEmpty()) {
                throw new OddAnswer("a list that does not end");
            }
            params.setStartingAfter(OddAnswer.need(data.getLast().getId(), "id"));
        }
        throw new OddAnswer("a list that does not end");
    }

    @Override
    public Strangers strangers(Instant since, BiPredicate<String, String> ours) {
        var pages = new StrangerPages(access, System::nanoTime);
        return switch (Certainty.of(() -> pages.read(since, ours))) {
            case Outcome.Answered<Strangers.Listed>(var listed) -> listed;
            case Outcome.NotDone<Strangers.Listed>(var problem, var unused1, var unused2) ->
                new Strangers.NotListed(problem);
            case Outcome.Moved<Strangers.Listed>(var code, var unused1) ->
                new Strangers.NotListed(Problem.of(PROCESSOR_ANSWER_ODD, "what", code));
            case Outcome.Unknown<Strangers.Listed>(var problem) -> new Strangers.NotListed(problem);
        };
    }

    @Override
    public ProviderAnswer makeFinal(String reference, String key) {
        var first = cancelAndLook(reference, key);
        // A stored 500 would be replayed under that key for a day. Cancelling twice does no harm, so: another key.
        return isOpen(first) ? settled(cancelAndLook(reference, key + "-2")) : first;
    }

    private ProviderAnswer cancelAndLook(String reference, String key) {
        if (!IntentReading.isReference(reference)) {
            throw new IllegalArgumentException("not a reference of this processor");
        }
        var params = PaymentIntentCancelParams.builder()
                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                .build();
        var cancelled = Certainty.of(() -> access.intents().cancel(reference, params, access.keyed(key)));
        var now = look(reference);
        if (isOpen(now) && cancelled instanceof Outcome.NotDone<PaymentIntent>(var problem, var unused1, var again)) {
            return new ProviderAnswer.NotDone(problem, again);
        }
        return now;
    }

    @Override
    public ProviderAnswer take(String reference, String key) {
        var first = captureAndLook(reference, key);
        // A stored 500 would be replayed under that key for a day. What is taken once is refused the second time.
        return isHeld(first) ? stillHeld(captureAndLook(reference, key + "-2")) : first;
    }

    private ProviderAnswer captureAndLook(String reference, String key) {
        if (!IntentReading.isReference(reference)) {
            throw new IllegalArgumentException("not a reference of this processor");
        }
        var taken = Certainty.of(() -> access.intents().capture(reference, access.keyed(key)));
        var now = look(reference);
        // Not even sent, as without internet: held still, also when the look says nothing.
        boolean told = now instanceof ProviderAnswer.Known && !isHeld(now);
        if (!told && taken instanceof Outcome.NotDone<PaymentIntent>(var problem, var unused1, var again)) {
            return new ProviderAnswer.NotDone(problem, again);
        }
        return now;
    }

    /// Held after a call that nobody answered: it may still be taken in a moment.
    private static ProviderAnswer stillHeld(ProviderAnswer answer) {
        return isHeld(answer) ? new ProviderAnswer.Unknown(Problem.of(PROCESSOR_UNREACHABLE)) : answer;
    }

    private static boolean isHeld(ProviderAnswer answer) {
        return answer instanceof ProviderAnswer.Known(var truth) && truth.status() == ChargeStatus.AUTHORIZED;
    }

    /// Nothing was taken, and something may still be.
    private static boolean isOpen(ProviderAnswer answer) {
        return isHeld(answer)
                || (answer instanceof ProviderAnswer.Known(var truth) && truth.status() == ChargeStatus.OPEN);
    }

    /// "Still open" is no final fact: whoever asked for finality must go on looking.
    private static ProviderAnswer settled(ProviderAnswer answer) {
        return isOpen(answer) ? new ProviderAnswer.Unknown(Problem.of(PROCESSOR_UNREACHABLE)) : answer;
    }

    private ProviderAnswer read(PaymentIntent intent) {
        access.heard(intent);
        return switch (Certainty.of(() -> reading.read(intent, clock.instant()))) {
            case Outcome.Answered<ChargeTruth>(var truth) -> new ProviderAnswer.Known(truth);
            case Outcome.NotDone<ChargeTruth>(var problem, var unused1, var unused2) ->
                new ProviderAnswer.Unknown(problem);
            case Outcome.Moved<ChargeTruth>(var code, var unused1) -> odd(code);
            case Outcome.Unknown<ChargeTruth>(var problem) -> new ProviderAnswer.Unknown(problem);
        };
    }

    private static ProviderAnswer odd(String what) {
        return new ProviderAnswer.Unknown(Problem.of(PROCESSOR_ANSWER_ODD, "what", what));
    }
}
