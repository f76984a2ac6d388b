package dev.tillbridge.stripe;

import static dev.tillbridge.problem.ProblemCode.PROCESSOR_ANSWER_ODD;
import static dev.tillbridge.problem.ProblemCode.PROCESSOR_REFUSED;

import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import dev.tillbridge.payment.RefundAnswer;
import dev.tillbridge.payment.RefundList;
import dev.tillbridge.payment.RefundOrder;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.problem.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Refunds of payment intents. The list of a payment's refunds is consistent, unlike the processor's search.
/// Thread-safe.
final class StripeRefunds implements RefundProvider {
    /// A payment has far fewer: each gives back at least one cent, and a person presses for each.
    private static final int MOST_PAGES = 20;

    private final StripeAccess access;
    private final Clock clock;

    StripeRefunds(StripeAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public RefundAnswer refund(RefundOrder order, String key) {
        requirePayment(order.payment());
        var params = RefundCreateParams.builder()
                .setPaymentIntent(order.payment())
                .setAmount(order.amount().minorUnits())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putAllMetadata(RefundIds.metadata(order))
                .build();
        return switch (Certainty.of(() -> access.refunds().create(params, access.keyed(key)))) {
            case Outcome.Answered<Refund>(var refund) -> made(refund, order);
            case Outcome.NotDone<Refund>(var problem, var unused1, var again) ->
                new RefundAnswer.NotDone(problem, again);
            case Outcome.Moved<Refund>(var unused1, var said) -> moved(order, said);
            case Outcome.Unknown<Refund>(var problem) -> new RefundAnswer.Unknown(problem);
        };
    }

    /// A fresh refund must be exactly what was ordered; a replayed answer is old news, so that the refund is read.
    private RefundAnswer made(Refund refund, RefundOrder order) {
        if (StripeAccess.replayed(refund)) {
            return RefundReading.isReference(String.valueOf(refund.getId()))
                    ? ofThis(order, look(refund.getId()))
                    : odd("id");
        }
        return ofThis(order, read(refund));
    }

    private static RefundAnswer ofThis(RefundOrder order, RefundAnswer answer) {
        boolean another = answer instanceof RefundAnswer.Known(var truth) && !RefundIds.isThatOf(truth, order);
        return another ? odd("another refund than ordered") : answer;
    }

    /// Nothing is left to give back, or the payment is not in a state for it: perhaps by what an earlier call did.
    private RefundAnswer moved(RefundOrder order, String said) {
        var found = find(order);
        return found instanceof RefundAnswer.Absent
                ? new RefundAnswer.NotDone(Problem.of(PROCESSOR_REFUSED, "why", said), false)
                : found;
    }

    @Override
    public RefundAnswer look(String reference) {
        if (!RefundReading.isReference(reference)) {
            throw new IllegalArgumentException("not a refund of this processor");
        }
        return switch (Certainty.of(() -> access.refunds().retrieve(reference, access.unkeyed()))) {
            case Outcome.Answered<Refund>(var refund) ->
                reference.equals(refund.getId()) ? read(refund) : odd("another refund than asked for");
            // Not found says only that this account has no such refund.
            case Outcome.NotDone<Refund>(var problem, var unused1, var unused2) -> new RefundAnswer.Unknown(problem);
            case Outcome.Moved<Refund>(var code, var unused1) -> odd(code);
            case Outcome.Unknown<Refund>(var problem) -> new RefundAnswer.Unknown(problem);
        };
    }

    @Override
    public RefundAnswer find(RefundOrder order) {
        return switch (list(order.payment())) {
            case RefundList.Listed(var refunds) ->
                only(refunds.stream()
                        .filter(truth -> RefundIds.mayBe(truth.metadata(), order))
                        .toList());
            case RefundList.NotListed(var problem) -> new RefundAnswer.Unknown(problem);
        };
    }

    private static RefundAnswer only(List<RefundTruth> found) {
        return switch (found.size()) {
            case 0 -> new RefundAnswer.Absent();
            case 1 -> new RefundAnswer.Known(found.getFirst());
            default -> odd("two refunds for one order");
        };
    }

    @Override
    public RefundList list(String payment) {
        requirePayment(payment);
        return switch (Certainty.of(() -> all(payment))) {
            case Outcome.Answered<List<RefundTruth>>(var refunds) -> new RefundList.Listed(refunds);
            case Outcome.NotDone<List<RefundTruth>>(var problem, var unused1, var unused2) ->
                new RefundList.NotListed(problem);
            case Outcome.Moved<List<RefundTruth>>(var code, var unused1) ->
                new RefundList.NotListed(Problem.of(PROCESSOR_ANSWER_ODD, "what", code));
            case Outcome.Unknown<List<RefundTruth>>(var problem) -> new RefundList.NotListed(problem);
        };
    }

    private List<RefundTruth> all(String payment) throws StripeException {
        var found = new ArrayList<RefundTruth>();
        var params = RefundListParams.builder().setPaymentIntent(payment).setLimit(100L);
        for (int page = 0; page < MOST_PAGES; page++) {
            var list = access.refunds().list(params.build(), access.unkeyed());
            var data = OddAnswer.need(list.getData(), "list");
            for (var refund : data) {
                var truth = RefundReading.read(refund, clock.instant());
                if (!truth.payment().equals(payment)) {
                    throw new OddAnswer("a refund of another payment");
                }
                found.add(truth);
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

    private RefundAnswer read(Refund refund) {
        return switch (Certainty.of(() -> RefundReading.read(refund, clock.instant()))) {
            case Outcome.Answered<RefundTruth>(var truth) -> new RefundAnswer.Known(truth);
            case Outcome.NotDone<RefundTruth>(var problem, var unused1, var unused2) ->
                new RefundAnswer.Unknown(problem);
            case Outcome.Moved<RefundTruth>(var code, var unused1) -> odd(code);
            case Outcome.Unknown<RefundTruth>(var problem) -> new RefundAnswer.Unknown(problem);
        };
    }

    private static void requirePayment(String payment) {
        if (!IntentReading.isReference(payment)) {
            throw new IllegalArgumentException("not a payment of this processor");
        }
    }

    private static RefundAnswer odd(String what) {
        return new RefundAnswer.Unknown(Problem.of(PROCESSOR_ANSWER_ODD, "what", what));
    }
}
