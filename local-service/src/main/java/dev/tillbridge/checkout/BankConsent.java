package dev.tillbridge.checkout;

/// How a client agrees that a bank account is debited; in each case by what they do on the processor's page. Stored by
/// name, never renamed.
public enum BankConsent {
    /// From an account of their own.
    ON_THE_PAGE,
    /// From the account of a company.
    COMPANY
}
