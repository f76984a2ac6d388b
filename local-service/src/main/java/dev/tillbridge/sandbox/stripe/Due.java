package dev.tillbridge.sandbox.stripe;

/// What can happen by itself.
enum Due {
    REFUND_SUCCEEDS,
    REFUND_FAILS,
    SESSION_EXPIRES,
    HOLD_EXPIRES,
    DEBIT_SETTLES,
    VERIFICATION_ENDS,
    DEBIT_RETURNS,
    DISPUTE_OPENS
}
