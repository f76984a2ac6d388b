package dev.tillbridge.sandbox.stripe;

import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What can be done at the counter: look at a reader's screen, show it a card, switch it off and on. Thread-safe.
final class Simulator {
    /// How long a result stays on a reader's screen.
    private static final Duration RESULT_SHOWN = Duration.ofSeconds(8);

    private final Book book;
    private final Devices devices;
    private final Clock clock;

    Simulator(Book book, Devices devices, Clock clock) {
        this.book = book;
        this.devices = devices;
        this.clock = clock;
    }

    List<ObjectNode> screens() {
        return book.inTransaction(() -> {
            devices.settleAll(now());
            return book.all(Kind.READER).stream().map(this::shown).toList();
        });
    }

    ObjectNode screen(String readerId) {
        return book.inTransaction(() -> {
            devices.settleAll(now());
            return shown(reader(readerId));
        });
    }

    ObjectNode tap(String readerId, Tap tap) {
        return book.inTransaction(() -> {
            devices.settleAll(now());
            var reader = reader(readerId);
            devices.present(reader, tap, now());
            return shown(reader);
        });
    }

    /// The client presses the reader's own cancel key.
    ObjectNode cancelKey(String readerId) {
        return book.inTransaction(() -> {
            devices.settleAll(now());
            var reader = reader(readerId);
            if (!devices.isReading(reader)) {
                devices.end(
                        reader, devices.of(readerId), "customer_canceled", "The customer canceled.", "canceled", now());
            }
            return shown(reader);
        });
    }

    ObjectNode settings(
            String readerId, @Nullable Boolean online, @Nullable Long autoTapMillis, @Nullable Long giveUpMillis) {
        return book.inTransaction(() -> {
            devices.settleAll(now());
            var reader = reader(readerId);
            var device = devices.of(readerId);
            if (online != null) {
                device.put("online", online.booleanValue());
                reader.put("status", online ? "online" : "offline");
                reader.put("last_seen_at", clock.millis());
                book.save(reader);
            }
            if (autoTapMillis != null) {
                device.put("autoTapMillis", autoTapMillis < 0 ? null : autoTapMillis);
            }
            if (giveUpMillis != null) {
                device.put("giveUpMillis", giveUpMillis.longValue());
            }
            book.save(device);
            return shown(reader);
        });
    }

    private ObjectNode shown(ObjectNode reader) {
        var id = Wire.need(reader, "id");
        var device = devices.of(id);
        var screen = Wire.object();
        screen.put("id", id);
        screen.put("label", Wire.need(reader, "label"));
        screen.put("online", Wire.is(device, "online"));
        screen.set("autoTapMillis", device.path("autoTapMillis").deepCopy());
        var action = Devices.action(reader, "in_progress");
        if (action != null) {
            asking(screen, device, Wire.need(action.path("process_payment_intent"), "payment_intent"));
        } else if (device.path("last") instanceof ObjectNode last
                && clock.millis() - Wire.number(last, "at") < RESULT_SHOWN.toMillis()) {
            screen.put("screen", Wire.need(last, "shown"));
            screen.put("card", Wire.text(last, "card"));
            money(screen, Wire.number(last, "asked"), Wire.text(last, "currency"));
            screen.put("approved", Wire.number(last, "approved"));
        } else {
            screen.put("screen", "idle");
        }
        return screen;
    }

    private void asking(ObjectNode screen, ObjectNode device, String intentId) {
        var intent = book.get(Kind.PAYMENT_INTENT, intentId, "intent");
        screen.put("screen", device.path("tap").isNull() ? "asking" : "reading");
        screen.put("intent", intentId);
        long amount = Wire.number(intent, "amount");
        money(screen, amount, Wire.text(intent, "currency"));
        screen.put("takesPart", Wire.is(intent, IntentForm.PARTIAL));
        var decline = Decline.ofAmount(amount);
        screen.put("willDecline", decline == null ? null : decline.code);
        screen.put(
                "givesUpInMillis",
                Wire.number(device, "startedAt") + Wire.number(device, "giveUpMillis") - clock.millis());
    }

    private static void money(ObjectNode screen, long amount, @Nullable String currency) {
        screen.put("amount", amount);
        if (currency != null) {
            var code = currency.toUpperCase(Locale.ROOT);
            screen.put("currency", code);
            screen.put("digits", Currency.getInstance(code).getDefaultFractionDigits());
        }
    }

    private ObjectNode reader(String id) {
        return book.get(Kind.READER, id, "reader");
    }

    private Cause now() {
        return Cause.atReader(clock.instant());
    }
}
