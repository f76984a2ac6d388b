package dev.tillbridge.sandbox.stripe;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The simulated readers themselves: what is on their screen, the card in front of them, and their own time-out.
///
/// Nothing runs in the background: each request first brings every reader up to its clock with [#settle], so that
/// a restart in the middle of a card being read finishes it exactly as if nothing had happened.
final class Devices {
    static final Duration GIVES_UP_AFTER = Duration.ofMinutes(2);

    private final Book book;
    private final Ids ids;
    private final Happenings happenings;
    private final Charging charging;
    private final PaymentMethods methods;

    Devices(Book book, Ids ids, Happenings happenings, Charging charging, PaymentMethods methods) {
        this.book = book;
        this.ids = ids;
        this.happenings = happenings;
        this.charging = charging;
        this.methods = methods;
    }

    void install(String readerId) {
        var device = Wire.object();
        device.put("id", "dev_" + readerId);
        device.put("object", "device");
        device.put("reader", readerId);
        device.put("online", true);
        device.put("giveUpMillis", GIVES_UP_AFTER.toMillis());
        device.putNull("autoTapMillis");
        device.putNull("startedAt");
        device.putNull("tap");
        device.putNull("last");
        book.insert(Kind.DEVICE, readerId, device);
    }

    ObjectNode of(String readerId) {
        return book.get(Kind.DEVICE, "dev_" + readerId, "reader");
    }

    void start(ObjectNode reader, Cause cause) {
        var device = of(Wire.need(reader, "id"));
        device.put("startedAt", cause.now().toEpochMilli());
        device.putNull("tap");
        device.putNull("last");
        book.save(device);
    }

    /// A card is held to the reader. Refused when nothing is asked for, a card is being read, or the reader is
    /// off.
    void present(ObjectNode reader, Tap tap, Cause cause) {
        var device = of(Wire.need(reader, "id"));
        if (!Wire.is(device, "online")) {
            throw ApiError.state("terminal_reader_offline", "The reader is switched off.", null);
        }
        if (action(reader, "in_progress") == null || !device.path("tap").isNull()) {
            throw ApiError.state("terminal_reader_not_waiting", "The reader is not waiting for a card.", null);
        }
        var node = device.putObject("tap");
        node.put("card", tap.card().name());
        node.put("outcome", tap.outcome().name());
        node.put("approved", tap.approved());
        node.put("readAt", cause.now().toEpochMilli() + tap.readingMillis());
        book.save(device);
        settle(reader, cause);
    }

    boolean isReading(ObjectNode reader) {
        return !of(Wire.need(reader, "id")).path("tap").isNull();
    }

    /// Brings every reader up to the clock: cards read to the end, automatic taps, time-outs.
    void settleAll(Cause cause) {
        book.all(Kind.READER).forEach(reader -> settle(reader, cause));
    }

    private void settle(ObjectNode reader, Cause cause) {
        if (action(reader, "in_progress") == null) {
            return;
        }
        var device = of(Wire.need(reader, "id"));
        long now = cause.now().toEpochMilli();
        long started = Wire.number(device, "startedAt");
        if (device.path("tap") instanceof ObjectNode tap) {
            if (now >= Wire.number(tap, "readAt")) {
                finish(reader, device, tap, cause);
            }
        } else if (Wire.is(device, "online")
                && device.path("autoTapMillis").isNumber()
                && now >= started + Wire.number(device, "autoTapMillis")) {
            var tap = Wire.object();
            tap.put("card", TestCard.VISA.name());
            tap.put("outcome", Tap.Outcome.APPROVE.name());
            finish(reader, device, tap, cause);
        } else if (now >= started + Wire.number(device, "giveUpMillis")) {
            end(reader, device, "terminal_reader_timeout", "No card was presented in time.", "timed_out", cause);
        }
    }

