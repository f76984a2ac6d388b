package dev.tillbridge.bench;

import dev.tillbridge.app.DataDirectory;
import dev.tillbridge.app.Service;
import dev.tillbridge.app.Settings;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ReaderAdd;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.protocol.frame.Event;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.rig.Rig;
import dev.tillbridge.rig.RigBrowser;
import dev.tillbridge.store.PostgresAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// A whole service on the shared database with a connected browser, in this process. It notes when each event came
/// to the browser.
final class ConnectedDesk implements AutoCloseable {
    private final NavigableMap<Long, Long> heard = new ConcurrentSkipListMap<>();
    private final Path data;
    private final Service service;
    final RigBrowser browser;

    ConnectedDesk(Rig rig, Path data, PostgresAddress database) {
        this.data = data;
        var settings = new Settings(
                0, database.url(), database.user(), new Settings.Stripe(rig.processorAddress(), true), List.of());
        service = Service.start(new DataDirectory(data), settings, Clock.systemUTC());
        browser = rig.browser(service.port(), Rig.pair(data, service.port()), this::hear);
    }

    private void hear(FromService frame) {
        if (frame instanceof Event event) {
            heard.putIfAbsent(event.number(), micros(Instant.now()));
        }
    }

    /// A card reader of its own.
    String reader(String label) {
        try (var control = ControlClient.connect(data, Locale.ENGLISH)) {
            return control.call(Methods.READER_ADD, new ReaderAdd("simulated-s700", null, label))
                    .id();
        }
    }

    /// When the screen knew what the journal's row says, in microseconds; empty when it was never told.
    java.util.OptionalLong knew(long row) {
        return heard.tailMap(row, true).values().stream().mapToLong(at -> at).min();
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    @Override
    public void close() {
        browser.close();
        service.close();
    }
}
