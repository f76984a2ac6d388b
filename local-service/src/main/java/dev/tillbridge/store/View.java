package dev.tillbridge.store;

import org.jdbi.v3.core.Handle;

/// A consistent look at the database, valid until the function that got it returns; never kept in a field.
public interface View {
    /// Jdbi's handle for this look; not to be closed, committed or handed to another thread.
    Handle handle();
}
