package dev.tillbridge.activity;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What killed a runner, if something did. Thread-safe.
final class Death {
    private static final Logger LOG = LoggerFactory.getLogger(Death.class);

    private final AtomicReference<@Nullable Error> cause = new AtomicReference<>();
    private final Runnable tell;

    /// @param tell wakes who waits for something to do
    Death(Runnable tell) {
        this.tell = tell;
    }

    /// Does it; an [Error] that comes out of it kills.
    void orNot(Runnable action) {
        try {
            action.run();
        } catch (Error error) {
            if (cause.compareAndSet(null, error)) {
                LOG.error("the runner is dead", error);
            }
            tell.run();
        }
    }

    Optional<Error> of() {
        return Optional.ofNullable(cause.get());
    }

    void rethrow() {
        var error = cause.get();
        if (error != null) {
            throw error;
        }
    }
}
