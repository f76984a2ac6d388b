package dev.tillbridge.app;

import dev.tillbridge.protocol.LocationSet;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PersonAdd;
import dev.tillbridge.protocol.PersonPin;
import dev.tillbridge.protocol.ReaderAdd;
import dev.tillbridge.protocol.Role;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.sandbox.text.TextSandbox;
import java.util.Map;

/// Sets up the practice clinic through the control door, as a tech would. Done again on a clinic that is set up,
/// it changes nothing.
public final class DemoSetUp {
    /// The practice manager's PIN, told on the demo's own screen.
    static final String MANAGER_PIN = "7319";

    private static final Map<String, String> SETTINGS = Map.of(
            "name", "Willow Creek Animal Clinic",
            "address", "12 Willow Lane | Maplewood, NJ 07040",
            "phone", "(973) 555-0142",
            "currency", "USD",
            "bank-payments", "on",
            "language", "en");

    /// What the demo's clinic programs call each way to pay.
    private static final Map<String, String> PAYMENT_TYPES = Map.of(
            "CARD_READER/Visa", "Visa",
            "CARD_READER/Mastercard", "Mastercard",
            "CARD_READER/*", "Card",
            "PAYMENT_LINK/*", "Card",
            "BANK_PAYMENT/*", "Check",
            "CASH/*", "Cash",
            "CHECK/*", "Check");

    private final ControlClient service;

    public DemoSetUp(ControlClient service) {
        this.service = service;
    }

    /// Sets it up.
    ///
    /// @param pims the clinic program's address, which becomes a practice address
    public DemoSetUp apply(String pims) {
        if (call(Methods.PEOPLE, new Nothing()).people().isEmpty()) {
            var ann = call(Methods.PERSON_ADD, new PersonAdd("Ann", Role.MANAGER));
            call(Methods.PERSON_PIN, new PersonPin(ann.id(), MANAGER_PIN, null, null));
            call(Methods.PERSON_ADD, new PersonAdd("Bea", Role.STAFF));
        }
        if (call(Methods.READERS, new Nothing()).readers().isEmpty()) {
            call(Methods.READER_ADD, new ReaderAdd("simulated-wpe", null, "Front desk"));
            call(Methods.READER_ADD, new ReaderAdd("simulated-s700", null, "Exam 2"));
        }
        call(Methods.LOCATION_SET, new LocationSet("practice-pims", pims));
        SETTINGS.forEach((key, value) -> call(Methods.LOCATION_SET, new LocationSet(key, value)));
        PAYMENT_TYPES.forEach(
                (way, type) -> call(Methods.LOCATION_SET, new LocationSet("payment-type/*/" + way, type)));
        return this;
    }

    /// Texts go to the practice provider at this address.
    void textsBy(String server) {
        call(Methods.LOCATION_SET, new LocationSet("text-account", TextSandbox.ACCOUNT));
        call(Methods.LOCATION_SET, new LocationSet("text-from", TextSandbox.NUMBER));
        call(Methods.LOCATION_SET, new LocationSet("text-server", server));
    }

    private <P, R> R call(Method<P, R> method, P params) {
        return service.call(method, params);
    }
}
