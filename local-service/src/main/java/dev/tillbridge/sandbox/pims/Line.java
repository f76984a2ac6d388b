package dev.tillbridge.sandbox.pims;

import dev.tillbridge.money.Money;

/// One line of an invoice. The amount is what was printed, which need not be what the figures before it come
/// to.
record Line(String pet, String description, long quantityHundredths, Money unit, Money amount) {}
