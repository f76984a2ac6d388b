package dev.tillbridge.store;

import org.jdbi.v3.core.Handle;

/// A look while its work runs; of no use afterwards.
final class OpenView implements View {
    private final Handle handle;
    private volatile boolean open = true;

    OpenView(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Handle handle() {
        requireOpen();
        return handle;
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
