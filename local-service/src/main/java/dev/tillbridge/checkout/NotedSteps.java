package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import java.util.Optional;

/// The steps of noting money that a person took: the invoice is read anew as for every charge, then it is in the books.
final class NotedSteps implements SaleSteps {
    private final ReadingsAhead readings;
    private final OwnMoney own;
    private final SaleBooks books;

    NotedSteps(ReadingsAhead readings, OwnMoney own, SaleBooks books) {
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
        return new NotePayment(books);
    }

    @Override
    public Optional<Step> show() {
        return Optional.empty();
    }

    @Override
    public Step watch() {
        throw new IllegalStateException("what is noted is in the books: there is nothing to watch");
    }

    @Override
    public Step makeFinal() {
        return new MakeFinal(new NotedCharges(), TakenAway.nowhere(), books);
    }

    @Override
    public Step checkDecision() {
        throw new IllegalStateException("of what is noted nothing is ever not known");
    }

    @Override
    public Step giveUp() {
        return new GiveUp(books);
    }
}
