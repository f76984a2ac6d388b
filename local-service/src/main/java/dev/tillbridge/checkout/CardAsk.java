package dev.tillbridge.checkout;

import org.jspecify.annotations.Nullable;

/// What a desk asks for about saved cards.
///
/// @param use the saved card that is charged; null when none is
/// @param keep what the client agreed to, where the card that is typed is to be kept; null when it is not
public record CardAsk(@Nullable String use, @Nullable String keep) {
    public CardAsk {
        if ((use == null) == (keep == null)) {
            throw new IllegalArgumentException("a saved card is charged, or a card is kept");
        }
        if (use != null && !use.matches("[0-9A-Za-z]{1,60}")) {
            throw new IllegalArgumentException("not a saved card's id");
        }
        if (keep != null && (keep.isBlank() || keep.length() > 300)) {
            throw new IllegalArgumentException("what the client agreed to, in at most 300 characters");
        }
    }
}
