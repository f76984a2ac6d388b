package dev.tillbridge.sandbox.stripe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/payment_links`: create, retrieve, update, list; and what happens when somebody opens one.
final class PaymentLinks {
    private static final Duration SESSION = Duration.ofHours(24);
    private static final List<String> COPIED = List.of(
            "billing_address_collection",
            "consent_collection",
            "currency",
            "custom_text",
            "customer_creation",
            "metadata",
            "payment_method_types",
            "phone_number_collection",
            "submit_type",
            SessionForm.INTENT_DATA,
            SessionForm.ITEMS);

    private final Book book;
    private final Happenings happenings;
    private final Agenda agenda;
    private final LinkForm form;
    private final SessionMaker maker;

    PaymentLinks(Book book, Happenings happenings, Agenda agenda, LinkForm form, SessionMaker maker) {
        this.book = book;
        this.happenings = happenings;
        this.agenda = agenda;
        this.form = form;
        this.maker = maker;
    }

    ObjectNode create(Call call) {
        var link = form.make(call.args(), call.cause());
        call.args().finish();
        book.insert(Kind.LINK, Wire.need(link, "_code"), link);
        happenings.emit("payment_link.created", link, call.cause());
        return link;
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        return get(call);
    }

    ObjectNode update(Call call) {
        var link = get(call);
        form.change(link, call.args());
        call.args().finish();
        book.save(link);
        happenings.emit("payment_link.updated", link, call.cause());
        return link;
    }

    ObjectNode items(Call call) {
        call.args().integer("limit");
        call.args().finish();
        if (get(call).path(SessionForm.ITEMS) instanceof ObjectNode list) {
            return list;
        }
        throw new IllegalStateException("a link without line items");
    }

    ObjectNode list(Call call) {
        boolean any = !call.args().has("active");
        boolean active = call.args().flag("active", true);
        return new Pages(book).list(Kind.LINK, call, link -> any || Wire.is(link, "active") == active);
    }

    /// A visitor opens the link: a fresh session for them, or the link itself when it takes nothing any more.
    @Nullable
    ObjectNode open(String code, Cause cause) {
        var found = book.below(Kind.LINK, code);
        if (found.isEmpty()) {
            return null;
        }
        var link = found.getFirst();
        if (!Wire.is(link, "active")) {
            return link;
        }
        var session = maker.blank("payment", cause);
        COPIED.forEach(field -> session.set(field, link.path(field).deepCopy()));
        if (Wire.text(session, "customer_creation") == null) {
            session.put("customer_creation", "if_required");
        }
        for (var field : List.of("amount_subtotal", "amount_total", "total_details")) {
            session.set(field, link.path("_" + field).deepCopy());
        }
        session.put("payment_link", Wire.need(link, "id"));
        session.put(SessionForm.REDISPLAY, "");
        var redirect = Wire.text(link.path("after_completion").path("redirect"), "url");
        session.put("success_url", redirect);
        var expires = Instant.ofEpochSecond(cause.seconds()).plus(SESSION);
        session.put("expires_at", expires.getEpochSecond());
        book.insert(Kind.SESSION, null, session);
        agenda.at(expires, Due.SESSION_EXPIRES, Wire.need(session, "id"));
        return session;
    }

    private ObjectNode get(Call call) {
        return book.get(Kind.LINK, call.id(), "payment_link");
    }
}
