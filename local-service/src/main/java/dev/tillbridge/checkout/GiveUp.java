package dev.tillbridge.checkout;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import java.util.Map;

/// Ends a sale that was stopped, or whose desk has gone, before anything of it left the machine.
final class GiveUp implements Look {
    static final String NAME = "give-up";

    private final SaleBooks books;

    GiveUp(SaleBooks books) {
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        return new StepResult.Done(Json.tree(Map.of()));
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var sale = SaleJournal.of(context.journal());
        books.notCharged(tx, sale, sale.whyGivenUp());
    }
}
