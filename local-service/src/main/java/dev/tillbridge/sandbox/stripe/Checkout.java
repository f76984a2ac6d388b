package dev.tillbridge.sandbox.stripe;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What a client does on the hosted pages: looks, pays, answers their bank, opens a link. Thread-safe.
final class Checkout {
    private final Book book;
    private final Passing passing;
    private final Clock clock;
    private final Till till;
    private final SetupTill setups;
    private final PaymentLinks links;
    private final Debits debits;

    Checkout(Book book, Passing passing, Clock clock, Till till, SetupTill setups, PaymentLinks links, Debits debits) {
        this.book = book;
        this.passing = passing;
        this.clock = clock;
        this.till = till;
        this.setups = setups;
        this.links = links;
        this.debits = debits;
    }

    Instant now() {
        return clock.instant();
    }

    /// The session as it stands, or null when there is none.
    @Nullable
    Visit look(String id) {
        return visit(id, (session, cause) -> "", false);
    }

    @Nullable
    Visit pay(String id, Typed typed) {
        return visit(
                id,
                (session, cause) ->
                        forPayment(session) ? till.pay(session, typed, cause) : setups.save(session, typed, cause),
                false);
    }

    /// The client answers their bank.
    @Nullable
    Visit answer(String id, boolean them) {
        return visit(
                id,
                (session, cause) -> forPayment(session)
                        ? till.answered(session, them, cause)
                        : setups.answered(session, them, cause),
                true);
    }

    /// The session that a link makes for a visitor; the link itself when it takes nothing any more; null when
    /// there is none.
    @Nullable
    ObjectNode open(String code) {
        return book.inTransaction(() -> {
            passing.upTo(cause());
            return links.open(code, cause());
        });
    }

    /// The intent whose bank account a client proves; null when there is none that waits for it.
    @Nullable
    ObjectNode proof(String intent) {
        return book.inTransaction(() -> {
            passing.upTo(cause());
            var found = book.find(Kind.PAYMENT_INTENT, intent);
            return found != null && Proof.asked(found) ? found : null;
        });
    }

    /// Whether what the client names is what was sent to their account.
    boolean prove(String intent, String code) {
        return book.inTransaction(() -> {
            var found = book.find(Kind.PAYMENT_INTENT, intent);
            if (found == null || !Proof.asked(found)) {
                return false;
            }
            try {
                debits.proved(intent, code, List.of(), cause());
                return true;
            } catch (ApiError wrong) {
                return false;
            }
        });
    }

    private @Nullable Visit visit(String id, BiFunction<ObjectNode, Cause, String> act, boolean asking) {
        return book.inTransaction(() -> {
            var cause = cause();
            passing.upTo(cause);
            var session = book.find(Kind.SESSION, id);
            if (session == null) {
                return null;
            }
            // Whatever was sent late or twice changes nothing: only what is open, and waits for just this, moves.
            var told = Wire.need(session, "status").equals("open") && asks(session) == asking
                    ? act.apply(session, cause)
                    : "";
            return new Visit(session, told, asks(session), confirmation(session));
        });
    }

    private boolean asks(ObjectNode session) {
        var field = forPayment(session) ? "payment_intent" : "setup_intent";
        var kind = forPayment(session) ? Kind.PAYMENT_INTENT : Kind.SETUP_INTENT;
        var id = Wire.text(session, field);
        return id != null && Wire.need(book.get(kind, id, field), "status").equals("requires_action");
    }

    private String confirmation(ObjectNode session) {
        var id = Wire.text(session, "payment_link");
        var link = id == null ? null : book.find(Kind.LINK, id);
        var message = link == null
                ? null
                : Wire.text(link.path("after_completion").path("hosted_confirmation"), "custom_message");
        return message == null ? "" : message;
    }

    private static boolean forPayment(ObjectNode session) {
        return Wire.need(session, "mode").equals("payment");
    }

    private Cause cause() {
        return Cause.atReader(clock.instant());
    }
}
