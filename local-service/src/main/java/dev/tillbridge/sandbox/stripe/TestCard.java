package dev.tillbridge.sandbox.stripe;

import org.jspecify.annotations.Nullable;

/// The practice cards, each with the behaviour that the processor's documents give it. There are no card numbers
/// here, only a brand and its last four digits.
enum TestCard {
    VISA("visa", "4242", "credit", "Visa Credit", "A0000000031010"),
    MASTERCARD("mastercard", "4444", "credit", "Mastercard", "A0000000041010"),
    DEBIT("visa", "5556", "debit", "Visa Debit", "A0000000031010"),
    AMEX("amex", "0005", "credit", "American Express", "A000000025010801"),
    DISCOVER("discover", "1117", "credit", "Discover", "A0000001523010"),
    /// What is given back to it is on its way for a while, then there.
    PENDING_REFUND("7726", null, Asks.NEVER),
    /// What is given back to it arrives, and comes back later.
    REFUND_FAILS("5126", null, Asks.NEVER),
    /// Its owner disputes every charge.
    DISPUTED("0259", null, Asks.NEVER),
    NOT_RECEIVED("2685", null, Asks.NEVER),
    /// Its owner asks their bank about every charge, which is not a dispute yet.
    ASKED_ABOUT("1976", null, Asks.NEVER),
    DECLINED("0002", Decline.GENERIC, Asks.NEVER),
    NO_FUNDS("9995", Decline.INSUFFICIENT_FUNDS, Asks.NEVER),
    LOST("9987", Decline.LOST, Asks.NEVER),
    STOLEN("9979", Decline.STOLEN, Asks.NEVER),
    EXPIRED("0069", Decline.EXPIRED, Asks.NEVER),
    WRONG_CVC("0127", Decline.WRONG_CVC, Asks.NEVER),
    BROKEN("0119", Decline.PROCESSING, Asks.NEVER),
    TOO_OFTEN("6975", Decline.TOO_OFTEN, Asks.NEVER),
    /// Can be saved, and is declined when it is charged.
    FAILS_LATER("0341", Decline.GENERIC, Asks.NEVER),
    ASKS_ALWAYS("3184", null, Asks.ALWAYS),
    ASKS_UNTIL_SAVED("3155", null, Asks.UNTIL_SAVED),
    ASKS_THEN_NO_FUNDS("3178", Decline.INSUFFICIENT_FUNDS, Asks.ALWAYS);

    /// When the bank wants the card's owner to say that it is really them.
    enum Asks {
        NEVER,
        UNTIL_SAVED,
        ALWAYS
    }

    final String brand;
    final String last4;
    final String funding;
    final String label;
    final String aid;
    /// What the bank answers to every charge, or null when it lets it through.
    final @Nullable Decline decline;

    final Asks asks;

    TestCard(String brand, String last4, String funding, String label, String aid) {
        this.brand = brand;
        this.last4 = last4;
        this.funding = funding;
        this.label = label;
        this.aid = aid;
        this.decline = null;
        this.asks = Asks.NEVER;
    }

    TestCard(String last4, @Nullable Decline decline, Asks asks) {
        this.brand = "visa";
        this.last4 = last4;
        this.funding = "credit";
        this.label = "Visa Credit";
        this.aid = "A0000000031010";
        this.decline = decline;
        this.asks = asks;
    }

    /// The card of a name such as `visa` that can be held to a reader, or null.
    static @Nullable TestCard named(String name) {
        for (var card : values()) {
            if (card.name().equalsIgnoreCase(name) && card.decline == null && card.asks == Asks.NEVER) {
                return card;
            }
        }
        return null;
    }

    /// Why its owner disputes what they pay, or null when they do not.
    @Nullable
    String disputes() {
        if (this == NOT_RECEIVED) {
            return "product_not_received";
        }
        return this == DISPUTED || this == ASKED_ABOUT ? "fraudulent" : null;
    }

    /// Why the card cannot even be saved, or null when it can.
    @Nullable
    Decline declinedAtSaving() {
        return this == FAILS_LATER ? null : decline;
    }
}
