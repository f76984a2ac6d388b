package dev.tillbridge.sandbox.stripe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Reads `line_items` with prices given on the spot, and writes them as the processor lists them.
final class LineItems {
    private static final int MOST = 20;
    private final Ids ids;

    LineItems(Ids ids) {
        this.ids = ids;
    }

    /// The list as it stands in an answer; refuses items of several currencies.
    ObjectNode read(Args args, String url, Cause cause) {
        var items = args.items("line_items");
        if (items.isEmpty()) {
            throw ApiError.missing("line_items");
        }
        if (items.size() > MOST) {
            throw ApiError.invalid("You can have at most " + MOST + " line items.", "line_items");
        }
        var list = Wire.object();
        list.put("object", "list");
        list.put("url", url);
        list.put("has_more", false);
        var data = list.putArray("data");
        @Nullable String currency = null;
        for (var item : items) {
            var read = item(item, cause);
            if (currency != null && !currency.equals(Wire.need(read, "currency"))) {
                throw ApiError.invalid("All line items must have the same currency.", "line_items");
            }
            currency = Wire.need(read, "currency");
            data.add(read);
        }
        return list;
    }

    static long total(ObjectNode list) {
        return list.path("data")
                .valueStream()
                .mapToLong(item -> Wire.number(item, "amount_total"))
                .sum();
    }

    static String currency(ObjectNode list) {
        return Wire.need(list.path("data").path(0), "currency");
    }

    private ObjectNode item(Args args, Cause cause) {
        var quantity = args.integer("quantity");
        var price = args.nested("price_data");
        var currency = Limits.currency(price.required("currency"));
        var unit = price.integer("unit_amount");
        var product = price.nested("product_data");
        var name = product.required("name");
        var description = product.text("description");
        if (unit == null) {
            throw ApiError.missing("line_items[][price_data][unit_amount]");
        }
        if (quantity == null) {
            throw ApiError.missing("line_items[][quantity]");
        }
        if (unit < 0 || quantity < 1 || unit > Limits.MOST || quantity > 999_999) {
            throw ApiError.coded(400, "parameter_invalid_integer", "Invalid positive integer", "line_items");
        }
        var item = Wire.object();
        item.put("id", ids.next("li"));
        item.put("object", "item");
        item.putNull("adjustable_quantity");
        item.put("amount_discount", 0);
        item.put("amount_subtotal", Math.multiplyExact(unit, quantity));
        item.put("amount_tax", 0);
        item.put("amount_total", Math.multiplyExact(unit, quantity));
        item.put("currency", currency);
        item.put("description", description == null ? name : name + ": " + description);
        item.putObject("metadata");
        item.set("price", price(unit, currency, cause));
        item.put("quantity", quantity.longValue());
        return item;
    }

    private ObjectNode price(long unit, String currency, Cause cause) {
        var price = Wire.object();
        price.put("id", ids.next("price"));
        price.put("object", "price");
        price.put("active", false);
        price.put("billing_scheme", "per_unit");
        price.put("created", cause.seconds());
        price.put("currency", currency);
        price.put("livemode", false);
        price.putObject("metadata");
        price.put("product", ids.next("prod"));
        price.put("tax_behavior", "unspecified");
        price.put("type", "one_time");
        price.put("unit_amount", unit);
        price.put("unit_amount_decimal", Long.toString(unit));
        for (var field : List.of(
                "custom_unit_amount", "lookup_key", "nickname", "recurring", "tiers_mode", "transform_quantity")) {
            price.putNull(field);
        }
        return price;
    }
}
