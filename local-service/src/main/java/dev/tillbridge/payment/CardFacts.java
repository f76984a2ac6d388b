package dev.tillbridge.payment;

import java.util.Map;

/// What a processor tells about a card: never its number.
///
/// @param brand "Visa"
/// @param last4 four digits, or empty
/// @param entry how it was read: `tapped`, `inserted`, `swiped`, `typed on the reader`, `typed`
/// @param approval the approval code, or empty
/// @param emv receipt fields of a chip card by name (AID, application label, …); empty for others
public record CardFacts(String brand, String last4, String entry, String approval, Map<String, String> emv) {
    public CardFacts {
        emv = Map.copyOf(emv);
    }
}
