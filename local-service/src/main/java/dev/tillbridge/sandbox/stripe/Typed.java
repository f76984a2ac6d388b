package dev.tillbridge.sandbox.stripe;

import org.jspecify.annotations.Nullable;

/// What a client typed on a hosted page, after it was read. It knows which practice card or bank account it is,
/// never a number; one of the two is there.
///
/// @param save the client ticked that the card may be kept
/// @param deposits the account is first proved by a small deposit that the client looks up
record Typed(
        String name,
        String email,
        @Nullable TestCard card,
        @Nullable TestBank bank,
        boolean save,
        boolean deposits) {
    TestCard theCard() {
        if (card == null) {
            throw new IllegalStateException("no card was typed");
        }
        return card;
    }
}
