package dev.tillbridge.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What a charge has to do with saved cards.
///
/// @param customer whose saved card is charged, in the processor's word; null when none is
/// @param method the saved card that is charged, in the processor's word; null when none is
/// @param keep whether the card that the client pays with is to be kept
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CardUse(@Nullable String customer, @Nullable String method, boolean keep) {
    public CardUse {
        if ((customer == null) != (method == null) || keep == (method != null)) {
            throw new IllegalArgumentException("a saved card is charged, or a card is kept");
        }
    }

    /// The card that the client pays with is kept.
    public static CardUse keeping() {
        return new CardUse(null, null, true);
    }

    public static CardUse charging(KeptCard card) {
        return new CardUse(card.customer(), card.method(), false);
    }
}
