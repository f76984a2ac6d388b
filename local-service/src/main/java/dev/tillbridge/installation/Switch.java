package dev.tillbridge.installation;

import dev.tillbridge.store.PostgresAddress;

/// Says in this service's settings which database it uses from its next start. On the disk when it returns; to say
/// the same twice changes nothing.
public interface Switch {
    /// Keeps what it takes to ask the shared database again, should this service be broken off; the database in use
    /// stays.
    void remember(PostgresAddress shared);

    void toShared(PostgresAddress shared);

    void toFile();
}
