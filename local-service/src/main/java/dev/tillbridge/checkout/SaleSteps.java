package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.terminal.CardTerminal;

/// Makes the steps of a sale from the outside parties and our books.
class SaleSteps {
    private final PaymentProvider provider;
    private final CardTerminal terminal;
    private final ReadingsAhead readings;
    private final OwnMoney own;
    private final SaleBooks books;

    SaleSteps(PaymentProvider provider, CardTerminal terminal, ReadingsAhead readings, OwnMoney own, SaleBooks books) {
        this.provider = provider;
        this.terminal = terminal;
        this.readings = readings;
        this.own = own;
        this.books = books;
    }

    Step readInvoices() {
        return new ReadInvoices(readings, own, books);
    }

    Step clearReader() {
        return new ClearReader(terminal, books);
    }

    Step createCharge() {
        return new CreateCharge(provider, books);
    }

    Step showAmount() {
        return new ShowAmount(provider, terminal, books);
    }

    Step watchReader() {
        return new WatchReader(provider, terminal, books);
    }

    Step makeFinal() {
        return new MakeFinal(provider, terminal, books);
    }

    Step checkDecision() {
        return new CheckDecision(provider, books);
    }

    Step giveUp() {
        return new GiveUp(books);
    }
}
