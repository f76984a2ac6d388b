package dev.tillbridge.app;

import dev.tillbridge.checkout.Silence;
import java.util.Timer;
import java.util.TimerTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets [Silence] look every second: a call that hangs wakes nobody.
final class SilenceWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);
    private static final long EVERY_MILLIS = 1_000;

    private final Silence silence;
    private final Timer timer = new Timer("silence-watch", true);
    private volatile boolean open = true;

    SilenceWatch(Silence silence) {
        this.silence = silence;
    }

    SilenceWatch start() {
        var task = new TimerTask() {
            @Override
            public void run() {
                look();
            }
        };
        timer.schedule(task, EVERY_MILLIS, EVERY_MILLIS);
        return this;
    }

    private void look() {
        try {
            silence.tell();
        } catch (RuntimeException failed) {
            // A look that was under way when the service ended finds the database closed.
            if (open) {
                LOG.warn("the payments could not be looked at: {}", failed.toString());
            }
        }
    }

    @Override
    public void close() {
        open = false;
        timer.cancel();
    }
}
