package dev.tillbridge.giveback;

import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.RefundAnswer;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.RefundTruth;
import java.time.Duration;
import java.time.Instant;

/// How money that the processor has taken on is looked after: banks send it back days later. After 30 days nothing is
/// to be expected any more.
final class Watching {
    private static final Duration LONG_ENOUGH = Duration.ofDays(30);

    private Watching() {}

    /// Asks the processor, and judges what it says of this very refund. Where it says nothing that counts, nothing is
    /// in
    /// doubt but whether it has come back: it is asked again at the usual time.
    ///
    /// @param sent as it was first heard of; `known` the last that is known
    static StepResult look(RefundProvider provider, RefundTruth sent, RefundTruth known, StepContext context) {
        return provider.look(sent.reference()) instanceof RefundAnswer.Known(var truth) && isThat(sent, truth)
                ? judge(truth, context)
                : new StepResult.Pending(Json.tree(known), again(known, context));
    }

    private static boolean isThat(RefundTruth sent, RefundTruth truth) {
        return truth.reference().equals(sent.reference())
                && truth.payment().equals(sent.payment())
                && truth.amount().equals(sent.amount());
    }

    static StepResult judge(RefundTruth truth, StepContext context) {
        boolean over = truth.status() == RefundStatus.FAILED
                || (truth.status() == RefundStatus.SUCCEEDED
                        && context.now().isAfter(truth.created().plus(LONG_ENOUGH)));
        var told = timeless(truth);
        return over
                ? new StepResult.Done(Json.tree(told))
                : new StepResult.Pending(Json.tree(told), again(truth, context));
    }

    /// The time of a look is no news.
    static RefundTruth timeless(RefundTruth truth) {
        return new RefundTruth(
                truth.reference(),
                truth.payment(),
                truth.status(),
                truth.amount(),
                truth.reversed(),
                truth.failure(),
                truth.metadata(),
                truth.created(),
                truth.created());
    }

    private static Instant again(RefundTruth truth, StepContext context) {
        var age = Duration.between(truth.created(), context.now());
        boolean fresh = truth.status() == RefundStatus.UNDER_WAY && age.compareTo(Duration.ofHours(1)) < 0;
        return context.now().plus(fresh ? Duration.ofMinutes(5) : Duration.ofHours(12));
    }
}
