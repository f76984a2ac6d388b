package dev.tillbridge.checkout;

import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;

/// Why watching the card reader is over. Stored by name, never renamed.
enum WatchEnd {
    /// The charge was paid.
    PAID,
    /// The money is held on the card, and not taken yet.
    HELD,
    /// The charge was closed for good over there.
    CLOSED,
    /// The bank refused this card; the charge could still be paid.
    REFUSED,
    /// Nobody showed a card in time, or the client pressed cancel on the reader.
    NOBODY,
    /// A bank account was given, and no money came of it.
    BANK_FAILED,
    /// The reader does not show our charge any more and nothing was paid.
    LOST;

    /// How a final fact ends it.
    static WatchEnd of(ChargeTruth truth) {
        return truth.status() == ChargeStatus.CAPTURED ? PAID : CLOSED;
    }
}
