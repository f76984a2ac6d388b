package dev.tillbridge.sandbox.stripe;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/terminal/readers`: create by registration code, retrieve, update, list, delete, and the actions.
final class Readers {
    private static final Map<String, String> CODES =
            Map.of("simulated-wpe", "simulated_wisepos_e", "simulated-s700", "simulated_stripe_s700");

    private final Book book;
    private final Ids ids;
    private final Devices devices;

    Readers(Book book, Ids ids, Devices devices) {
        this.book = book;
        this.ids = ids;
        this.devices = devices;
    }

    ObjectNode create(Call call) {
        var args = call.args();
        var code = args.required("registration_code");
        var label = args.text("label");
        var location = args.text("location");
        var reader = Wire.object();
        Metadata.apply(reader, args);
        args.finish();
        var type = CODES.get(code);
        if (type == null) {
            throw ApiError.invalid("The registration code you entered is not known.", "registration_code");
        }
        if (location != null) {
            book.get(Kind.LOCATION, location, "location");
        }
        var id = ids.next("tmr");
        reader.put("id", id);
        reader.put("object", "terminal.reader");
        reader.putNull("action");
        reader.put("device_sw_version", "2.42.0.0");
        reader.put("device_type", type);
        reader.put("ip_address", "127.0.0.1");
        reader.put("label", label == null ? type + " " + ids.letters(4) : label);
        reader.put("last_seen_at", call.cause().now().toEpochMilli());
        reader.put("livemode", false);
        reader.put("location", location);
        reader.put("serial_number", ids.letters(8) + "-" + type);
        reader.put("status", "online");
        book.insert(Kind.READER, location, reader);
        devices.install(id);
        return reader;
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        return get(call);
    }

    ObjectNode update(Call call) {
        var reader = get(call);
        if (call.args().has("label")) {
            reader.put("label", call.args().text("label"));
        }
        Metadata.apply(reader, call.args());
        call.args().finish();
        book.save(reader);
        return reader;
    }

    ObjectNode delete(Call call) {
        call.args().finish();
        get(call);
        book.delete(call.id());
        book.delete("dev_" + call.id());
        return Customers.deleted(call.id(), "terminal.reader");
    }

    ObjectNode list(Call call) {
        var location = call.args().text("location");
        var status = call.args().text("status");
        var type = call.args().text("device_type");
        var serial = call.args().text("serial_number");
        return new Pages(book)
                .list(
                        Kind.READER,
                        call,
                        reader -> (location == null || location.equals(Wire.text(reader, "location")))
                                && (status == null || status.equals(Wire.text(reader, "status")))
                                && (type == null || type.equals(Wire.text(reader, "device_type")))
                                && (serial == null || serial.equals(Wire.text(reader, "serial_number"))));
    }

    ObjectNode processPaymentIntent(Call call) {
        var intentId = call.args().required("payment_intent");
        var config = call.args().nested("process_config");
        boolean skipTipping = config.flag("skip_tipping", false);
        boolean mayCancel = config.flag("enable_customer_cancellation", false);
        boolean tellsConfig = call.args().has("process_config");
        config.text("allow_redisplay");
        call.args().finish();
        var reader = get(call);
        mustBeFree(reader);
        var intent = book.get(Kind.PAYMENT_INTENT, intentId, "payment_intent");
        mustBePayable(intent);
        if (reader.path("location").isNull()) {
            throw ApiError.state(
                    "terminal_reader_invalid_location_for_payment", "The reader has no location to pay at.", null);
        }
        var action = Wire.object();
        action.putNull("failure_code");
        action.putNull("failure_message");
        var process = action.putObject("process_payment_intent");
        process.put("payment_intent", intentId);
        if (tellsConfig) {
            var shown = process.putObject("process_config");
            shown.put("enable_customer_cancellation", mayCancel);
            shown.put("skip_tipping", skipTipping);
        }
        action.put("status", "in_progress");
        action.put("type", "process_payment_intent");
        reader.set("action", action);
        book.save(reader);
        devices.start(reader, call.cause());
        return reader;
    }

    ObjectNode cancelAction(Call call) {
        call.args().finish();
        var reader = get(call);
        mustBeOnline(reader);
        if (devices.isReading(reader)) {
            throw ApiError.state(
                    "terminal_reader_busy",
                    "The reader is processing a card; the action cannot be canceled now.",
                    null);
        }
        boolean running = Devices.action(reader, "in_progress") != null;
        reader.putNull("action");
        book.save(reader);
        if (running) {
            devices.clear(call.id(), "canceled", call.cause());
        }
        return reader;
    }

    /// `/v1/test_helpers/terminal/readers/*/present_payment_method`: a card is held to the reader.
    ObjectNode presentPaymentMethod(Call call) {
        var args = call.args();
        args.oneOf("type", "card_present", "card_present");
        var number = args.nested("card_present");
        if (number.has("number")) {
            throw ApiError.invalid("Card numbers are not taken here.", "card_present[number]");
        }
        args.finish();
        var reader = get(call);
        devices.present(reader, Tap.approve(TestCard.VISA), call.cause());
        return reader;
    }

    private void mustBeFree(ObjectNode reader) {
        mustBeOnline(reader);
        if (Devices.action(reader, "in_progress") != null) {
            throw ApiError.state(
                    "terminal_reader_busy",
                    "Reader is currently busy processing another request. Try again when it is idle.",
                    null);
        }
    }

    private static void mustBeOnline(ObjectNode reader) {
        if (!Wire.need(reader, "status").equals("online")) {
            throw ApiError.state(
                    "terminal_reader_offline", "Reader is currently offline, please ensure it is switched on.", null);
        }
    }

    private void mustBePayable(ObjectNode intent) {
        boolean inPerson = false;
        for (var type : intent.path("payment_method_types")) {
            inPerson |= type.isString() && type.stringValue().equals("card_present");
        }
        if (!inPerson) {
            throw ApiError.invalid("The intent does not take card_present.", "payment_intent");
        }
        var intentId = Wire.need(intent, "id");
        boolean elsewhere = book.all(Kind.READER).stream()
                .map(reader -> Devices.action(reader, "in_progress"))
                .anyMatch(action -> action != null
                        && intentId.equals(Wire.text(action.path("process_payment_intent"), "payment_intent")));
        if (elsewhere || !Wire.need(intent, "status").equals("requires_payment_method")) {
            throw ApiError.state(
                    "intent_invalid_state",
                    "The intent is " + (elsewhere ? "on another reader" : Wire.need(intent, "status")) + ".",
                    intent);
        }
    }

    private ObjectNode get(Call call) {
        return book.get(Kind.READER, call.id(), "reader");
    }
}
