package dev.tillbridge.payment;

/// An invoice of a PIMS as claims and the ledger know it. Each part 1..120 characters.
///
/// @param pims which PIMS ("tryton"), the same in every profile of that PIMS; `typed` for invoices typed in by
/// hand
/// @param id the PIMS's own id of the invoice, not the number shown to people
public record InvoiceKey(String pims, String id) {
    private static final String ACCOUNT = "account/";

    public InvoiceKey {
        check(pims);
        check(id);
        if (pims.indexOf(':') >= 0) {
            throw new IllegalArgumentException("the name of a PIMS has no colon");
        }
    }

    /// What stands for an invoice where money is entered on a client's account: no PIMS's own id has a slash.
    public static InvoiceKey ofAccount(String pims, String clientId) {
        return new InvoiceKey(pims, ACCOUNT + clientId);
    }

    /// Whether it stands for a client's account.
    public boolean isAccount() {
        return id.startsWith(ACCOUNT);
    }

    /// The key as one text, for events: "tryton:42".
    public String subject() {
        return pims + ":" + id;
    }

    /// The key that [#subject] gave.
    public static InvoiceKey ofSubject(String subject) {
        int colon = subject.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("an invoice's subject is PIMS:ID");
        }
        return new InvoiceKey(subject.substring(0, colon), subject.substring(colon + 1));
    }

    private static void check(String part) {
        if (part.isBlank() || part.length() > 120) {
            throw new IllegalArgumentException("an invoice key's part has 1 to 120 characters: " + part.length());
        }
    }
}
