package dev.tillbridge.payment;

/// A card that a processor keeps for a client: by what it is charged there, and what people know it by. Never its
/// number.
///
/// @param customer the processor's id of whom it keeps it for
/// @param method the processor's id of the card
/// @param last4 four digits, or empty
public record KeptCard(String customer, String method, String brand, String last4, int expiryMonth, int expiryYear) {
    public KeptCard {
        Bounds.text(customer, 120);
        Bounds.text(method, 120);
        if (expiryMonth < 1 || expiryMonth > 12 || expiryYear < 2000 || expiryYear > 2199) {
            throw new IllegalArgumentException("no card expires then");
        }
        if (!last4.matches("([0-9]{4})?") || brand.length() > 60) {
            throw new IllegalArgumentException("not what is known of a card");
        }
    }
}
