package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.LinkProvider;
import java.util.Optional;

/// The steps of a sale from a bank account: a link is made and sent as any other, and what the client agrees to on the
/// page is watched for days until it is there or came back.
final class BankSteps extends ChargeSteps {
    private final LinkProvider links;
    private final Sendings sendings;

    BankSteps(LinkProvider links, BankCharges charges, Sendings sendings, Parts parts) {
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
        return new WatchBank(links, sendings, books);
    }
}
