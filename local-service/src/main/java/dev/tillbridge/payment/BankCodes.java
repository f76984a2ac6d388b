package dev.tillbridge.payment;

import java.util.Locale;
import java.util.Set;

/// What banks say when they send a debit back.
public final class BankCodes {
    /// Nobody may debit that account again on the same word: the codes of the network, and the processor's words.
    private static final Set<String> NOT_ALLOWED = Set.of(
            "R05", "R07", "R10", "R11", "R29", "R51", "DEBIT_NOT_AUTHORIZED", "CUSTOMER_INITIATED", "FRAUDULENT");

    private BankCodes() {}

    /// Whether the account's owner says that the debit was not allowed.
    public static boolean notAllowed(String code) {
        return NOT_ALLOWED.contains(code.toUpperCase(Locale.ROOT));
    }
}
