package dev.tillbridge.payment;

import dev.tillbridge.money.Money;

/// What one person gave back in some time.
///
/// @param person empty for what was given back elsewhere, by nobody who is known
public record GivenBackBy(String person, int count, Money amount) {}
