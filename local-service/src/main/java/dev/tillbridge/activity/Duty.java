package dev.tillbridge.activity;

import dev.tillbridge.store.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/// One duty of [Duties], as this service sees it. Thread-safe.
public final class Duty {
    private static final Duration LENGTH = Duration.ofSeconds(15);

    /// The more services there are, the longer each waits to ask whether somebody's time has passed: together they ask
    /// every third of a second then, and no more often with each further one.
    private static final Duration FOR_EACH = Duration.ofMillis(300);

    private static final int MOST_COUNTED = 200;

    private final String name;
    private final String owner;
    private final boolean shared;
    private final BooleanSupplier wanted;
    private volatile long until = System.nanoTime();
    private volatile long knownEnd = System.nanoTime();

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

    /// Takes or keeps it, if no other service has it.
    void take(View view, LeaseTime time) {
        knownEnd = System.nanoTime();
        take(view, time, List.of(this), true);
    }

    /// Takes those of one service that are free, which it asks when the time that others had has passed.
    ///
    /// @param renew whether it is time to prolong those that it has
    static void take(View view, LeaseTime time, List<Duty> duties, boolean renew) {
        var wanted = duties.stream().filter(duty -> duty.wanted.getAsBoolean()).toList();
        long begun = System.nanoTime();
        var chosen = new ArrayList<>(free(view, time, wanted, begun));
        if (renew) {
            wanted.stream().filter(Duty::mine).forEach(chosen::add);
        }
        if (chosen.isEmpty()) {
            return;
        }
        var now = time.now(view);
        var names = chosen.stream().map(duty -> duty.name).toList();
        var taken = HomeRows.take(view, names, chosen.getFirst().owner, now, now.plus(LENGTH));
        chosen.forEach(duty -> duty.until = taken.contains(duty.name) ? begun + LENGTH.toNanos() : begun);
    }

    /// Those that nobody has. Many services ask, so each asks no sooner than there can be an answer, and not all of
    /// them then.
    private static List<Duty> free(View view, LeaseTime time, List<Duty> wanted, long begun) {
        var asked = wanted.stream()
                .filter(duty -> !duty.mine() && begun - duty.knownEnd >= 0)
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var now = time.now(view);
        var ends = HomeRows.ends(view, asked.stream().map(duty -> duty.name).toList(), now.minus(Homes.SILENCE));
        long wait =
                ThreadLocalRandom.current().nextLong(FOR_EACH.toNanos() * Math.clamp(ends.services(), 1, MOST_COUNTED));
        var free = new ArrayList<Duty>();
        for (var duty : asked) {
            var left = Duration.between(now, ends.until().getOrDefault(duty.name, now));
            if (left.isPositive()) {
                duty.knownEnd = begun + Math.min(left.toNanos(), LENGTH.toNanos()) + wait;
            } else {
                free.add(duty);
            }
        }
        return free;
    }
}
