package dev.tillbridge.activity;

import dev.tillbridge.store.View;
import java.time.Duration;
import java.util.List;
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
        take(view, time, List.of(this));
    }

    /// Takes those of one service that are free.
    static void take(View view, LeaseTime time, List<Duty> duties) {
        var wanted = duties.stream().filter(duty -> duty.wanted.getAsBoolean()).toList();
        if (wanted.isEmpty()) {
            return;
        }
        long begun = System.nanoTime();
        var now = time.now(view);
        var names = wanted.stream().map(duty -> duty.name).toList();
        var taken = HomeRows.take(view, names, wanted.getFirst().owner, now, now.plus(LENGTH));
        wanted.forEach(duty -> duty.until = taken.contains(duty.name) ? begun + LENGTH.toNanos() : begun);
    }
}
