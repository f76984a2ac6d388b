package dev.tillbridge.crash;

import dev.tillbridge.farside.Gate;
import dev.tillbridge.payment.LinkAnswer;
import dev.tillbridge.payment.LinkNews;
import dev.tillbridge.payment.LinkOrder;
import dev.tillbridge.payment.LinkProvider;
import java.time.Instant;
import java.util.Optional;

/// Links through the gate of a service that may be dead.
record GatedLinks(LinkProvider links, Gate gate) implements LinkProvider {
    @Override
    public LinkAnswer create(LinkOrder order, String key) {
        return gate.effect("create link", () -> links.create(order, key));
    }

    @Override
    public LinkAnswer look(String reference) {
        return gate.look("look at link", () -> links.look(reference));
    }

    @Override
    public LinkAnswer find(LinkOrder order) {
        return gate.look("find link", () -> links.find(order));
    }

    @Override
    public LinkAnswer turnOff(String reference) {
        return gate.effect("turn link off", () -> links.turnOff(reference));
    }

    @Override
    public LinkAnswer withdraw(String reference, Optional<String> keep) {
        return gate.effect("withdraw", () -> links.withdraw(reference, keep));
    }

    @Override
    public LinkNews paidSince(Instant since) {
        return gate.look("paid links", () -> links.paidSince(since));
    }
}
