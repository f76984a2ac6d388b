package dev.tillbridge.payment;

/// An account of the ledger. Amounts are positive for what we hold or are owed and negative for where it comes
/// from.
public sealed interface LedgerAccount {
    /// Where money comes in: a processor account ("stripe:acct_1…"), `cash`, `check`, `outside`.
    record Clearing(String source) implements LedgerAccount {}

    /// What was paid on an invoice. What is owed on it is not here: that comes from the PIMS.
    record OfInvoice(InvoiceKey invoice) implements LedgerAccount {}

    /// What a client paid that is on no invoice.
    record ClientCredit(String pims, String clientId) implements LedgerAccount {}

    record Surcharge() implements LedgerAccount {}

    record Tips() implements LedgerAccount {}

    record Fees() implements LedgerAccount {}

    record Disputed() implements LedgerAccount {}
}
