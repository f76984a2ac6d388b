package dev.tillbridge.installation;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.PostgresAddress;
import java.nio.file.Path;

/// Opens databases.
interface Openings {
    /// The usual ones.
    Openings USUAL = new Openings() {
        @Override
        public Database file(Path file) {
            return Databases.sqlite(file);
        }

        @Override
        public Database shared(PostgresAddress address) {
            return Databases.postgresUnhurried(address);
        }
    };

    Database file(Path file);

    Database shared(PostgresAddress address);
}
