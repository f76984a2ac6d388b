package dev.tillbridge.kill;

import dev.tillbridge.rig.PackagedService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Counts the frames of a sale and kills the service at the moment that was drawn; without one it only measures.
final class Executioner {
    private final PackagedService service;
    private final @Nullable Moment moment;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final List<Long> gaps = new ArrayList<>();
    private long last = System.nanoTime();
    private boolean armed;

    Executioner(PackagedService service, @Nullable Moment moment) {
        this.service = service;
        this.moment = moment;
    }

    /// A frame came, or the sale began.
    synchronized void frame() {
        long now = System.nanoTime();
        gaps.add(Math.max(1, (now - last) / 1_000));
        last = now;
        if (moment != null && !armed && gaps.size() > moment.frames()) {
            armed = true;
            CompletableFuture.delayedExecutor(moment.micros(), TimeUnit.MICROSECONDS)
                    .execute(this::kill);
        }
    }

    /// The sale ended before its moment came: the moment is now. Returns when the service is dead.
    void finish() {
        synchronized (this) {
            if (!armed) {
                armed = true;
                kill();
            }
        }
        done.orTimeout(20, TimeUnit.SECONDS).join();
    }

    /// From each frame to the next.
    synchronized List<Long> gaps() {
        var between = new ArrayList<>(gaps.subList(1, gaps.size()));
        between.add(Math.max(1, (System.nanoTime() - last) / 1_000));
        return between;
    }

    private void kill() {
        service.kill();
        done.complete(null);
    }
}
