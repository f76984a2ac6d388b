package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.SavedCardProvider;
import java.util.Optional;

/// The steps of a sale on a saved card: the card is looked at again, the charge created unconfirmed, confirmed, and
/// read again.
final class CardSteps extends ChargeSteps {
    private final SavedCardProvider provider;
    private final ClientCards cards;

    CardSteps(SavedCardProvider provider, ClientCards cards, Parts parts) {
        super(provider, TakenAway.nowhere(), parts);
        this.provider = provider;
        this.cards = cards;
    }

    @Override
    public Optional<Step> prepare() {
        return Optional.of(new CheckCard(cards, books));
    }

    @Override
    public Optional<Step> show() {
        return Optional.of(new ChargeCard(provider, cards, books));
    }

    @Override
    public Step watch() {
        return new WatchCard(provider, books);
    }
}
