package dev.tillbridge.payment;

import dev.tillbridge.money.Money;

/// What a client has paid that is on no invoice, at some moment.
public record HeldCredit(String pims, String clientId, String clientName, Money amount) {}
