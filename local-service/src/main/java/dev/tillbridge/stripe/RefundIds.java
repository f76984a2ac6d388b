package dev.tillbridge.stripe;

import dev.tillbridge.payment.RefundOrder;
import dev.tillbridge.payment.RefundTruth;
import java.util.HashMap;
import java.util.Map;

/// Our ids on a refund, and whether an answer is the refund that was ordered.
final class RefundIds {
    private static final String OURS = "refund";

    private RefundIds() {}

    static Map<String, String> metadata(RefundOrder order) {
        var metadata = new HashMap<String, String>();
        order.metadata().forEach((name, value) -> {
            var bounded = Texts.bounded(value, 500);
            if (!bounded.isEmpty()) {
                metadata.put(name, bounded);
            }
        });
        metadata.put(OURS, order.refundId());
        return metadata;
    }

    /// Whether the refund has the order's payment, amount, currency and ids.
    static boolean isThatOf(RefundTruth truth, RefundOrder order) {
        return truth.payment().equals(order.payment())
                && truth.amount().equals(order.amount())
                && truth.metadata().equals(metadata(order));
    }

    /// Whether a refund's metadata names this order: its id, and the installation that made it.
    static boolean mayBe(Map<String, String> given, RefundOrder order) {
        if (!order.refundId().equals(given.get(OURS))) {
            return false;
        }
        var installation = metadata(order).get("installation");
        return installation == null || installation.equals(given.get("installation"));
    }
}
