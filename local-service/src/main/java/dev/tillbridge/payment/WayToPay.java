package dev.tillbridge.payment;

import java.util.Optional;

/// How the client pays. Stored by name, never renamed.
public enum WayToPay {
    CARD_READER,
    /// By a link that the client opens where they are.
    PAYMENT_LINK,
    /// Typed by the staff on the processor's page while the client is on the phone.
    CARD_BY_PHONE,
    /// From the client's bank account, agreed to by the client on the processor's page; sure after days.
    BANK_PAYMENT,
    /// A card that the processor keeps for the client.
    SAVED_CARD,
    /// Notes and coins, taken by a person and noted here.
    CASH,
    CHECK,
    /// Somebody else pays for the client now and is paid back later.
    FINANCING,
    /// A card on a machine that Tillbridge does not drive, as in an outage.
    OTHER_TERMINAL;

    /// Whether a person took the money and only notes it here. Tillbridge moves none of it (domain L1, L2).
    public boolean noted() {
        return needs().isEmpty();
    }

    /// Whether the client opens a link for it, which waits for days.
    public boolean byLink() {
        return this == PAYMENT_LINK || this == BANK_PAYMENT;
    }

    /// What the processor must be able to do for it; empty where it has no part in it.
    public Optional<Ability> needs() {
        return switch (this) {
            case CARD_READER -> Optional.of(Ability.CARD_PRESENT);
            case CARD_BY_PHONE -> Optional.of(Ability.CARD_PAGE);
            case BANK_PAYMENT -> Optional.of(Ability.BANK_DEBIT);
            case SAVED_CARD -> Optional.of(Ability.SAVED_CARD);
            case PAYMENT_LINK -> Optional.of(Ability.PAYMENT_LINK);
            case CASH, CHECK, FINANCING, OTHER_TERMINAL -> Optional.empty();
        };
    }
}
