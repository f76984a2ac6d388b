package dev.tillbridge.payment;

/// What a processor can do; what it cannot is not offered at the desk.
public enum Ability {
    CARD_PRESENT,
    PAYMENT_LINK,
    /// A page of its own on which a card can be typed.
    CARD_PAGE,
    /// A link by which a client lets a bank account in the United States be debited.
    BANK_DEBIT,
    /// Keeping cards, and charging them while the client is away.
    SAVED_CARD,
    PARTIAL_APPROVAL,
    MANUAL_CAPTURE
}
