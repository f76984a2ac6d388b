package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;

/// One invoice in the panel's list.
///
/// @param chargeable what may be charged now: the due, less our money on it that the PIMS does not show yet
public record ShownInvoice(Captured captured, Money chargeable, InvoiceMark mark) {}
