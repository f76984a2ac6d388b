package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.HostedPages;

/// The steps of a sale on a page of the processor, on which the staff type a card. Created, the page is there for
/// whoever has its address; it is watched until it is paid or can never be paid any more.
final class PageSteps extends ChargeSteps {
    private final HostedPages pages;

    PageSteps(HostedPages pages, Parts parts) {
        super(pages, TakenAway.nowhere(), parts);
        this.pages = pages;
    }

    @Override
    public Step watch() {
        return new WatchPage(pages, books);
    }
}
