package dev.tillbridge.receipt;

import dev.tillbridge.store.View;
import java.util.List;

/// Tells which receipts of a payment were given out. Safe for any number of threads.
public final class ReceiptHistory {
    /// Oldest first.
    public List<ReceiptIssue> of(View view, String paymentId) {
        return ReceiptIssueRows.of(view, paymentId);
    }
}
