package dev.tillbridge.protocol;

/// How a client agrees that a bank account is debited.
public enum BankAgreement {
    /// On the bank page, from an account of their own.
    ON_THE_PAGE,
    /// On the bank page, from the account of a company.
    COMPANY
}
