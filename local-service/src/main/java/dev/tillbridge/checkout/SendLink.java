package dev.tillbridge.checkout;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import java.util.Map;

/// Queues the message with the link in the transaction that says so: a service that ends here has queued it once or not
/// at all. A link that is only shown is open from here on.
final class SendLink implements Look {
    static final String NAME = "send-link";

    private final Sendings sendings;

    SendLink(Sendings sendings) {
        this.sendings = sendings;
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
        var to = sale.request().link().to();
        if (result instanceof StepResult.Done && to != null) {
            sendings.send(tx, sale.request().ask().activityId(), to, false);
        }
    }
}
