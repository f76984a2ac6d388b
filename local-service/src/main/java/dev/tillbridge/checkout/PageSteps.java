package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.HostedPages;
import java.util.Optional;

/// The steps of a sale on a page of the processor, on which the staff type a card. Created, the page is there for
/// whoever has its address; it is watched until it is paid or can never be paid any more.
final class PageSteps implements SaleSteps {
    private final HostedPages pages;
    private final ReadingsAhead readings;
    private final OwnMoney own;
    private final SaleBooks books;

    PageSteps(HostedPages pages, ReadingsAhead readings, OwnMoney own, SaleBooks books) {
        this.pages = pages;
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
        return new CreateCharge(pages, books);
    }

    @Override
    public Optional<Step> show() {
        return Optional.empty();
    }

    @Override
    public Step watch() {
        return new WatchPage(pages, books);
    }

    @Override
    public Step makeFinal() {
        return new MakeFinal(pages, TakenAway.nowhere(), books);
    }

    @Override
    public Step checkDecision() {
        return new CheckDecision(pages, books);
    }

    @Override
    public Step giveUp() {
        return new GiveUp(books);
    }
}
