package dev.tillbridge.checkout;

import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.Charges;
import dev.tillbridge.payment.LinkAnswer;
import dev.tillbridge.payment.LinkOrder;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.payment.ProviderAnswer;
import java.time.Instant;
import java.util.function.Supplier;

/// Links as objects that take exactly one payment.
///
/// @param bank whether they are paid from a bank account; else with a card
/// @param whenOff what a client reads who opens a link that takes nothing any more
record LinkCharges(LinkProvider links, Supplier<String> whenOff, boolean bank) implements Charges {
    /// Among our ids of a link: when it was ordered, in seconds.
    static final String ORDERED = "ordered";

    @Override
    public ProviderAnswer create(ChargeOrder order, String key) {
        return charge(links.create(link(order), key));
    }

    @Override
    public ProviderAnswer look(String reference) {
        return charge(links.look(reference));
    }

    @Override
    public ProviderAnswer find(ChargeOrder order, Instant since) {
        return charge(links.find(link(order)));
    }

    @Override
    public ProviderAnswer makeFinal(String reference, String key) {
        return charge(links.turnOff(reference));
    }

    private LinkOrder link(ChargeOrder order) {
        var ordered = order.metadata().getOrDefault(ORDERED, "0");
        return new LinkOrder(
                order, order.description(), whenOff.get(), Instant.ofEpochSecond(Long.parseLong(ordered)), bank);
    }

    static ProviderAnswer charge(LinkAnswer answer) {
        return switch (answer) {
            case LinkAnswer.Known(var truth) -> new ProviderAnswer.Known(truth.charge());
            case LinkAnswer.NotDone(var problem, var again) -> new ProviderAnswer.NotDone(problem, again);
            case LinkAnswer.Unknown(var problem) -> new ProviderAnswer.Unknown(problem);
            case LinkAnswer.Absent() -> new ProviderAnswer.Absent();
        };
    }
}
