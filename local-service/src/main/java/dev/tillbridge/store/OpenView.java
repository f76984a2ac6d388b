package dev.tillbridge.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A look while its work runs; of no use afterwards.
final class OpenView implements View {
    private final Handle handle;
    private final Optional<ServerTime> time;
    private volatile boolean open = true;

    OpenView(Handle handle) {
        this(handle, Optional.empty());
    }

    /// @param time where it is known without asking the server
    OpenView(Handle handle, Optional<ServerTime> time) {
        this.handle = handle;
        this.time = time;
    }

    @Override
    public Handle handle() {
        requireOpen();
        return handle;
    }

    @Override
    public Optional<Instant> serverTime() {
        return time.map(ServerTime::now);
    }

    void requireOpen() {
        if (!open) {
            throw new IllegalStateException("this transaction has ended");
        }
    }

    void end() {
        open = false;
    }
}
