package dev.tillbridge.activity;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.Database.Listening;
import dev.tillbridge.store.Database.Pulse;
import dev.tillbridge.store.Database.Voice;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

/// On the connection that a service keeps open to a shared database: the look each second that makes up for an
/// announcement that was not heard, and the sign of life. Of several services one looks and says what it saw; who
/// hears it, knows as much and has nothing to do looks no more in that second: to be told costs the database a
/// fraction of a question. Nobody is appointed for it: whoever heard nothing for a second looks. Used by one thread at
/// a time.
final class Heartbeat implements Pulse {
    /// A home is silent after a minute. At once after a pause in which it could not say that it lives.
    private static final Duration EVERY = Duration.ofSeconds(20);

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Engine engine;
    private final RestoreWatch restores;
    private final Clock clock;
    private final Runnable somethingIsDue;
    private final LongSupplier nanos;
    private long last;

    /// When somebody, or this one, last told all; when that was all that this one knows.
    private long told;
    private long nothingNew;
    private String log = "";
    private long head;

    /// @param nanos see [System#nanoTime]
    Heartbeat(Engine engine, RestoreWatch restores, Clock clock, Runnable somethingIsDue, LongSupplier nanos) {
        this.engine = engine;
        this.restores = restores;
        this.clock = clock;
        this.somethingIsDue = somethingIsDue;
        this.nanos = nanos;
        this.last = nanos.getAsLong() - EVERY.toNanos();
        this.told = nanos.getAsLong() - SECOND.toNanos();
        this.nothingNew = told;
    }

    /// Beats on that database until it is closed.
    Listening on(Database database) {
        var hearing = database.hear(this::hear);
        var pulse = database.pulse(this);
        return () -> {
            hearing.close();
            pulse.close();
        };
    }

    @Override
    public void connected() {
        nothingNew = nanos.getAsLong() - SECOND.toNanos();
    }

    @Override
    public void beat(View view, Voice voice) {
        long now = nanos.getAsLong();
        if (now - last >= EVERY.toNanos()) {
            engine.beat(view);
            last = now;
        }
        if (now - nothingNew < SECOND.toNanos()) {
            return;
        }
        look(view, voice);
        if (now - told >= SECOND.toNanos()) {
            told = now;
            voice.toAll(engine.sighting(view, log, head).words());
        }
    }

    private void look(View view, Voice voice) {
        var glance = engine.glance(view);
        restores.look(glance);
        log = glance.log();
        if (glance.head() != head) {
            head = glance.head();
            voice.wake(JournalRows.TOPIC);
        }
        if (glance.somethingDue(clock.instant())) {
            somethingIsDue.run();
        }
    }

    /// Words of another service. They spare a look and nothing else is concluded from them.
    void hear(String words) {
        Sighting.of(words).filter(seen -> !engine.isMe(seen.by())).ifPresent(seen -> {
            told = nanos.getAsLong();
            if (seen.log().equals(log) && seen.head() == head && !seen.somethingDue(clock.instant())) {
                nothingNew = told;
            }
        });
    }
}
