package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.LinkProvider;
import java.util.Optional;

/// The steps of a sale by a payment link: the link is made, sent where somebody wanted that, and watched until it is
/// paid or its time is over.
final class LinkSteps extends ChargeSteps {
    private final LinkProvider links;
    private final Sendings sendings;

    LinkSteps(LinkProvider links, LinkCharges charges, Sendings sendings, Parts parts) {
        super(charges, TakenAway.nowhere(), parts);
        this.links = links;
        this.sendings = sendings;
    }

    @Override
    public Optional<Step> show() {
        return Optional.of(new SendLink(sendings));
    }

    @Override
    public Step watch() {
        return new WatchLink(links, sendings, books);
    }
}
