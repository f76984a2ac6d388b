package dev.tillbridge.bridge;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.http.Listener;
import dev.tillbridge.http.ListenerSettings;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A real listener and a real bridge on a port of their own, with a database file and time of their own.
public final class BridgeRig implements AutoCloseable {
    public final TestClock clock = new TestClock("2026-11-21T10:00:00Z");
    public final Handlers handlers = new Handlers((method, params) -> {});
    public final TestJournal journal = new TestJournal();
    public final Path folder;
    public final TestDatabase database;
    public volatile boolean browserNeeded;
    private Listener listener;
    private Bridge bridge;

    public BridgeRig() {
        this(TestDatabases.sqlite());
    }

    public BridgeRig(TestDatabase database) {
        this.database = database;
        try {
            folder = Files.createTempDirectory("tillbridge-bridge");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener = Listener.bind(new ListenerSettings(List.of(), true, "1.2.3"), System::nanoTime);
        bridge = start();
    }

    private Bridge start() {
        var made = new Bridge(
                new BridgeSettings(folder, Set.of(TestBrowser.SECOND_EXTENSION), "1.2.3"),
                listener.port(),
                database.database(),
                handlers,
                journal,
                AwaySource.NEVER,
                session -> browserNeeded,
                clock,
                Ids.random());
        listener.start(List.of(made.routes()));
        return made.start();
    }

    public Bridge bridge() {
        return bridge;
    }

    public int port() {
        return listener.port();
    }

    public ControlClient control() {
        return ControlClient.connect(folder, Locale.ENGLISH);
    }

    /// A browser that was let in by a ticket.
    public PairedBrowser pairedBrowser() {
        return pairedBrowser("Front desk / Chrome");
    }

    public PairedBrowser pairedBrowser(String name) {
        var ticket = bridge.pairing().ticket(Pairing.DESK, "Ann", Duration.ofMinutes(1));
        try (var browser = TestBrowser.open(port(), "/pair")) {
            return browser.pairWithTicket(name, ticket);
        }
    }

    /// Ends the service and starts it again on the same files, on another port.
    public void restart() {
        bridge.close();
        listener.close();
        listener = Listener.bind(new ListenerSettings(List.of(), true, "1.2.3"), System::nanoTime);
        bridge = start();
    }

    @Override
    public void close() {
        bridge.close();
        listener.close();
        database.close();
    }
}
