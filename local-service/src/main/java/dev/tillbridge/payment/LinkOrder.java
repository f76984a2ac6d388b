package dev.tillbridge.payment;

import java.time.Instant;

/// What a link is to be that a client pays by.
///
/// @param charge what is taken, with our ids; they come back on the link and on the charge
/// @param title what the client sees beside the amount; no name of anybody
/// @param whenOff what the client reads who opens it when it takes nothing any more
/// @param bank whether it is paid from a bank account; else with a card
/// @param orderedAt when it was first ordered; the same in each repeat of the order
public record LinkOrder(ChargeOrder charge, String title, String whenOff, Instant orderedAt, boolean bank) {
    public LinkOrder(ChargeOrder charge, String title, String whenOff, Instant orderedAt) {
        this(charge, title, whenOff, orderedAt, false);
    }

    public LinkOrder {
        Bounds.text(title, 200);
        Bounds.text(whenOff, 400);
    }
}
