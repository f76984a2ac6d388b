package dev.tillbridge.activity;

import dev.tillbridge.store.View;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// One duty of [Duties], as this service sees it. Thread-safe.
public final class Duty {
    private static final Duration LENGTH = Duration.ofSeconds(15);

    private final String name;
    private final String owner;
    private final boolean shared;
    private final BooleanSupplier wanted;
    private volatile long until = System.nanoTime();

    Duty(String name, String owner, boolean shared, BooleanSupplier wanted) {
        this.name = name;
        this.owner = owner;
        this.shared = shared;
        this.wanted = wanted;
    }

    /// Whether this service is the one that does it. Two may think so for a moment, when one of them was stopped and
    /// goes on.
    public boolean mine() {
        return shared ? System.nanoTime() - until < 0 : wanted.getAsBoolean();
    }

    void take(View view, LeaseTime time) {
        if (!wanted.getAsBoolean()) {
            return;
        }
        long begun = System.nanoTime();
        var now = time.now(view);
        boolean taken = HomeRows.take(view, name, owner, now, now.plus(LENGTH));
        until = taken ? begun + LENGTH.toNanos() : begun;
    }
}
