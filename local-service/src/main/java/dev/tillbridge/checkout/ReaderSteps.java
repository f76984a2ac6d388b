package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.terminal.CardTerminal;
import java.util.Optional;

/// The steps of a sale on a card reader: the reader is emptied, the charge created, shown on it and watched there.
class ReaderSteps implements SaleSteps {
    private final PaymentProvider provider;
    private final CardTerminal terminal;
    private final ReadingsAhead readings;
    private final OwnMoney own;
    private final SaleBooks books;

    ReaderSteps(
            PaymentProvider provider, CardTerminal terminal, ReadingsAhead readings, OwnMoney own, SaleBooks books) {
        this.provider = provider;
        this.terminal = terminal;
        this.readings = readings;
        this.own = own;
        this.books = books;
    }

    @Override
    public Step readInvoices() {
        return new ReadInvoices(readings, own, books);
    }

    @Override
    public Optional<Step> prepare() {
        return Optional.of(new ClearReader(terminal, books));
    }

    @Override
    public Step createCharge() {
        return new CreateCharge(provider, books);
    }

    @Override
    public Optional<Step> show() {
        return Optional.of(new ShowAmount(provider, terminal, books));
    }

    @Override
    public Step watch() {
        return new WatchReader(provider, terminal, books);
    }

    @Override
    public Step takeHeld() {
        return new TakeHeld(provider, books);
    }

    @Override
    public Step makeFinal() {
        return new MakeFinal(provider, new OffTheReader(terminal), books);
    }

    @Override
    public Step checkDecision() {
        return new CheckDecision(provider, books);
    }

    @Override
    public Step giveUp() {
        return new GiveUp(books);
    }
}
