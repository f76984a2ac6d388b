package dev.tillbridge.app;

import dev.tillbridge.checkout.Checkout;
import dev.tillbridge.store.Database;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the money that is held on cards before the only service of an installation stops, as when the computer is
/// switched off: nobody else would, and a bank lets a card go after two days. On a shared database others do it in
/// time.
final class BeforeStop {
    private static final Logger LOG = LoggerFactory.getLogger(BeforeStop.class);

    /// Whoever signs out or switches off gives a service no longer.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Database database;
    private final Checkout checkout;

    BeforeStop(Database database, Checkout checkout) {
        this.database = database;
        this.checkout = checkout;
    }

    /// Returns when nothing is held any more, or the patience is over. What is held then is taken at the next start.
    void take() {
        if (database.shared()) {
            return;
        }
        try {
            int held = checkout.takeAllNow();
            if (held > 0) {
                LOG.info("{} amounts held on cards are taken before the service stops", held);
                await();
            }
        } catch (RuntimeException failed) {
            LOG.warn("what is held on cards could not be taken before the service stops", failed);
        }
    }

    private void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (checkout.heldNow() > 0 && System.nanoTime() < end) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        int left = checkout.heldNow();
        if (left > 0) {
            LOG.warn("{} amounts are still held on cards; they are taken when the service starts again", left);
        }
    }
}
