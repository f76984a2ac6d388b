package dev.tillbridge.activity;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the leases of what a runner has in hand, as long as it has something in hand.
final class LeaseRenewal {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseRenewal.class);

    private final Engine engine;
    private final Slots slots;
    private final BooleanSupplier alive;
    private final BooleanSupplier goesOn;

    LeaseRenewal(Engine engine, Slots slots, BooleanSupplier alive, BooleanSupplier goesOn) {
        this.engine = engine;
        this.slots = slots;
        this.alive = alive;
        this.goesOn = goesOn;
    }

    void run() {
        while (goesOn.getAsBoolean() || !slots.isIdle()) {
            if (!pause()) {
                return;
            }
            var leases = slots.leases();
            if (leases.isEmpty() || !alive.getAsBoolean()) {
                continue;
            }
            try {
                engine.renew(leases);
            } catch (RuntimeException e) {
                LOG.error("leases cannot be renewed", e);
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(LeaseTime.RENEWAL);
            return true;
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
