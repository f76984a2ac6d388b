package dev.tillbridge.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/// A card that is kept for a client.
///
/// @param client whose it is; after two were merged in the PIMS, and somebody said so here, the one that is left
/// @param preferred whether it comes first
/// @param chargedBy the payment that charges it, or was the last to do so
/// @param removedAt since when it is not charged any more
/// @param forgotten whether the processor certainly does not keep it any more either
public record SavedCard(
        String id,
        String account,
        Payer client,
        KeptCard card,
        CardConsent consent,
        Instant savedAt,
        boolean preferred,
        boolean practice,
        Optional<String> chargedBy,
        Optional<Instant> removedAt,
        Optional<String> removedBy,
        boolean forgotten) {
    public CardExpiry expiry(YearMonth now) {
        var last = YearMonth.of(card.expiryYear(), card.expiryMonth());
        if (last.isBefore(now)) {
            return CardExpiry.EXPIRED;
        }
        return last.equals(now) ? CardExpiry.THIS_MONTH : CardExpiry.GOOD;
    }

    /// "Visa ···· 4242, 08/28"
    public String shown() {
        return "%s ···· %s, %02d/%02d"
                .formatted(card.brand(), card.last4(), card.expiryMonth(), card.expiryYear() % 100);
    }
}
