package dev.tillbridge.sandbox.stripe;

import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// Counts what really moved, from the book: charges that took money, refunds that gave it back or are on
/// their way, per metadata value.
final class Counters {
    private final Book book;

    Counters(Book book) {
        this.book = book;
    }

    /// @param key the metadata key to group by, such as `attempt`; charges without it stand under ""
    ObjectNode byMetadata(String key) {
        return book.inTransaction(() -> {
            var groups = new TreeMap<String, long[]>();
            for (var charge : book.all(Kind.CHARGE)) {
                if (Wire.is(charge, "captured")) {
                    var sums = groups.computeIfAbsent(value(charge, key), any -> new long[7]);
                    sums[0]++;
                    sums[1] += Wire.number(charge, "amount_captured");
                    for (var dispute : book.below(Kind.DISPUTE, Wire.need(charge, "id"))) {
                        sums[6] += Disputes.withdrawn(dispute);
                    }
                    for (var refund : book.below(Kind.REFUND, Wire.need(charge, "id"))) {
                        if (Wire.need(refund, "status").equals("succeeded")) {
                            sums[2]++;
                            sums[3] += Wire.number(refund, "amount");
                        }
                        if (Wire.need(refund, "status").equals("pending")) {
                            sums[4]++;
                            sums[5] += Wire.number(refund, "amount");
                        }
                    }
                }
            }
            var result = Wire.object();
            groups.forEach((value, sums) -> {
                var group = result.putObject(value);
                group.put("charges", sums[0]);
                group.put("captured", sums[1]);
                group.put("refunds", sums[2]);
                group.put("refunded", sums[3]);
                group.put("refunds_pending", sums[4]);
                group.put("pending", sums[5]);
                group.put("disputed", sums[6]);
            });
            return result;
        });
    }

    /// How many objects of the kinds that move money there are.
    ObjectNode objects() {
        return book.inTransaction(() -> {
            var result = Wire.object();
            result.put("payment_intents", book.all(Kind.PAYMENT_INTENT).size());
            result.put("charges", book.all(Kind.CHARGE).size());
            result.put("refunds", book.all(Kind.REFUND).size());
            result.put("checkout_sessions", book.all(Kind.SESSION).size());
            result.put("disputes", book.all(Kind.DISPUTE).size());
            result.put("payouts", book.all(Kind.PAYOUT).size());
            result.put("payment_links", book.all(Kind.LINK).size());
            return result;
        });
    }

    private static String value(ObjectNode charge, String key) {
        var value = Wire.text(charge.path("metadata"), key);
        return value == null ? "" : value;
    }
}
