package dev.tillbridge.sandbox.stripe;

import org.jspecify.annotations.Nullable;

/// The cards that can be shown to a simulated reader. There are no card numbers, only a brand and its last four
/// digits.
enum TestCard {
    VISA("visa", "4242", "credit", "Visa Credit", "A0000000031010"),
    MASTERCARD("mastercard", "4444", "credit", "Mastercard", "A0000000041010"),
    DEBIT("visa", "5556", "debit", "Visa Debit", "A0000000031010"),
    AMEX("amex", "0005", "credit", "American Express", "A000000025010801");

    final String brand;
    final String last4;
    final String funding;
    final String label;
    final String aid;

    TestCard(String brand, String last4, String funding, String label, String aid) {
        this.brand = brand;
        this.last4 = last4;
        this.funding = funding;
        this.label = label;
        this.aid = aid;
    }

    /// The card of a name such as `visa`, or null.
    static @Nullable TestCard named(String name) {
        for (var card : values()) {
            if (card.name().equalsIgnoreCase(name)) {
                return card;
            }
        }
        return null;
    }
}
