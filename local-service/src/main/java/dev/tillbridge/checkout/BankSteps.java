package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.LinkProvider;
import java.util.Optional;

/// The steps of a sale from a bank account: a link is made and sent as any other, and what the client agrees to on the
/// page is watched for days until it is there or came back.
final class BankSteps implements SaleSteps {
    private final LinkProvider links;
    private final BankCharges charges;
    private final Sendings sendings;
    private final ReadingsAhead readings;
    private final OwnMoney own;
    private final SaleBooks books;

    BankSteps(
            LinkProvider links,
            BankCharges charges,
            Sendings sendings,
            ReadingsAhead readings,
            OwnMoney own,
            SaleBooks books) {
        this.links = links;
        this.charges = charges;
        this.sendings = sendings;
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
        return Optional.empty();
    }

    @Override
    public Step createCharge() {
        return new CreateCharge(charges, books);
    }

    @Override
    public Optional<Step> show() {
        return Optional.of(new SendLink(sendings));
    }

    @Override
    public Step watch() {
        return new WatchBank(links, sendings, books);
    }

    @Override
    public Step makeFinal() {
        return new MakeFinal(charges, TakenAway.nowhere(), books);
    }

    @Override
    public Step checkDecision() {
        return new CheckDecision(charges, books);
    }

    @Override
    public Step giveUp() {
        return new GiveUp(books);
    }
}
