package dev.tillbridge.app;

import dev.tillbridge.activity.Duties;
import dev.tillbridge.activity.Duty;
import dev.tillbridge.checkout.Checkout;
import java.util.Timer;
import java.util.TimerTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks again every ten minutes, soon after a start and after a sleep, about held money whose taking is not sure; one
/// service does it for all.
final class HeldWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeldWatch.class);
    private static final long FIRST_MILLIS = 30_000;
    private static final long PAUSE_MILLIS = 600_000;

    private final Checkout checkout;
    private final Duty duty;
    private final Timer timer = new Timer("held-watch", true);

    HeldWatch(Checkout checkout, Duties duties) {
        this.checkout = checkout;
        this.duty = duties.duty("held", () -> true);
    }

    HeldWatch start() {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        look();
                    }
                },
                FIRST_MILLIS,
                PAUSE_MILLIS);
        return this;
    }

    private void look() {
        try {
            if (duty.mine() && checkout.anyHeldUnsure()) {
                checkout.lookAtHeld();
            }
        } catch (RuntimeException broken) {
            LOG.warn("what is held on cards could not be looked at: {}", broken.toString());
        }
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
