package dev.tillbridge.activity;

import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/// On the connection that a service keeps open to a shared database: the look each second that makes up for an
/// announcement that was not heard, and the sign of life. Used by one thread at a time.
final class Heartbeat {
    /// A home is silent after a minute. At once after a pause in which it could not say that it lives.
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Engine engine;
    private final RestoreWatch restores;
    private final Clock clock;
    private final Runnable somethingIsDue;
    private long last = System.nanoTime() - EVERY.toNanos();
    private long head;

    Heartbeat(Engine engine, RestoreWatch restores, Clock clock, Runnable somethingIsDue) {
        this.engine = engine;
        this.restores = restores;
        this.clock = clock;
        this.somethingIsDue = somethingIsDue;
    }

    /// @param wake tells those who wait for the news of a topic
    void beat(View view, Consumer<String> wake) {
        long now = System.nanoTime();
        if (now - last >= EVERY.toNanos()) {
            engine.beat(view);
            last = now;
        }
        var glance = engine.glance(view);
        restores.look(glance);
        if (glance.head() != head) {
            head = glance.head();
            wake.accept(JournalRows.TOPIC);
        }
        if (glance.somethingDue(clock.instant())) {
            somethingIsDue.run();
        }
    }
}
