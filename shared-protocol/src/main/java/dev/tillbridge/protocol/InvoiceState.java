package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// The state of one invoice as every desk sees it.
///
/// @param pims the profile family of the PIMS ("tryton"), `invoiceId` its own id there
/// @param label the button's words, in the desk's language
/// @param paymentId the payment that the state comes from, if any
public record InvoiceState(
        String pims,
        String invoiceId,
        InvoiceMark mark,
        String label,
        @Nullable String paymentId) {}
