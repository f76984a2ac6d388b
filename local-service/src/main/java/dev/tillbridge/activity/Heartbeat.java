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
/// announcement that was not heard, and the sign of life. Of several services one looks for all and says what it saw,
/// news at once and every four seconds that there is none; who hears it, knows as much and has nothing to do does not
/// look: to be told costs the database a fraction of a question. Nobody is appointed for it: whoever hears nothing
/// looks for himself, and after a pause of his own begins to speak; of two who speak, the one whose name comes first
/// goes on. Used by one thread at a time.
final class Heartbeat implements Pulse {
    /// A home is silent after a minute. At once after a pause in which it could not say that it lives.
    private static final Duration EVERY = Duration.ofSeconds(20);

    /// Whoever speaks beats each second, so this is every fourth one.
    private static final Duration SAYS_SO_EVERY = Duration.ofMillis(3_500);

    /// Four seconds, and what words may take on their way.
    private static final Duration PATIENCE = Duration.ofMillis(4_400);

    /// The longest pause before a service begins to speak. Words take some time to everybody; so long that of hundreds
    /// hardly two begin within it.
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Engine engine;
    private final RestoreWatch restores;
    private final Clock clock;
    private final Runnable somethingIsDue;
    private final LongSupplier nanos;
    private final long pause;
    private long last;

    /// Whether this one speaks, and when another one did.
    private boolean speaks;
    private long heard;

    /// What this one said last, and when.
    private String said = "";
    private long saidAt;

    /// When another one said all that this one knows.
    private long nothingNew;
    private String log = "";
    private long head;

    /// @param nanos see [System#nanoTime]
    /// @param pause between nothing and [#LONGEST_PAUSE], another one for each service
    Heartbeat(
            Engine engine,
            RestoreWatch restores,
            Clock clock,
            Runnable somethingIsDue,
            LongSupplier nanos,
            Duration pause) {
        this.engine = engine;
        this.restores = restores;
        this.clock = clock;
        this.somethingIsDue = somethingIsDue;
        this.nanos = nanos;
        this.pause = pause.toNanos();
        this.last = nanos.getAsLong() - EVERY.toNanos();
        connected();
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
        speaks = false;
        heard = nanos.getAsLong();
        nothingNew = heard - PATIENCE.toNanos();
    }

    @Override
    public void beat(View view, Voice voice) {
        long now = nanos.getAsLong();
        if (now - last >= EVERY.toNanos()) {
            engine.beat(view);
            last = now;
        }
        if (!speaks && now - nothingNew < PATIENCE.toNanos()) {
            return;
        }
        look(view, voice);
        speaks |= now - heard >= PATIENCE.toNanos() + pause;
        if (speaks) {
            speak(view, voice, now);
        }
    }

    private void speak(View view, Voice voice, long now) {
        var sighting = engine.sighting(view, log, head);
        var words = sighting.words();
        boolean news = !words.equals(said) || sighting.somethingDue(clock.instant());
        if (news || now - saidAt >= SAYS_SO_EVERY.toNanos()) {
            said = words;
            saidAt = now;
            voice.toAll(words);
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

    /// Words of another service. They spare a look or ask for one, and nothing else is concluded from them.
    void hear(String words) {
        Sighting.of(words).filter(seen -> !engine.isMe(seen.by())).ifPresent(seen -> {
            heard = nanos.getAsLong();
            speaks &= engine.comesBefore(seen.by());
            boolean known = seen.log().equals(log) && seen.head() == head && !seen.somethingDue(clock.instant());
            nothingNew = known ? heard : heard - PATIENCE.toNanos();
        });
    }
}
