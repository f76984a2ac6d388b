package dev.tillbridge.giveback;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.store.Tx;

/// Looks after money that went from here, see [Watching].
final class WatchBack implements Look {
    static final String NAME = "watch-back";

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
        return context.journal().latest(NAME).isEmpty()
                ? Watching.judge(way.sent(), context)
                : Watching.look(provider, way.sent(), way.latest(), context);
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var refund = new GiveBackJournal(context.journal()).request().order().refundId();
        switch (result) {
            case StepResult.Done(var answer) -> books.watched(tx, refund, Json.as(answer, RefundTruth.class));
            case StepResult.Pending(var answer, var _) -> books.watched(tx, refund, Json.as(answer, RefundTruth.class));
            case StepResult.NotDone _, StepResult.Unknown _ -> {}
        }
    }
}
