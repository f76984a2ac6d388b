package dev.tillbridge.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A consistent look at the database, valid until the function that got it returns; never kept in a field.
public interface View {
    /// Jdbi's handle for this look; not to be closed, committed or handed to another thread.
    Handle handle();

    /// The time by the server's clock, where that is known without asking for it: in a transaction on PostgreSQL.
    default Optional<Instant> serverTime() {
        return Optional.empty();
    }
}
