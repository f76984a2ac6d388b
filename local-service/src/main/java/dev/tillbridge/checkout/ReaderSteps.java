package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.terminal.CardTerminal;
import java.util.Optional;

/// The steps of a sale on a card reader: the reader is emptied, the charge created, shown on it and watched there.
class ReaderSteps extends ChargeSteps {
    private final PaymentProvider provider;
    private final CardTerminal terminal;

    ReaderSteps(PaymentProvider provider, CardTerminal terminal, Parts parts) {
        super(provider, new OffTheReader(terminal), parts);
        this.provider = provider;
        this.terminal = terminal;
    }

    @Override
    public Optional<Step> prepare() {
        return Optional.of(new ClearReader(terminal, books));
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
}
