package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.SavedCardProvider;
import java.util.Optional;

/// The steps of a sale on a saved card: the card is looked at again, the charge created unconfirmed, confirmed, and
/// read again.
final class CardSteps implements SaleSteps {
    private final SavedCardProvider provider;
    private final ClientCards cards;
    private final ReadingsAhead readings;
    private final OwnMoney own;
    private final SaleBooks books;

    CardSteps(SavedCardProvider provider, ClientCards cards, ReadingsAhead readings, OwnMoney own, SaleBooks books) {
        this.provider = provider;
        this.cards = cards;
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
        return Optional.of(new CheckCard(cards, books));
    }

    @Override
    public Step createCharge() {
        return new CreateCharge(provider, books);
    }

    @Override
    public Optional<Step> show() {
        return Optional.of(new ChargeCard(provider, cards, books));
    }

    @Override
    public Step watch() {
        return new WatchCard(provider, books);
    }

    @Override
    public Step makeFinal() {
        return new MakeFinal(provider, TakenAway.nowhere(), books);
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
