package dev.tillbridge.receipt;

import dev.tillbridge.message.SentMessages;
import dev.tillbridge.store.View;
import java.util.List;

/// Tells which receipts of a payment were given out, and what became of those that were mailed. Safe for any number of
/// threads.
public final class ReceiptHistory {
    private final SentMessages messages = new SentMessages();

    /// Oldest first.
    public List<GivenOut> of(View view, String paymentId) {
        return ReceiptIssueRows.of(view, paymentId).stream()
                .map(issue -> new GivenOut(issue, issue.message().flatMap(id -> messages.find(view, id))))
                .toList();
    }
}
