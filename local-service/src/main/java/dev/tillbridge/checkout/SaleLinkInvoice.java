package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.InvoicePlace;

/// An invoice of a payment link.
public record SaleLinkInvoice(InvoicePlace place, String id, String number, Money part) {}
