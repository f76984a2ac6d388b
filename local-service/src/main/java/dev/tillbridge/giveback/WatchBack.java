package dev.tillbridge.giveback;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.RefundAnswer;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.time.Instant;

/// Looks after money that the processor has taken on: banks send it back days later. After 30 days nothing is to be
/// expected any more.
final class WatchBack implements Look {
    static final String NAME = "watch-back";
    private static final Duration LONG_ENOUGH = Duration.ofDays(30);

    private final RefundProvider provider;
    private final GiveBackBooks books;

    WatchBack(RefundProvider provider, GiveBackBooks books) {
        this.provider = provider;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var way = new GiveBackJournal(context.journal());
        // What was heard when it was sent is the first look.
        if (context.journal().latest(NAME).isEmpty()) {
            return judge(way.sent(), context);
        }
        var known = way.latest();
        return switch (provider.look(known.reference())) {
            case RefundAnswer.Known(var truth) when isThat(way, truth) -> judge(truth, context);
            case RefundAnswer.Known _, RefundAnswer.Absent _, RefundAnswer.NotDone _, RefundAnswer.Unknown _ ->
                // Nothing is in doubt but whether it has come back: it is asked again at the usual time.
                new StepResult.Pending(Json.tree(known), again(known, context));
        };
    }

    private static boolean isThat(GiveBackJournal way, RefundTruth truth) {
        var sent = way.sent();
        return truth.reference().equals(sent.reference())
                && truth.payment().equals(sent.payment())
                && truth.amount().equals(sent.amount());
    }

    private static StepResult judge(RefundTruth truth, StepContext context) {
        boolean over = truth.status() == RefundStatus.FAILED
                || (truth.status() == RefundStatus.SUCCEEDED
                        && context.now().isAfter(truth.created().plus(LONG_ENOUGH)));
        // The time of a look is no news.
        var told = Json.tree(new RefundTruth(
                truth.reference(),
                truth.payment(),
                truth.status(),
                truth.amount(),
                truth.reversed(),
                truth.failure(),
                truth.metadata(),
                truth.created(),
                truth.created()));
        return over ? new StepResult.Done(told) : new StepResult.Pending(told, again(truth, context));
    }

    private static Instant again(RefundTruth truth, StepContext context) {
        var age = Duration.between(truth.created(), context.now());
        boolean fresh = truth.status() == RefundStatus.UNDER_WAY && age.compareTo(Duration.ofHours(1)) < 0;
        return context.now().plus(fresh ? Duration.ofMinutes(5) : Duration.ofHours(12));
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var way = new GiveBackJournal(context.journal());
        switch (result) {
            case StepResult.Done(var answer) -> books.watched(tx, way, Json.as(answer, RefundTruth.class));
            case StepResult.Pending(var answer, var _) -> books.watched(tx, way, Json.as(answer, RefundTruth.class));
            case StepResult.NotDone _, StepResult.Unknown _ -> {}
        }
    }

    static Problem cameBack(String amount, String code, String why) {
        return new Problem(
                ProblemCode.GIVE_BACK_CAME_BACK,
                java.util.Map.of("amount", amount, "code", code, "why", why.isEmpty() ? "-" : why));
    }
}
