package dev.tillbridge.stripe;

import dev.tillbridge.payment.LinkOrder;
import dev.tillbridge.payment.LinkTruth;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Our ids on a payment link, and whether an answer is the link that was ordered.
final class LinkIds {
    private static final Pattern ID = Pattern.compile("plink_[A-Za-z0-9_]{1,100}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final String ORDERED = "ordered";

    private LinkIds() {}

    static boolean isReference(String reference) {
        return ID.matcher(reference).matches();
    }

    /// Links are listed without the time when they were made, so it stands among our ids.
    static Map<String, String> metadata(LinkOrder order) {
        var metadata = new HashMap<>(IntentOrder.metadata(order.charge()));
        metadata.put(ORDERED, Long.toString(order.orderedAt().getEpochSecond()));
        return metadata;
    }

    /// Whether a link has the order's amount and ids.
    static boolean isThatOf(LinkTruth truth, LinkOrder order) {
        return truth.asked().equals(order.charge().amount()) && truth.metadata().equals(metadata(order));
    }

    /// When a link of this installation was ordered; empty for those of others.
    static Optional<Instant> orderedAt(Map<String, String> given, LinkOrder order) {
        var installation = metadata(order).get("installation");
        var seconds = given.getOrDefault(ORDERED, "");
        return installation != null
                        && installation.equals(given.get("installation"))
                        && SECONDS.matcher(seconds).matches()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
                : Optional.empty();
    }
}
