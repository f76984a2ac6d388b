package dev.tillbridge.app;

import dev.tillbridge.alert.Alerts;
import dev.tillbridge.checkout.Silence;
import dev.tillbridge.posting.AwayDesks;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets [Silence] look every second, [AwayDesks] every ten and [Alerts] every thirty: a call that hangs, a desk that
/// is gone and a time of day wake nobody. One service does it for all.
final class SilenceWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final long AWAY_EVERY = 10;
    private static final long ALERTS_EVERY = 30;

    private final Silence silence;
    private final AwayDesks away;
    private final Alerts alerts;
    private final BooleanSupplier onDuty;
    private long looks;
    private final Timer timer = new Timer("silence-watch", true);
    private volatile boolean open = true;

    SilenceWatch(Silence silence, AwayDesks away, Alerts alerts, BooleanSupplier onDuty) {
        this.silence = silence;
        this.away = away;
        this.alerts = alerts;
        this.onDuty = onDuty;
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
        if (!onDuty.getAsBoolean()) {
            return;
        }
        quietly(silence::tell);
        if (looks % AWAY_EVERY == 0) {
            quietly(away::look);
        }
        if (looks % ALERTS_EVERY == 0) {
            quietly(alerts::look);
        }
        looks++;
    }

    private void quietly(Runnable look) {
        try {
            look.run();
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
