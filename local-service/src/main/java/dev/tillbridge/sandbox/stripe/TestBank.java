package dev.tillbridge.sandbox.stripe;

import org.jspecify.annotations.Nullable;

/// The practice bank accounts, each with the behaviour that the processor's documents give it. Of the account's
/// number only the last four digits are here.
enum TestBank {
    PAYS("6789", null),
    /// Pays, and is claimed back once it has paid.
    CLAIMED_BACK("5559", null),
    /// Stays on its way until somebody says what became of it.
    STAYS("0009", null),
    NO_ACCOUNT("1116", "no_account"),
    CLOSED("1113", "account_closed"),
    NO_FUNDS("2227", "insufficient_funds"),
    NOT_AUTHORIZED("3335", "debit_not_authorized");

    static final String ROUTING = "110000000";
    static final String BANK = "STRIPE TEST BANK";

    final String last4;
    /// Why the bank sends the debit back, or null when it pays.
    final @Nullable String failure;

    TestBank(String last4, @Nullable String failure) {
        this.last4 = last4;
        this.failure = failure;
    }
}