    private void finish(ObjectNode reader, ObjectNode device, ObjectNode tap, Cause cause) {
        var action = action(reader, "in_progress");
        var intent = action == null
                ? null
                : book.find(Kind.PAYMENT_INTENT, Wire.need(action.path("process_payment_intent"), "payment_intent"));
        if (action == null || intent == null || !Wire.need(intent, "status").equals("requires_payment_method")) {
            end(reader, device, "intent_invalid_state", "The payment can no longer be taken.", "canceled", cause);
            return;
        }
        var card = TestCard.valueOf(Wire.need(tap, "card"));
        long asked = Wire.number(intent, "amount");
        long approved = approved(tap, intent, asked);
        var decline = decline(tap, asked, approved);
        charging.charge(
                intent,
                approved,
                decline,
                methods.presented(card, cause),
                code -> details(card, asked, approved, code, reader),
                cause);
        if (decline != null) {
            action.set("api_error", decline.error(Wire.need(intent, "latest_charge")));
            end(reader, device, "card_declined", decline.message, "declined", cause);
            return;
        }
        action.put("status", "succeeded");
        remember(
                device,
                approved < asked ? "partly_approved" : "approved",
                card,
                approved,
                asked,
                Wire.need(intent, "currency"),
                cause);
        book.save(reader);
        happenings.emit("terminal.reader.action_succeeded", reader, cause);
    }

    private ObjectNode details(TestCard card, long asked, long approved, String code, ObjectNode reader) {
        var details = new CardDetails(ids).cardPresent(card, approved, code, reader);
        if (approved < asked && details.path("card_present") instanceof ObjectNode cardPresent) {
            // The sum that was asked for stands in a field of its own, which only partial approvals have.
            cardPresent.put("amount_requested", asked);
        }
        return details;
    }

    private static long approved(ObjectNode tap, ObjectNode intent, long asked) {
        long onCard = Wire.number(tap, "approved");
        boolean partly = Wire.need(tap, "outcome").equals(Tap.Outcome.PARTLY.name());
        return partly && Wire.is(intent, IntentForm.PARTIAL) && onCard > 0 && onCard < asked ? onCard : asked;
    }

    private static @Nullable Decline decline(ObjectNode tap, long asked, long approved) {
        return switch (Tap.Outcome.valueOf(Wire.need(tap, "outcome"))) {
            case APPROVE -> Decline.ofAmount(asked);
            case DECLINE -> Decline.GENERIC;
            // A card with too little on it is refused unless the caller said that it takes a part.
            case PARTLY -> approved < asked ? null : Decline.INSUFFICIENT_FUNDS;
        };
    }

    /// The action failed: `code` and `message` stand on the API, `shown` on the reader's screen.
    void end(ObjectNode reader, ObjectNode device, String code, String message, String shown, Cause cause) {
        var action = action(reader, "in_progress");
        if (action == null) {
            return;
        }
        action.put("status", "failed");
        action.put("failure_code", code);
        action.put("failure_message", message);
        remember(device, shown, null, 0, 0, "", cause);
        book.save(reader);
        happenings.emit("terminal.reader.action_failed", reader, cause);
    }

    void clear(String readerId, String shown, Cause cause) {
        remember(of(readerId), shown, null, 0, 0, "", cause);
    }

    private void remember(
            ObjectNode device,
            String shown,
            @Nullable TestCard card,
            long approved,
            long asked,
            String currency,
            Cause cause) {
        device.putNull("startedAt");
        device.putNull("tap");
        var last = device.putObject("last");
        last.put("shown", shown.toLowerCase(Locale.ROOT));
        last.put("card", card == null ? null : card.label + " •••• " + card.last4);
        last.put("approved", approved);
        last.put("asked", asked);
        last.put("currency", currency.isEmpty() ? null : currency);
        last.put("at", cause.now().toEpochMilli());
        book.save(device);
    }

    static @Nullable ObjectNode action(ObjectNode reader, String status) {
        return reader.path("action") instanceof ObjectNode action
                        && Wire.need(action, "status").equals(status)
                ? action
                : null;
    }
}
