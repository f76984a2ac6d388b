package dev.tillbridge.sandbox.stripe;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/checkout/sessions`: create, retrieve, update, list, expire. A session is paid once, on its page.
final class Sessions {
    private static final Duration LEAST = Duration.ofMinutes(30);
    private static final Duration MOST = Duration.ofHours(24);

    private final Book book;
    private final Agenda agenda;
    private final SessionMaker maker;
    private final SessionEnd end;

    Sessions(Book book, Agenda agenda, SessionMaker maker, SessionEnd end) {
        this.book = book;
        this.agenda = agenda;
        this.maker = maker;
        this.end = end;
    }

    ObjectNode create(Call call) {
        var args = call.args();
        args.oneOf("ui_mode", "hosted_page", "hosted_page");
        var mode = args.oneOf("mode", "", "payment", "setup");
        if (mode.isEmpty()) {
            throw ApiError.missing("mode");
        }
        var session = maker.blank(mode, call.cause());
        var success = args.address("success_url");
        if (success == null) {
            throw ApiError.missing("success_url");
        }
        session.put("success_url", success);
        session.put("cancel_url", args.address("cancel_url"));
        var expires = expiry(args.integer("expires_at"), call);
        session.put("expires_at", expires.getEpochSecond());
        maker.describe(session, args);
        if (mode.equals("payment")) {
            maker.forPayment(session, args, call.cause());
        } else {
            maker.forSetup(session, args);
        }
        args.finish();
        maker.check(session);
        if (mode.equals("setup")) {
            maker.setup(session, call.cause());
        }
        book.insert(Kind.SESSION, null, session);
        agenda.at(expires, Due.SESSION_EXPIRES, Wire.need(session, "id"));
        return session;
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        return get(call);
    }

    ObjectNode update(Call call) {
        var session = get(call);
        Metadata.apply(session, call.args());
        call.args().finish();
        book.save(session);
        return session;
    }

    ObjectNode items(Call call) {
        call.args().integer("limit");
        call.args().finish();
        var items = get(call).path(SessionForm.ITEMS);
        if (items instanceof ObjectNode list && list.path("data") instanceof ArrayNode) {
            return list;
        }
        throw ApiError.invalid("This Checkout Session has no line items.", null);
    }

    ObjectNode list(Call call) {
        var args = call.args();
        var link = args.text("payment_link");
        var intent = args.text("payment_intent");
        var customer = args.text("customer");
        var email = args.nested("customer_details").text("email");
        var status = args.oneOf("status", "", "open", "complete", "expired");
        return new Pages(book)
                .list(
                        Kind.SESSION,
                        call,
                        session -> fits(session, "payment_link", link)
                                && fits(session, "payment_intent", intent)
                                && fits(session, "customer", customer)
                                && (email == null || email.equals(Wire.text(session.path("customer_details"), "email")))
                                && (status.isEmpty() || status.equals(Wire.need(session, "status"))));
    }

    ObjectNode expire(Call call) {
        call.args().finish();
        var session = get(call);
        var status = Wire.need(session, "status");
        if (!status.equals("open")) {
            throw ApiError.state(
                    "",
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a"
                            + " status of `" + status + "`.",
                    null);
        }
        end.expire(session, call.cause());
        return session;
    }

    private static boolean fits(ObjectNode session, String field, @Nullable String wanted) {
        return wanted == null || wanted.equals(Wire.text(session, field));
    }

    private static Instant expiry(@Nullable Long asked, Call call) {
        var now = call.cause().now();
        if (asked == null) {
            return now.plus(MOST);
        }
        var expires = Instant.ofEpochSecond(asked);
        // The end is given in whole seconds; what is left of the running one counts neither way.
        if (expires.plusSeconds(1).isBefore(now.plus(LEAST)) || expires.isAfter(now.plus(MOST))) {
            throw ApiError.invalid(
                    "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session"
                            + " creation.",
                    "expires_at");
        }
        return expires;
    }

    private ObjectNode get(Call call) {
        return book.get(Kind.SESSION, call.id(), "session");
    }
}
