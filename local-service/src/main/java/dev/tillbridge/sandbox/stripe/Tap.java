package dev.tillbridge.sandbox.stripe;

/// What a client does at a reader: which card, and what the bank makes of it.
///
/// @param approved for [Outcome#PARTLY] the amount that is still on the card; otherwise not looked at
/// @param readingMillis how long the reader reads; in that time nothing can be cancelled
record Tap(TestCard card, Outcome outcome, long approved, long readingMillis) {
    enum Outcome {
        APPROVE,
        DECLINE,
        PARTLY
    }

    Tap {
        if (approved < 0 || readingMillis < 0 || readingMillis > 60_000) {
            throw new IllegalArgumentException("out of range");
        }
    }

    static Tap approve(TestCard card) {
        return new Tap(card, Outcome.APPROVE, 0, 0);
    }
}
