package dev.tillbridge.pims;

import org.jspecify.annotations.Nullable;

/// Where an invoice can be read again.
///
/// @param profile the profile's id, with version ("demo-v1"), or `typed`
/// @param invoiceId the PIMS's own id
/// @param address where the invoice stands in the PIMS (URL of its page), without session secrets
/// @param session the extension session that showed it (may be gone: any session that reaches the PIMS serves)
/// @param page that session's page handle, or null
public record InvoicePlace(
        String profile,
        String invoiceId,
        String address,
        @Nullable String session,
        @Nullable String page) {}
