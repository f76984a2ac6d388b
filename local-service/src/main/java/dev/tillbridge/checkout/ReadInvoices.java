package dev.tillbridge.checkout;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Reads every invoice of the sale fresh from the PIMS and compares it with what was shown. A reading from before
/// the click does not count. What differs ends the sale before anything has left the machine.
final class ReadInvoices implements Look {
    static final String NAME = "read-invoice";

    private static final Duration OUR_ENTRY_TAKES = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final ReadingsAhead readings;
    private final OwnMoney own;
    private final SaleBooks books;

    ReadInvoices(ReadingsAhead readings, OwnMoney own, SaleBooks books) {
        this.readings = readings;
        this.own = own;
        this.books = books;
    }

    /// How the invoices stood when they were read, in the order of the sale.
    record Read(List<Stood> invoices) {
        Read {
            invoices = List.copyOf(invoices);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var sale = SaleJournal.of(context.journal()).request();
        var stood = new ArrayList<Stood>();
        try {
            for (var invoice : sale.invoices()) {
                var fresh = readings.read(sale.ask().activityId(), invoice.place());
                var open = own.open(sale.attemptId(), invoice.key(), fresh);
                var changed = FreshCheck.compare(invoice, fresh, open);
                if (changed.isPresent()) {
                    return mayWait(context, invoice)
                            ? new StepResult.Pending(
                                    Json.tree("our own entry"), context.now().plus(OUR_ENTRY_TAKES))
                            : new StepResult.NotDone(changed.get());
                }
                stood.add(Stood.of(fresh));
            }
        } catch (ProblemException unreadable) {
            return new StepResult.NotDone(unreadable.problem());
        }
        return new StepResult.Done(Json.tree(new Read(stood)));
    }

    /// An entry of ours that is going in right now may be what differs; soon that is known.
    private boolean mayWait(StepContext context, SaleInvoice invoice) {
        var waited = Duration.between(context.journal().begun().at(), context.now());
        return waited.compareTo(LONGEST_WAIT) < 0 && own.goingIn(invoice.key());
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        if (result instanceof StepResult.NotDone(var why)) {
            books.notCharged(tx, SaleJournal.of(context.journal()), why);
        }
    }
}
