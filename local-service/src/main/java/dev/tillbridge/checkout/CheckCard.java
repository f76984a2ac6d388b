package dev.tillbridge.checkout;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Tx;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// After the invoices were read anew, and before anything has left the machine: whether the saved card is still there,
/// and that of the client who stands on them.
final class CheckCard implements Look {
    static final String NAME = "check-card";

    private final ClientCards cards;
    private final SaleBooks books;

    CheckCard(ClientCards cards, SaleBooks books) {
        this.cards = cards;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        return refusal(cards, SaleJournal.of(context.journal()))
                .<StepResult>map(StepResult.NotDone::new)
                .orElseGet(() -> new StepResult.Done(Json.tree(Map.of())));
    }

    /// Every invoice of the sale must be of the client whose card it is.
    static Optional<Problem> refusal(ClientCards cards, SaleJournal sale) {
        var ask = Objects.requireNonNull(sale.request().ask().card(), "paid without a saved card");
        var card = Objects.requireNonNull(ask.use(), "paid without a saved card");
        return sale.request().invoices().stream()
                .flatMap(invoice -> cards.refusal(card, invoice.key().pims(), invoice.clientId()).stream())
                .findFirst();
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        if (result instanceof StepResult.NotDone(var problem)) {
            books.notCharged(tx, SaleJournal.of(context.journal()), problem);
        }
    }
}
