package dev.tillbridge.app;

import dev.tillbridge.activity.Duties;
import dev.tillbridge.activity.Duty;
import dev.tillbridge.checkout.LinkSweep;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the processor once a minute by which links something was paid; one service does it for all, and none while
/// there
/// are no links.
final class LinkWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);
    private static final long PAUSE_MILLIS = 60_000;

    private final LinkSweep sweep;
    private final Duty duty;
    private final Timer timer = new Timer("link-watch", true);
    private volatile boolean open = true;
    private volatile boolean failing;

    LinkWatch(LinkSweep sweep, BooleanSupplier ready, Duties duties) {
        this.sweep = sweep;
        this.duty = duties.duty("links", ready);
    }

    LinkWatch start() {
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
            if (duty.mine() && sweep.any()) {
                sweep.sweep().ifPresentOrElse(problem -> failed(problem.code().name()), () -> failing = false);
            }
        } catch (RuntimeException broken) {
            failed(broken.toString());
        }
    }

    /// Told once, not every minute of a night without internet.
    private void failed(String why) {
        if (open && !failing) {
            LOG.warn("which links were paid could not be read: {}", why);
        }
        failing = true;
    }

    @Override
    public void close() {
        open = false;
        timer.cancel();
    }
}
