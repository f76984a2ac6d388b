package dev.tillbridge.demo;

import dev.tillbridge.browser.CardReader;
import dev.tillbridge.browser.ClinicBooks;
import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Where everything of a running demo is, as `tillbridge demo --describe` wrote it.
///
/// @param ticket connects one browser, once
/// @param data the service's data directory
record DemoPlaces(
        String processor,
        String processorToken,
        String secretKey,
        String pims,
        String pimsToken,
        String ticket,
        String data) {
    static DemoPlaces read(Path file) {
        try {
            return Json.read(Files.readString(file), DemoPlaces.class);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    SandboxControl processorControl() {
        return new SandboxControl(URI.create(processor), processorToken);
    }

    ClinicBooks books() {
        return new ClinicBooks(URI.create(pims), pimsToken);
    }

    URI clinic() {
        return URI.create(pims);
    }

    ControlClient control() {
        return ControlClient.connect(Path.of(data), Locale.US);
    }

    /// The card reader at the front desk.
    CardReader frontDesk() {
        try (var control = control()) {
            var readers = control.call(Methods.READERS, new Nothing()).readers();
            return new CardReader(processorControl(), readers.getFirst().id());
        }
    }
}
