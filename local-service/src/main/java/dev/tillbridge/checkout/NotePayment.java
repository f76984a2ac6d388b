package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.NotedReference;
import dev.tillbridge.store.Tx;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Notes money that a person took. Nothing moves by it, so it may be done again until it is in the books; there it is
/// once.
final class NotePayment implements Step {
    /// Stands where the charge is created in all other ways.
    static final String NAME = CreateCharge.NAME;

    private final SaleBooks books;

    NotePayment(SaleBooks books) {
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonNode request() {
        return Json.tree(NAME);
    }

    @Override
    public StepResult run(StepContext context) {
        return new StepResult.Done(
                Json.tree(truth(SaleJournal.of(context.journal()).request(), context.now())));
    }

    @Override
    public StepResult resolve(StepContext context) {
        return run(context);
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        if (result instanceof StepResult.Done(var answer)) {
            var truth = Json.as(answer, ChargeTruth.class);
            var sale = SaleJournal.of(context.journal());
            books.created(tx, sale, truth);
            books.captured(tx, sale, truth);
        }
    }

    private static ChargeTruth truth(SaleRequest sale, Instant now) {
        var zero = Money.zero(sale.amount().currency());
        return new ChargeTruth(
                NotedReference.of(sale.attemptId()),
                ChargeStatus.CAPTURED,
                sale.amount(),
                sale.amount(),
                sale.amount(),
                zero,
                zero,
                sale.order().metadata(),
                Noted.of(sale.ask().noted()).facts(),
                Optional.empty(),
                now);
    }
}
