package dev.tillbridge.giveback;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.RefundList;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.util.List;

/// Reads what the processor has given back of the payment so far: somebody may have done it in its own pages. Where
/// that cannot be read, nothing is sent.
final class LookFirst implements Look {
    static final String NAME = "look-first";

    private final RefundProvider provider;
    private final GiveBackBooks books;

    LookFirst(RefundProvider provider, GiveBackBooks books) {
        this.provider = provider;
        this.books = books;
    }

    /// @param fits whether it is what the person was shown, with room for what is asked
    record Seen(boolean fits, List<RefundTruth> refunds) {
        Seen {
            refunds = List.copyOf(refunds);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var request = new GiveBackJournal(context.journal()).request();
        return switch (provider.list(request.order().payment())) {
            case RefundList.Listed(var refunds) ->
                new StepResult.Done(Json.tree(new Seen(fits(request, refunds), refunds)));
            case RefundList.NotListed(var problem) ->
                new StepResult.NotDone(Problem.of(
                        ProblemCode.GIVE_BACK_UNREACHABLE, "why", problem.code().name()));
        };
    }

    /// Whether it is as the person was shown, and there is room. Its own does not count: that is looked for before it
    /// is sent again.
    private static boolean fits(GiveBackRequest request, List<RefundTruth> refunds) {
        var gone = request.order().amount();
        for (var refund : others(request, refunds)) {
            if (!request.known().contains(refund.reference())
                    || !refund.amount().currency().equals(gone.currency())) {
                return false;
            }
            gone = gone.plus(refund.amount());
        }
        Money taken = request.captured();
        return gone.compareTo(taken) <= 0;
    }

    /// What went back of the payment but for this one.
    static List<RefundTruth> others(GiveBackRequest request, List<RefundTruth> refunds) {
        return refunds.stream()
                .filter(refund -> refund.status() != RefundStatus.FAILED)
                .filter(refund ->
                        !request.order().refundId().equals(refund.metadata().get("refund")))
                .toList();
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var way = new GiveBackJournal(context.journal());
        switch (result) {
            case StepResult.Done(var answer) -> books.seen(tx, way, Json.as(answer, Seen.class));
            case StepResult.NotDone(var problem) -> books.notGiven(tx, way, problem);
            case StepResult.Unknown _, StepResult.Pending _ -> {}
        }
    }
}
