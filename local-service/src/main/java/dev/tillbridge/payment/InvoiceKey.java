package dev.tillbridge.payment;

/// An invoice of a PIMS as claims and the ledger know it. Each part 1..120 characters.
///
/// @param pims which PIMS ("tryton"), the same in every profile of that PIMS; `typed` for invoices typed in by
/// hand
/// @param id the PIMS's own id of the invoice, not the number shown to people
public record InvoiceKey(String pims, String id) {
    public InvoiceKey {
        check(pims);
        check(id);
    }

    private static void check(String part) {
        if (part.isBlank() || part.length() > 120) {
            throw new IllegalArgumentException("an invoice key's part has 1 to 120 characters: " + part.length());
        }
    }
}
