package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;

/// An invoice typed in by hand.
///
/// @param pims the PIMS's key; `typed` when the clinic names none
public record TypedIn(String pims, String number, String client, Money due) {}
