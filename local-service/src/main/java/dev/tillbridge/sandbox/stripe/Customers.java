package dev.tillbridge.sandbox.stripe;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/customers`: create, retrieve, update, delete, list.
final class Customers {
    private static final List<String> TEXTS = List.of("name", "email", "phone", "description");
    private final Book book;
    private final Ids ids;
    private final Happenings happenings;

    Customers(Book book, Ids ids, Happenings happenings) {
        this.book = book;
        this.ids = ids;
        this.happenings = happenings;
    }

    ObjectNode create(Call call) {
        var customer = blank(call.cause());
        describe(customer, call.args());
        return kept(customer, call.cause());
    }

    /// Made of what a client typed on a hosted page.
    ObjectNode typed(String name, String email, Cause cause) {
        var customer = blank(cause);
        customer.put("name", name);
        customer.put("email", email);
        customer.putObject("metadata");
        return kept(customer, cause);
    }

    private ObjectNode kept(ObjectNode customer, Cause cause) {
        book.insert(Kind.CUSTOMER, null, customer);
        happenings.emit("customer.created", customer, cause);
        return customer;
    }

    private ObjectNode blank(Cause cause) {
        var customer = Wire.object();
        customer.put("id", ids.next("cus"));
        customer.put("object", "customer");
        customer.putNull("address");
        customer.put("balance", 0);
        customer.put("created", cause.seconds());
        customer.putNull("currency");
        customer.putNull("customer_account");
        customer.putNull("default_source");
        customer.put("delinquent", false);
        TEXTS.forEach(customer::putNull);
        customer.putNull("discount");
        customer.put("invoice_prefix", ids.hex(8));
        var invoices = customer.putObject("invoice_settings");
        for (var field : List.of("custom_fields", "default_payment_method", "footer", "rendering_options")) {
            invoices.putNull(field);
        }
        customer.put("livemode", false);
        customer.put("next_invoice_sequence", 1);
        customer.putArray("preferred_locales");
        customer.putNull("shipping");
        customer.put("tax_exempt", "none");
        customer.putNull("test_clock");
        return customer;
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        return get(call);
    }

    ObjectNode update(Call call) {
        var customer = get(call);
        describe(customer, call.args());
        book.save(customer);
        happenings.emit("customer.updated", customer, call.cause());
        return customer;
    }

    ObjectNode delete(Call call) {
        call.args().finish();
        get(call);
        book.delete(call.id());
        return deleted(call.id(), "customer");
    }

    ObjectNode list(Call call) {
        var email = call.args().text("email");
        return new Pages(book)
                .list(Kind.CUSTOMER, call, customer -> email == null || email.equals(Wire.text(customer, "email")));
    }

    static ObjectNode deleted(String id, String object) {
        var deleted = Wire.object();
        deleted.put("id", id);
        deleted.put("object", object);
        deleted.put("deleted", true);
        return deleted;
    }

    private static void describe(ObjectNode customer, Args args) {
        for (var field : TEXTS) {
            if (args.has(field)) {
                customer.put(field, args.text(field));
            }
        }
        Metadata.apply(customer, args);
        args.finish();
    }

    private ObjectNode get(Call call) {
        return book.get(Kind.CUSTOMER, call.id(), "id");
    }
}
