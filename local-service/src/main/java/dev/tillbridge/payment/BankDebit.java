package dev.tillbridge.payment;

import java.time.Instant;
import java.util.Map;

/// How a debit of a client's bank account stands.
///
/// @param bank the bank's name, or empty
/// @param last4 the last digits of the account, or empty
/// @param since when the client agreed to it
public record BankDebit(Stage stage, String bank, String last4, Instant since) {
    /// Stored by name, never renamed.
    public enum Stage {
        /// The client has yet to prove the account, by what small deposits on it say.
        TO_PROVE,
        /// Sent, or about to be. Days pass before anybody knows.
        ON_ITS_WAY,
        ARRIVED,
        /// The client's bank sent it back.
        CAME_BACK,
        /// The account was never proved, so that nothing was sent.
        NOT_PROVED
    }

    /// Whether it ended without money.
    public boolean failed() {
        return stage == Stage.CAME_BACK || stage == Stage.NOT_PROVED;
    }

    /// The account as people know it.
    public CardFacts account() {
        return new CardFacts(bank, last4, "bank", "", Map.of());
    }
}
