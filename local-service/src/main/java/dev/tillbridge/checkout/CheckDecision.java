package dev.tillbridge.checkout;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.Charges;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// After a person said *paid* without proof: goes on looking to day 30. A final fact that says otherwise is a
/// difference. A page or a link that somebody could still pay is ended.
final class CheckDecision implements Look {
    static final String NAME = "check-decision";
    private static final Duration DAYS = Duration.ofDays(30);

    private final Charges charges;
    private final SaleBooks books;

    CheckDecision(Charges charges, SaleBooks books) {
        this.charges = charges;
        this.books = books;
    }

    /// @param truth the final fact; null when none came in 30 days
    record Checked(@Nullable ChargeTruth truth) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var sale = SaleJournal.of(context.journal());
        var answer = sale.reference()
                .map(charge -> ended(context, sale, charge))
                .orElseGet(() -> charges.find(
                        sale.request().order(), context.journal().begun().at()));
        if (answer instanceof ProviderAnswer.Known(var truth)
                && (truth.status() == ChargeStatus.CAPTURED || truth.status() == ChargeStatus.CLOSED)) {
            return new StepResult.Done(Json.tree(new Checked(truth)));
        }
        var decidedAt = context.journal().decisions().getLast().at();
        var passed = Duration.between(decidedAt, context.now());
        if (passed.compareTo(DAYS) > 0) {
            return new StepResult.Done(Json.tree(new Checked(null)));
        }
        // Twice as long each time, between a minute and a day.
        var pause = passed.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : passed;
        var next = pause.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : pause;
        return new StepResult.Pending(
                Json.tree("no final fact yet"), context.now().plus(next));
    }

    /// What waits for the client without a card reader must take nothing beside what the person saw: it is ended for
    /// good, and read again.
    private ProviderAnswer ended(StepContext context, SaleJournal sale, String charge) {
        return sale.request().reader() != null
                ? charges.look(charge)
                : charges.makeFinal(charge, context.key() + "-" + context.now().getEpochSecond());
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        if (result instanceof StepResult.Done(var answer)) {
            var truth = Json.as(answer, Checked.class).truth();
            if (truth != null) {
                books.checkedDecision(tx, SaleJournal.of(context.journal()), truth);
            }
        }
    }
}
