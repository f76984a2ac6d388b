package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// One invoice of a payment and how its entry in the PIMS stands.
public record PaymentInvoice(
        String invoiceId,
        String number,
        Amount amount,
        String posting,
        @Nullable String postingId,
        Line inPims) {}
