package dev.tillbridge.receipt;

import dev.tillbridge.store.View;

/// Whoever makes receipts of payments.
public interface ReceiptSource {
    /// The first receipt, the same each time. Throws `NOT_FOUND`, also when nothing was paid.
    Receipt receipt(View view, String paymentId);
}
