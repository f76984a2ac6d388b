package dev.tillbridge.payment;

/// Knows what went back to clients' banks. Calls block as those of a [PaymentProvider] do, and never throw for what the
/// processor or the network does. Thread-safe.
public interface BankReturns {
    /// What is true now about one, by the processor's id of it.
    BankReturnAnswer look(String reference);
}
