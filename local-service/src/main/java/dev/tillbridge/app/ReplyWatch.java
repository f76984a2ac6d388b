package dev.tillbridge.app;

import dev.tillbridge.activity.Duties;
import dev.tillbridge.activity.Duty;
import dev.tillbridge.message.ReplySweep;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads once a minute who texted that texts are to stop; one service does it for all, and none where no text was ever
/// sent.
final class ReplyWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyWatch.class);
    private static final long PAUSE_MILLIS = 60_000;

    private final ReplySweep sweep;
    private final BooleanSupplier hasKey;
    private final Duty duty;
    private final Timer timer = new Timer("reply-watch", true);
    private volatile boolean open = true;
    private volatile boolean failing;

    /// A service that cannot read them, or could not just now, leaves it to another one.
    private volatile boolean able;

    /// @param hasKey whether this computer has the key of the account; asks no database, since every desk at rest asks
    ReplyWatch(ReplySweep sweep, BooleanSupplier hasKey, Duties duties) {
        this.sweep = sweep;
        this.hasKey = hasKey;
        this.duty = duties.duty("replies", () -> able);
    }

    ReplyWatch start() {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        look();
                    }
                },
                PAUSE_MILLIS,
                PAUSE_MILLIS);
        return this;
    }

    private void look() {
        try {
            able = hasKey.getAsBoolean();
            if (able && duty.mine() && sweep.due()) {
                sweep.sweep().ifPresentOrElse(problem -> failed(problem.code().name()), () -> failing = false);
            }
        } catch (RuntimeException broken) {
            failed(broken.toString());
        }
    }

    /// Told once, not every minute of a night without internet.
    private void failed(String why) {
        if (open && !failing) {
            LOG.warn("what clients texted back could not be read: {}", why);
        }
        failing = true;
        able = false;
    }

    @Override
    public void close() {
        open = false;
        timer.cancel();
    }
}
