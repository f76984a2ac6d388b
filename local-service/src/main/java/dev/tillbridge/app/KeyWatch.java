package dev.tillbridge.app;

import dev.tillbridge.activity.Duties;
import dev.tillbridge.activity.Duty;
import dev.tillbridge.keyring.KeyDesk;
import dev.tillbridge.keyring.Keyring;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Database.Listening;
import dev.tillbridge.store.Database.Voice;
import dev.tillbridge.store.View;
import java.util.Timer;
import java.util.TimerTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets [KeyDesk] look at the location's key: at the start, when a desk announces something of its keys, when something
/// was not heard, and again after what failed. One service seals for those who lack it.
final class KeyWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);
    private static final long TICK_MILLIS = 5_000;
    private static final int SELDOM = 12;

    /// What was not heard while the connection held; after it broke, everything is looked at anyway.
    private static final int PULSES = 60;

    private final KeyDesk keys;
    private final Duty duty;
    private final Listening listening;
    private final Listening pulse;
    private final Timer timer = new Timer("key-watch", true);
    private volatile boolean open = true;
    private boolean wasMine;
    private int ticks;
    private int pulses;

    KeyWatch(Database database, KeyDesk keys, Duties duties) {
        this.keys = keys;
        this.duty = duties.duty("keys", keys::newest);
        this.listening = database.listen(Keyring.TOPIC, this::soon);
        this.pulse = database.pulse(this::beat);
    }

    KeyWatch start() {
        timer.schedule(task(this::tick), 0, TICK_MILLIS);
        return this;
    }

    /// On the connection that is open anyway.
    private void beat(View view, Voice voice) {
        if (pulses++ % PULSES == 0 && keys.changed(view)) {
            voice.wake(Keyring.TOPIC);
        }
    }

    private void soon() {
        try {
            timer.schedule(task(this::look), 0);
        } catch (IllegalStateException closed) {
            // The service is ending; the next start looks first of all.
        }
    }

    private static TimerTask task(Runnable work) {
        return new TimerTask() {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    /// A desk at rest that has what it needs asks for nothing.
    private void tick() {
        boolean mine = duty.mine();
        boolean mineAnew = mine && !wasMine;
        wasMine = mine;
        if (!keys.newest() || mineAnew || (mine && ticks % SELDOM == 0)) {
            look();
        }
        ticks++;
    }

    private void look() {
        try {
            keys.look(duty.mine());
        } catch (RuntimeException away) {
            // A look that was under way when the service ended finds the database closed.
            if (open) {
                LOG.warn("the location's key could not be looked at", away);
            }
        }
    }

    @Override
    public void close() {
        open = false;
        listening.close();
        pulse.close();
        timer.cancel();
    }
}
