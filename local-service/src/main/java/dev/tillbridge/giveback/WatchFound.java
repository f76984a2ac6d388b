package dev.tillbridge.giveback;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.store.Tx;

/// Looks after money that was given back elsewhere, as [WatchBack] does after what went from here.
final class WatchFound implements Look {
    static final String NAME = "watch-found";

    private final RefundProvider provider;
    private final GiveBackBooks books;

    WatchFound(RefundProvider provider, GiveBackBooks books) {
        this.provider = provider;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var found = context.journal().request(FoundBackRequest.class).found();
        var known = context.journal().answer(NAME, RefundTruth.class);
        // What was found is the first look.
        return known.isEmpty() ? Watching.judge(found, context) : Watching.look(provider, found, known.get(), context);
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var refund = context.journal().request(FoundBackRequest.class).refundId();
        switch (result) {
            case StepResult.Done(var answer) -> books.watched(tx, refund, Json.as(answer, RefundTruth.class));
            case StepResult.Pending(var answer, var _) -> books.watched(tx, refund, Json.as(answer, RefundTruth.class));
            case StepResult.NotDone _, StepResult.Unknown _ -> {}
        }
    }
}
