package dev.tillbridge.store;

import dev.tillbridge.store.Database.Listening;
import dev.tillbridge.store.Database.Pulse;
import dev.tillbridge.store.Database.Voice;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.ConnectionFactory;

/// What is done each second on a connection that is open anyway, and the clocks that are compared with the
/// server's there.
final class Pulses {
    /// Each time that many seconds have passed: clocks run apart slowly, and are set seldom.
    private static final int MEASURED_EVERY = 60;

    private final Topics topics;
    private final List<Consumer<String>> ears = new CopyOnWriteArrayList<>();
    private final List<Pulse> pulses = new CopyOnWriteArrayList<>();
    private final List<ServerClock> clocks = new CopyOnWriteArrayList<>();
    private Optional<ServerTime> time = Optional.empty();
    private int beats;

    Pulses(Topics topics) {
        this.topics = topics;
    }

    Listening add(Pulse pulse) {
        // A wrapper of our own, so that the same pulse given twice is ended one at a time.
        var entry = new Pulse() {
            @Override
            public void beat(View view, Voice voice) {
                pulse.beat(view, voice);
            }

            @Override
            public void connected() {
                pulse.connected();
            }
        };
        pulses.add(entry);
        return () -> pulses.remove(entry);
    }

    Listening hear(Consumer<String> ear) {
        Consumer<String> entry = words -> ear.accept(words);
        ears.add(entry);
        return () -> ears.remove(entry);
    }

    void said(String words) {
        ears.forEach(ear -> ear.accept(words));
    }

    /// The server's clock, measured now.
    Clock clock(Clock own, Connection connection) throws SQLException {
        var clock = new ServerClock(own);
        ServerTime.ask(connection).ifPresent(clock::measured);
        clocks.add(clock);
        return clock;
    }

    /// The first beat on a new connection, which may be to another server or to an older copy.
    void begin(Connection connection) throws SQLException {
        measure(connection);
        pulses.forEach(Pulse::connected);
        beat(connection);
    }

    private void measure(Connection connection) throws SQLException {
        time = ServerTime.ask(connection);
        time.ifPresent(now -> clocks.forEach(clock -> clock.measured(now)));
    }

    void beat(Connection connection) throws SQLException {
        if (++beats % MEASURED_EVERY == 0 || clocks.stream().anyMatch(ServerClock::isInDoubt)) {
            measure(connection);
        }
        if (pulses.isEmpty()) {
            return;
        }
        try (var handle = Mappings.jdbi(kept(connection)).open()) {
            var view = new OpenView(handle, time);
            try {
                var voice = new OpenVoice(topics, view);
                pulses.forEach(pulse -> pulse.beat(view, voice));
            } finally {
                view.end();
            }
        }
    }

    /// The connection outlives the handle.
    static ConnectionFactory kept(Connection connection) {
        return new ConnectionFactory() {
            @Override
            public Connection openConnection() {
                return connection;
            }

            @Override
            public void closeConnection(Connection same) {
                // It goes on listening.
            }
        };
    }
}
