package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// One invoice of a payment and how its entry in the PIMS stands.
///
/// @param open what is still to be charged on it
/// @param question whether people are asked of this very entry: is this the payment?
public record PaymentInvoice(
        String invoiceId,
        String number,
        Amount amount,
        Amount open,
        String posting,
        @Nullable String postingId,
        boolean question,
        Line inPims) {}
